# attack: prints 50 MB without a line end
# expect: runtime_error wrong_answer timeout
import sys
def solve(n):
    for _ in range(50): sys.stdout.write("x" * 1_000_000)
    return "done"
