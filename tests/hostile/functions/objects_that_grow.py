# attack: returns an array of objects that would be compared with every item of a list
import numpy
def word(n): return [numpy.full((5000, 1), "a", dtype=object)] * 20
