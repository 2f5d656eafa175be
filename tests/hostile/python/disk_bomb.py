# attack: fills the disk with one file
# expect: runtime_error wrong_answer timeout
def solve(n):
    with open("big", "wb") as file:
        for _ in range(5000): file.write(b"x" * 1_000_000)
    import sys; print("BREACH: wrote 5 GB", file=sys.stderr)
