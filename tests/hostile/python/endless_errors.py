# attack: prints without end to standard error
# expect: runtime_error wrong_answer timeout
import sys
def solve(n):
    while True: sys.stderr.write("x" * 100000)
