# attack: makes namespaces of its own to become root in
# expect: runtime_error wrong_answer timeout
import ctypes, sys
def solve(n):
    libc = ctypes.CDLL(None, use_errno=True)
    for flag in (0x10000000, 0x20000, 0x10020000, 0x40000000, 0x20000000):
        if libc.unshare(flag) == 0: print("BREACH: unshare", hex(flag), file=sys.stderr)
    if libc.mount(None, b"/usr", None, 4096 | 32, None) == 0: print("BREACH: remounted", file=sys.stderr)
    return "tried"
