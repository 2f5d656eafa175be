# attack: returns a set of numbers with the same hash
def double(n): return {i * (2**61 - 1) for i in range(1, 20_000)}
