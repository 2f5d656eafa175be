# attack: copies the descriptors of the server that started it
import os
for p in (1, os.getppid()):
    for d in range(64):
        try: copy = os.open(f"/proc/{p}/fd/{d}", os.O_RDWR); print("BREACH: opened", p, d) if not os.readlink(f"/proc/{p}/fd/{d}").startswith(("pipe:", "/dev/null", "/tmp", "/box", "socket:")) else None
        except (OSError, ValueError): pass
print(3)
