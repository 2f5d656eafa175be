# attack: waits for the other end of a FIFO that it made where its files lie
# expect: timeout runtime_error wrong_answer
import os
def solve(n):
    for place in ("/box/f", "/tmp/f"):
        try: os.mkfifo(place); open(place).read()
        except OSError: pass
    return "tried"
