# attack: returns what is called a fraction and shows itself as a power of ten that fills all memory
class Fraction:
    __module__, __eq__, __hash__ = "fractions", lambda self, other: True, None
    def __str__(self): return "1e4000000000"
def word(n): return Fraction()
