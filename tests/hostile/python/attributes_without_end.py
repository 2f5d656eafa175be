# attack: hangs attributes on files until memory is full
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    count = 0
    try:
        for i in range(100_000):
            os.mknod(f"/tmp/{i}")
            for j in range(100): os.setxattr(f"/tmp/{i}", f"user.{j}", b"x" * 60_000); count += 1
    except OSError: pass
    return str(count)
