# attack: starts threads with the largest stacks, each of which recurses to its end
# expect: runtime_error wrong_answer timeout
import sys, threading
def solve(n):
    sys.setrecursionlimit(10**9)
    for size in (1 << 30, 1 << 28, 1 << 26):
        try: threading.stack_size(size); break
        except ValueError: continue
    def down(k): return [down(k + 1)]
    for _ in range(100): threading.Thread(target=down, args=(0,)).start()
    return "deep"
