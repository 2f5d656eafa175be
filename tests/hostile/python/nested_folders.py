# attack: leaves 1,500 folders in each other, without permission to enter them
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    os.chdir("/tmp")
    for _ in range(1500):
        try: os.mkdir("d"); os.chdir("d")
        except OSError: break
    os.chmod(".", 0)
    return "nested"
