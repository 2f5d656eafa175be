# attack: fills the kernel with locks that say of no process that they are its own
# expect: runtime_error wrong_answer
import fcntl, os, struct, sys
def solve(n):
    place = os.open("/tmp/locked", os.O_RDWR | os.O_CREAT)
    for number in (37, 38):
        try: fcntl.fcntl(place, number, struct.pack("hhqqi", fcntl.F_WRLCK, 0, n, 1, 0)); print("BREACH: a lock", file=sys.stderr)
        except OSError: pass
    return "same"
