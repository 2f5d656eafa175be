# attack: names a coding: no_such_coding that no parser has
# expect: compile_error runtime_error
def solve(n): return 'tried'
