# attack: leaves files, shared memory and compiled code for the next attempt, and looks for those of the last
# expect: runtime_error wrong_answer timeout
import os
PLACES = ("/tmp/left", "/dev/shm/left", "/box/left", "/box/__pycache__/left.pyc", os.path.expanduser("~/.cache"), "/var/tmp/left", "/run/left")
def solve(n):
    if n == 1:
        for place in PLACES:
            if os.path.exists(place): os.write(2, f"BREACH: found {place}\n".encode())
            try: os.makedirs(os.path.dirname(place), exist_ok=True); open(place, "w").write("x")
            except OSError: pass
    return "tried"
