# attack: runs a program that is in no folder: from memory, and from a file without a name
# expect: runtime_error wrong_answer timeout
import os, sys
def solve(n):
    text = b"#!/bin/sh\nprintf '\"a\"\\n'\nexit 0\n"
    try:
        os.memfd_create("x")
        print("BREACH: memory without a place", file=sys.stderr)
    except OSError: pass
    handle = os.open("/tmp", os.O_TMPFILE | os.O_RDWR, 0o700)
    os.write(handle, text)
    reading = os.open(f"/proc/self/fd/{handle}", os.O_RDONLY)
    os.set_inheritable(reading, True)
    os.close(handle)
    os.execve(reading, ["x"], {})
