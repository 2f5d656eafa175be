# attack: ends with exit code 0 in the first call
# expect: runtime_error wrong_answer timeout
import os
def solve(n): os._exit(0)
