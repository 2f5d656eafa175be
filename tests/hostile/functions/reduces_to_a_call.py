# attack: returns what runs code where it is taken apart or put together
import os
class Runs(str):
    def __reduce__(self): return os.write, (1, b"BREACH: ran")
    def __reduce_ex__(self, protocol): return eval, ("print('BREACH')",)
    def __eq__(self, other): return True
    def __setstate__(self, state): print("BREACH: put together")
def word(n): return [Runs("x"), [Runs("y")], {"a": Runs("z")}][n % 3]
