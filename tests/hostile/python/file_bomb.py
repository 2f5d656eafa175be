# attack: fills the disk with many small files
# expect: runtime_error wrong_answer timeout
def solve(n):
    for number in range(10**9):
        with open(f"/tmp/{number}", "w") as file: file.write("x" * 5000)
