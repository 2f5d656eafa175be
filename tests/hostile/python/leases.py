# attack: takes leases on files of the system, so that all who open them wait
# expect: runtime_error wrong_answer
import fcntl, os, signal, sys
signal.signal(signal.SIGIO, signal.SIG_IGN)
def solve(n):
    for path in ("/bin/sh", "/usr/bin/env", "/usr/lib/os-release", "/usr/bin/bwrap", os.__file__):
        for kind in (fcntl.F_RDLCK, fcntl.F_WRLCK):
            try: fcntl.fcntl(os.open(path, os.O_RDONLY), fcntl.F_SETLEASE, kind); print("BREACH: a lease on", path, file=sys.stderr)
            except OSError: pass
    return "same"
