# attack: returns a number of a million digits
def double(n): return 16 ** 1_000_000 + n
