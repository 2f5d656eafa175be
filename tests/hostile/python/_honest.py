# attack: none: the control
# expect: passed
def solve(n): return f"n{n}"
