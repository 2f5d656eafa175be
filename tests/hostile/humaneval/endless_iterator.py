# attack: returns an iterator without end
import itertools
def double(n): return itertools.count()
