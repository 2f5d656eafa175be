# attack: traces, reads and changes the process that waits for it
# expect: runtime_error wrong_answer
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def double(number):
    for pid in {os.getppid(), 1}:
        if libc.ptrace(16, pid, 0, 0) == 0 or libc.ptrace(0x4206, pid, 0, 0) == 0: print("BREACH: traced", pid)
        for name in ("mem", "environ"):
            try: open(f"/proc/{pid}/{name}", "r+b").write(b"x"); print("BREACH: wrote", name)
            except (OSError, ValueError): pass
    return None
