# attack: crashes the interpreter
# expect: runtime_error
import ctypes
def solve(n): return ctypes.string_at(0)
