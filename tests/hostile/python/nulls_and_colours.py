# attack: prints null bytes, orders for a terminal and half letters instead of lines
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    os.write(1, b"\0\0\x1b]0;owned\x07\x1b[2J\x1b[31m\r\xff\xfe\xed\xa0\xbd\0\n" * 50)
    os.write(2, b"\x1b[8m\0\x1b]52;c;ZWNobyBvd25lZA==\x07\r" * 50)
    return "\0\x1b[2J"
