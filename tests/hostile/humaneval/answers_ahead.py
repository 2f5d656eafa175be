# attack: writes answers before they are asked for
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

def answer(value): write(b"\0" * 16 + json.dumps(["t", "value", value]).encode())
for _ in range(20): answer(["i", "0x8"])
def double(n): return 8
