# attack: takes memory in many small processes
# expect: runtime_error wrong_answer timeout
import os, time
def solve(n):
    for _ in range(40):
        if os.fork() == 0:
            hoard = bytearray(60_000_000)
            hoard[::4096] = b"x" * len(hoard[::4096])
            time.sleep(60)
    time.sleep(60)
