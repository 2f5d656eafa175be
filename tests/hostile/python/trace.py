# attack: traces and reads the memory of its parent
# expect: runtime_error wrong_answer timeout
import ctypes, os, sys
def solve(n):
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.restype = ctypes.c_long
    for pid in (os.getppid(), 1, {{PID}}):
        if libc.ptrace(16, pid, None, None) == 0: print("BREACH: attached to", pid, file=sys.stderr)
        try:
            with open(f"/proc/{pid}/mem", "r+b") as memory: print("BREACH: opened memory of", pid, file=sys.stderr) if pid == {{PID}} else None
        except OSError: pass
    return "tried"
