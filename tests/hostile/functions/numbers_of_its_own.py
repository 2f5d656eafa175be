# attack: returns objects that say they are numbers, arrays and texts of libraries
class Kind:
    kind, str = "f", "<f8"
    type = float
class Number:
    __module__, dtype, shape, size = "numpy", Kind, (1,), 1
    def __eq__(self, other): return True
    def tobytes(self): return b"\0" * 10**7
    def ravel(self): return self
    def tolist(self): return [self]
def named(name, module, **more): return type(name, (Number,), {"__module__": module, **more})()
def word(n):
    return [named("ndarray", "numpy"), named("float", "numpy"), named("ndarray", "numpy", dtype=type("D", (), {"kind": "O"})),
            named("Decimal", "decimal", __str__=lambda self: "sNaN"), named("complex", "builtins", __str__=lambda self: "1j" * 9)][n % 5]
