# attack: writes to the memory of the first process and of its parent through /proc
# expect: runtime_error wrong_answer timeout
import os, sys
def solve(n):
    for pid in {1, os.getppid()}:
        for name in ("mem", "oom_score_adj", "comm", "attr/current", "setgroups", "uid_map", "clear_refs"):
            try:
                with open(f"/proc/{pid}/{name}", "r+b", buffering=0) as file:
                    file.write(b"0")
                    if name not in ("comm",): print("BREACH:", pid, name, file=sys.stderr)
            except OSError: pass
    return "tried"
