# attack: returns texts, lists and numbers of own classes, with methods and a metaclass that lie
class Same(type):
    def __getattribute__(kind, name): return str.__eq__ if name == "__eq__" else super().__getattribute__(name)
class Text(str, metaclass=Same):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 0
    def __str__(self): raise SystemExit(0)
class List(list):
    def __iter__(self): return iter([Text("x")])
    def __len__(self): return 1000
    __eq__ = lambda self, other: True
class Number(int):
    def __index__(self): raise KeyboardInterrupt
    __eq__ = lambda self, other: True
def word(n): return [Text("x"), List(), Number(3), {Text("x"): List()}, (List(), Number(3))][n % 5]
