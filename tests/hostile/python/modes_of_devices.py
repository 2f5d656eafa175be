# attack: changes mode, owner and times of the machine's devices, for all who use them
# expect: runtime_error wrong_answer timeout
import os, sys
def solve(n):
    for name in ("null", "zero", "full", "random", "urandom", "tty"):
        path = f"/dev/{name}"
        now = os.stat(path)
        for way in (lambda: os.chmod(path, now.st_mode & 0o7777), lambda: os.chown(path, now.st_uid, now.st_gid), lambda: os.utime(path, (now.st_atime, now.st_mtime)),
                    lambda: os.setxattr(path, "user.left", b"1"), lambda: os.unlink(path), lambda: os.rename(path, "/tmp/device")):
            try: way(); print("BREACH: changed", path, file=sys.stderr)
            except OSError: pass
    return "tried"
