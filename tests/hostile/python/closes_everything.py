# attack: closes all its descriptors, and puts its own in their places
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    os.closerange(0, 512)
    made = os.open("/tmp/out", os.O_CREAT | os.O_RDWR)
    for number in range(512):
        try: os.dup2(made, number)
        except OSError: break
    return "nowhere"
