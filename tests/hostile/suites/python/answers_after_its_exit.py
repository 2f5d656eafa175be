# attack: leaves, and lets a child answer in its place with the verdict
import os, time
from apart.values import encode
def child():
    for number in range(3, 64):
        try: os.write(number, (lambda text: len(text).to_bytes(4, "big") + text)(b"." + encode(("passed",)).encode()))
        except OSError: pass
class Unknown(ValueError): pass
class Words:
    def __init__(self, number):
        if os.fork() == 0:
            time.sleep(0.2)
            child()
        os._exit(0)
