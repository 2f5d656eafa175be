# attack: calls itself without end
import sys
sys.setrecursionlimit(10**9)
def double(n): return double(n)
