# attack: looks at other processes
# expect: runtime_error wrong_answer timeout
import os, sys
def solve(n):
    for pid in filter(str.isdigit, os.listdir("/proc")):
        for name in ("cmdline", "environ", "maps"):
            try: text = open(f"/proc/{pid}/{name}", "rb").read()
            except OSError: continue
            if b"pytest" in text or b"{{CANARY}}" in text or b"MARKER" in text and pid != str(os.getpid()): print("BREACH: saw", pid, name, file=sys.stderr)
    return "tried"
