# attack: a child answers when the program has ended
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
    if os.fork():
        os._exit(0)
    import time; time.sleep(0.1)
    write(b"0" * 16 + b'["t", "value", null]')
    write(b'.["t", "passed"]')
