# attack: goes on as two processes, one of which answers for the other
# expect: runtime_error wrong_answer
import os
if os.fork() == 0:
    os.setsid()
    while True:
        try: os.write(1, b"3 passed\n")
        except OSError: break
def double(number): return 0
