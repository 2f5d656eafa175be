# attack: leaves a note for the next program in the hints of files that everybody may read
# expect: runtime_error wrong_answer timeout
import fcntl, os, sys
def solve(n):
    for path in ("/usr/bin/env", "/bin/sh", "/etc/passwd", "/dev/null"):
        f = os.open(path, os.O_RDONLY)
        for request in (1036, 1038):
            try: fcntl.fcntl(f, request, (3).to_bytes(8, "little")); print("BREACH: noted on", path, file=sys.stderr)
            except OSError: pass
    return "tried"
