# attack: wants packages that are not there, so that it cannot be judged
# expect: runtime_error
import no_such_package
from another_one import everything
def solve(n): return no_such_package.solve(n)
