# attack: writes what the test says before it was asked anything
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

for content in (b'.["t", "passed"]', b"up?"): write(content)
def double(n): return None
