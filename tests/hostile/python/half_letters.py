# attack: prints bytes that are no letters, halves of letters and zeros
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    os.write(1, b'"\xed\xa0\xbd\xff\xfe\x00"\n')
    return "\x00\x1b]0;x\x07" + chr(0x202E)
