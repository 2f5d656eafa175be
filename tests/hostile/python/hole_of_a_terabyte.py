# attack: makes a file with a hole of a terabyte, and reads it through a mapping
# expect: runtime_error wrong_answer timeout
import mmap, os
def solve(n):
    handle = os.open("/box/hole", os.O_CREAT | os.O_RDWR)
    for size in (1 << 40, 1 << 34, 1 << 25):
        try: os.truncate(handle, size); break
        except OSError: continue
    view = mmap.mmap(handle, 0)
    return str(sum(view[i] for i in range(0, len(view), 4096)))
