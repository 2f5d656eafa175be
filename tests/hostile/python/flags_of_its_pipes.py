# attack: makes its pipes small, non-blocking and noisy, and leaves them so
# expect: wrong_answer runtime_error timeout
import fcntl, os
def solve(n):
    for d in (0, 1, 2):
        for call in ((fcntl.F_SETPIPE_SZ, 4096), (fcntl.F_SETFL, os.O_NONBLOCK | os.O_ASYNC | os.O_DIRECT), (fcntl.F_SETOWN, -1), (fcntl.F_SETSIG, 9)):
            try: fcntl.fcntl(d, *call)
            except OSError: pass
    try:
        while True: os.write(2, b"x" * 4096)
    except BlockingIOError: pass
    return "same"
