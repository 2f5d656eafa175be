# attack: changes functions and comparisons that a test uses
# slow: its test calls what it has changed
import builtins, operator
builtins.abs = builtins.len = builtins.sum = lambda *_: 0
builtins.sorted = lambda value, **_: value
operator.eq = lambda *_: True
builtins.AssertionError = type("Nothing", (BaseException,), {})
def double(n): return None
