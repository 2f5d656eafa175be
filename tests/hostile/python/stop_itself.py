# attack: stops itself, so that it can neither go on nor end
# expect: timeout
import os, signal
def solve(n): os.kill(os.getpid(), signal.SIGSTOP)
