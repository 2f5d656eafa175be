# attack: goes through the folders and descriptors of every process that it sees
# expect: runtime_error wrong_answer timeout
import os
def solve(n):
    for p in [p for p in os.listdir("/proc") if p.isdigit()]:
        for way in ("root", "cwd"):
            try: os.write(2, b"BREACH: " + open(f"/proc/{p}/{way}{{CANARY}}", "rb").read() + b"\n")
            except OSError: pass
        try: held = os.listdir(f"/proc/{p}/fd")
        except OSError: continue
        for d in held:
            try:
                at = os.readlink(f"/proc/{p}/fd/{d}")
                if at.startswith("/") and not at.startswith(("/box", "/tmp", "/dev/null", "/proc")): os.write(2, f"BREACH: holds {at}\n".encode())
            except OSError: pass
    return "tried"
