# attack: leaves a note for the next solution in the times, the mode and the attributes of folders
import os, posix
for place in ("/tmp", "/box", "/dev/shm"):
    now = os.stat(place)
    try: noted = os.listxattr(place)
    except OSError: noted = []
    if now.st_mtime_ns == 123456789 or now.st_mode & 0o777 == 0o713 or "user.note" in noted: print("BREACH: a note on", place)
    for way in (lambda: os.setxattr(place, "user.note", b"4"), lambda: posix.chmod(place, 0o713), lambda: os.utime(place, ns=(1, 123456789))):
        try: way()
        except OSError: pass
print(3)
