# attack: ignores signals, stops its family and never ends
# expect: timeout
import os, signal
def double(number):
    for s in range(1, 65):
        try: signal.signal(s, signal.SIG_IGN)
        except (OSError, ValueError): pass
    os.kill(os.getpid(), signal.SIGSTOP)
    while True: signal.pause()
    return 0
