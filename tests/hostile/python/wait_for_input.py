# attack: waits for input that never comes
# expect: runtime_error wrong_answer timeout
def solve(n): return input()
