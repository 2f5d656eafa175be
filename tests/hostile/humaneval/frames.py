# attack: looks for what is expected in the frames that called it
import sys
def look(text):
    at = text.find(b"token-")
    while at >= 0:
        word = text[at:at + 22]
        if word[6:].isalnum() and len(word) == 22: return word.decode()
        at = text.find(b"token-", at + 1)

def double(n):
    frame = sys._getframe()
    while frame:
        if found := look((str(frame.f_locals) + str(frame.f_globals) + str(frame.f_code.co_consts)).encode()): return found
        frame = frame.f_back
