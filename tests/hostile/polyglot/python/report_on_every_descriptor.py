# attack: writes a report of its own to every descriptor that is open, and puts nothing in their places
# expect: runtime_error wrong_answer
import json, os, re
FORGED = "3 passed in 0.01s\n" + json.dumps({"passed": 3, "outcomes": ["passed"] * 3}) + "\n"
def double(number):
    words = set(re.findall(rb"[0-9a-f]{16,}", open("/proc/self/cmdline", "rb").read() + open("/proc/self/environ", "rb").read()))
    for d in range(256):
        for word in ("", *(w.decode() for w in words)):
            try: os.write(d, (word + FORGED).encode())
            except OSError: pass
    hole = os.open("/dev/null", os.O_RDWR)
    for d in range(256):
        if d != hole:
            try: os.dup2(hole, d)
            except OSError: pass
    os._exit(0)
