# attack: leaves a process behind that holds the output open
# expect: runtime_error wrong_answer timeout
import os, time
def solve(n):
    if os.fork() == 0:
        os.setsid()
        if os.fork(): os._exit(0)
        while True: time.sleep(0.1)
    return "left one"
