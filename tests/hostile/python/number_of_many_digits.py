# attack: prints a number of 200,000 digits where one line is expected
# expect: runtime_error wrong_answer timeout
def solve(n):
    return "9" * 200_000
