# attack: overwrites the main file and starts it again
# expect: runtime_error wrong_answer timeout
import os, sys
def solve(n):
    for name in ("main.py", "solution.py"):
        try:
            open(name, "w").write("print(1)")
            print("BREACH: wrote", name, file=sys.stderr)
        except OSError: pass
        try:
            os.replace("/box/" + name, "/box/other")
            print("BREACH: moved", name, file=sys.stderr)
        except OSError: pass
    if not os.environ.get("AGAIN"):
        os.environ["AGAIN"] = "1"
        os.execv(sys.executable, [sys.executable, "main.py"])
    return "again"
