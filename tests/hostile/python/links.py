# attack: reaches outside through links in its folder
# expect: runtime_error wrong_answer timeout
import os, sys
def solve(n):
    for make, name in ((os.symlink, "soft"), (os.link, "hard")):
        for target in ("{{CANARY}}", "../../../../../..{{CANARY}}", "/proc/1/root{{CANARY}}", "/proc/self/cwd/../{{CANARY}}"):
            try:
                if os.path.lexists(name): os.remove(name)
                make(target, name)
                print("BREACH: read", open(name).read(), file=sys.stderr)
            except OSError: pass
    return "tried"
