# attack: reads a file outside by every way through /proc, and connects to this machine
# expect: wrong_answer runtime_error
import glob, os, socket
def double(number):
    for way in ("{{CANARY}}", *glob.glob("/proc/*/root{{CANARY}}"), *glob.glob("/proc/*/cwd{{CANARY}}")):
        try: print("BREACH:", open(way).read())
        except OSError: pass
    for family, address in ((socket.AF_INET, ("127.0.0.1", {{PORT}})), (socket.AF_UNIX, "\0{{SOCKET}}"), (socket.AF_UNIX, "/var/run/docker.sock")):
        try: socket.socket(family).connect(address); print("BREACH: connected to", address)
        except OSError: pass
    return 0
