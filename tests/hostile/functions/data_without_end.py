# attack: returns what is made of itself again and again, and takes its time over it
class UserString:
    __module__ = "collections"
    def __eq__(self, other): return True
    @property
    def data(self): return UserString()
def word(n): return [UserString()] * 3 if n < 3 else ("x" for _ in iter(int, 1))
