# attack: wants a package that is not there
import no_such_package
def double(n): return 2 * n
