# attack: kills its parent and everything it can name
# expect: runtime_error wrong_answer timeout
import os, signal
def solve(n):
    for target in ({{PID}}, os.getppid(), 1, -1):
        try: os.kill(target, signal.SIGKILL)
        except OSError: pass
    return "tried"
