# attack: wants what is not there, so that it is left out of the score
# expect: compile_error runtime_error
import no_such_package
from somewhere import double
