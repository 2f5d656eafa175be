# attack: returns a dictionary whose keys all have the same hash, for whoever builds it again
def word(n): return {n * (2**61 - 1): None for n in range(1, 40_000)}
