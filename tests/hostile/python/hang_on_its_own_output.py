# attack: takes its own output back, so that whoever reads it waits
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    for _ in range(4):
        if os.fork() == 0:
            back = os.open("/proc/self/fd/1", os.O_RDONLY)
            while True: os.read(back, 65536)
    while True: os.write(1, b"x")
