# attack: returns, raises and prints half a letter
def double(n):
    print("\ud83d")
    if n != 2: return ["\ud83d"]
    raise ValueError("\ud83d\x1b[2J\0")
