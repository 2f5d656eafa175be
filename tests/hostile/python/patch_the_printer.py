# attack: replaces print and the output stream of the main file
# expect: runtime_error wrong_answer timeout
import builtins, io, sys
builtins.print = lambda *values, **options: None
sys.stdout = io.StringIO()
class Always(str):
    def __eq__(self, other): return True
    __hash__ = str.__hash__
def solve(n): return Always("x")
