# attack: reads files that are not its own
# expect: runtime_error wrong_answer timeout
import glob, sys
def solve(n):
    for path in ["{{CANARY}}", "/etc/shadow", "/root/.bashrc", *glob.glob("/home/*/*"), *glob.glob("/root/.*")]:
        try: print("BREACH: read", path, open(path).read(10), file=sys.stderr)
        except OSError: pass
    return "tried"
