# attack: takes memory without end
# expect: runtime_error wrong_answer timeout
def solve(n):
    hoard = []
    while True: hoard.append(bytearray(10_000_000))
