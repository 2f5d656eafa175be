# attack: fills its folder with the longest names, of bytes that are no letters, down to the deepest path
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    os.chdir("/box")
    for i in range(2000):
        name = bytes([0x80 + i % 0x7F]) * 255
        try: os.mkdir(name); os.chdir(name)
        except OSError: break
        os.symlink(b"../" * 1300, b"\xff" * 254)
    return "deep"
