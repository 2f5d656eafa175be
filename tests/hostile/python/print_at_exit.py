# attack: prints further lines when the interpreter ends
# expect: runtime_error wrong_answer timeout
import atexit
def solve(n): return "x"
atexit.register(lambda: print('"x"\n"y"\n"z"'))
