# attack: puts escape sequences into the log
# expect: runtime_error wrong_answer timeout
def solve(n):
    return "\x1b[2J\x1b]0;owned\x07\x1b[31mred\x9b31m\u202egnorw\r\x08"
