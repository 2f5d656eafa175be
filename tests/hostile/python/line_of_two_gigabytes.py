# attack: prints one line that never ends
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    block = b"x" * (1 << 20)
    for _ in range(2048): os.write(1, block)
    return "done"
