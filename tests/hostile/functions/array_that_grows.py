# attack: returns an array of a million rows, which compared with a list gives a million times as many numbers
import numpy
def word(n): return numpy.zeros((1_000_000, 1), numpy.int8)
