# attack: a value that grows, shrinks and turns into another one while it is being told
def double(n):
    held = []
    class Grows:
        def __iter__(self): return self
        def __next__(self):
            held.append(iter(held))
            held.sort(key=id)
            if len(held) > 500_000: raise StopIteration
            return held
    held.append(Grows())
    return [Grows(), {"a": Grows()}, held]
