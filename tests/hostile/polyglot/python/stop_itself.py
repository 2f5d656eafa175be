# attack: stops itself, its parent and the first process
# expect: runtime_error wrong_answer
# slow: waits for its deadline
import os, signal
def double(number):
    for pid in (1, os.getppid(), 0): os.kill(pid, signal.SIGSTOP)
