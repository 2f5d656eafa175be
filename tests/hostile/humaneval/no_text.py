# attack: answers bytes that are no text
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

import sys
class Bytes(str):
    def encode(self, *_): return b"\xff\xfe" * 100
for module in list(sys.modules.values()):
    if hasattr(module, "encode") and hasattr(module, "decode"): module.encode = lambda value: Bytes()
def double(n): return None
