# attack: leaves a process that goes on
import os, time
def double(n):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True: time.sleep(1)
        os._exit(0)
    return None
