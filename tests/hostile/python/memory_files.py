# attack: takes memory through files that live in memory
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    block = b"x" * 1_000_000
    for name in ("/dev/shm/a", "/tmp/a", "b"):
        try:
            with open(name, "wb") as file:
                for _ in range(2000): file.write(block)
        except OSError: pass
    files = [os.memfd_create(str(i)) for i in range(100)]
    for file in files:
        try:
            for _ in range(60): os.write(file, block)
        except OSError: pass
    return "full"
