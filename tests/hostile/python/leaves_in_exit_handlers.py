# attack: lets main fail, then says at the end that all was well, in every place that runs last
# expect: runtime_error wrong_answer timeout
import atexit, os, sys, threading
class Last:
    def __del__(self, leave=os._exit): leave(0)
def solve(n):
    sys.last = Last()
    atexit.register(os._exit, 0)
    threading._register_atexit(os._exit, 0)
    return "last"
