# attack: leaves 1,500 folders in each other, without permission to enter them
import posix
posix.chdir("/tmp")
for _ in range(1500):
    try: posix.mkdir("d"); posix.chdir("d")
    except OSError: break
posix.chmod(".", 0)
print(3)
