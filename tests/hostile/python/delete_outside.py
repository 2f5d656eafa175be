# attack: deletes files that are not its own
# expect: runtime_error wrong_answer timeout
import os, shutil, sys
def solve(n):
    for path in ("{{CANARY}}", "/usr/bin/env", "/etc/passwd"):
        try:
            os.remove(path)
            print("BREACH: removed", path, file=sys.stderr)
        except OSError: pass
    shutil.rmtree("/usr", ignore_errors=True)
    shutil.rmtree("/etc", ignore_errors=True)
    return "tried"
