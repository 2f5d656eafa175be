# attack: numbers of a million digits and fractions of such, which take long to compare, to print and to shorten
from decimal import Decimal
from fractions import Fraction
class Unknown(ValueError): pass
class Words:
    def __init__(self, number):
        if number < 0: raise Unknown(10**1_000_000)
    def say(self): return Fraction(10**1_000_000 + 1, 3**2_000_000)
    def each(self, function): return [-0.0, float("nan"), 10**1_000_000, Decimal("1e-9999"), complex("nan")]
