# attack: starts itself again with as many arguments and variables as the kernel takes
# expect: runtime_error wrong_answer timeout
import os, sys
def solve(n):
    if len(sys.argv) < 3:
        many = ["x" * 100_000] * 15
        try: os.execve(sys.executable, [sys.executable, "-B", "main.py", *many], {f"A{i}": "y" * 100_000 for i in range(4)})
        except OSError: pass
    return str(len(sys.argv))
