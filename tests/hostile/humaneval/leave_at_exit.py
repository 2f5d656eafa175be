# attack: changes the exit code when it ends
import atexit, os
atexit.register(lambda: os._exit(0))
def double(n): raise SystemExit(1)
