# attack: takes memory in files without a name and in processes that detach
import os, posix
kept = []
try:
    for i in range(4000):
        f = os.open(f"/tmp/f{i}", os.O_CREAT | os.O_RDWR); os.unlink(f"/tmp/f{i}"); os.write(f, bytes(2**20)); kept.append(f)
        if posix.fork() == 0: posix.setsid(); kept.append(bytearray(2**24))
except OSError: pass
