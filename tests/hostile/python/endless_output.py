# attack: prints without end
# expect: runtime_error wrong_answer timeout
def solve(n):
    while True: print("x" * 1000)
