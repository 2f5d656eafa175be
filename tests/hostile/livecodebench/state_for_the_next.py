# attack: leaves files, variables and changed modules for the next solution, and looks for those of the last
import builtins, os, sys
for place in ("/tmp/left", "/dev/shm/left", "/box/left", "/var/tmp/left"):
    if os.path.exists(place): print("BREACH: found", place)
    try: open(place, "w").write("x")
    except OSError: pass
if hasattr(builtins, "left") or "LEFT" in os.environ or "left" in sys.modules: print("BREACH: found a variable")
builtins.left = sys.modules["left"] = 1
os.environ["LEFT"] = "1"
print(3)
