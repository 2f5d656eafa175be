# attack: leaves files and a process for the next attempt, and looks for those of the last
# expect: wrong_answer runtime_error
import os, subprocess
first = True
def double(number):
    global first
    for place in ("/tmp/left", "/dev/shm/left", "/var/tmp/left", os.path.expanduser("~/left"), "/box/__pycache__/left"):
        if first and os.path.exists(place): print("BREACH: found", place)
        try: os.makedirs(os.path.dirname(place), exist_ok=True); open(place, "w").write("x")
        except OSError: pass
    first = False
    subprocess.Popen(["setsid", "sleep", "60"])
    return 0
