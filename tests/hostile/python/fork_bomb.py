# attack: starts processes without end
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    while True:
        try: os.fork()
        except OSError: pass
