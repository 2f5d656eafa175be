# attack: takes memory from the store of huge pages, which is counted elsewhere
# expect: runtime_error wrong_answer
import ctypes, sys
def solve(n):
    libc, size = ctypes.CDLL(None), 2**21
    libc.mmap.restype, libc.mmap.argtypes = ctypes.c_size_t, [ctypes.c_size_t, ctypes.c_size_t] + 3 * [ctypes.c_int] + [ctypes.c_long]
    for flags in (0x40022, 0x40022 | 21 << 26, 0x40022 | 30 << 26, 0x40021):
        for _ in range(300):
            if (place := libc.mmap(0, size, 3, flags, -1, 0)) != ctypes.c_size_t(-1).value: ctypes.memset(place, 1, 4096); print("BREACH: huge pages", file=sys.stderr)
    return "same"
