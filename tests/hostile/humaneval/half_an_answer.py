# attack: begins an answer and never ends it
# slow: until its time is up
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
    for number in pipes():
        try: os.write(number, struct.pack(">I", 1000) + b"half")
        except OSError: pass
    import time; time.sleep(1000)
