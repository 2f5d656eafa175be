# attack: reads and writes a file outside, calls a port and a socket
import os, socket
def double(n):
    for kind, place in ((socket.AF_INET, ("127.0.0.1", {{PORT}})), (socket.AF_UNIX, "\0{{SOCKET}}")):
        try:
            with socket.socket(kind) as one: one.connect(place)
        except OSError: pass
    try: open("{{CANARY}}", "w").write("BREACH")
    except OSError: pass
    try: return open("{{CANARY}}").read()
    except OSError: return open("/proc/{{PID}}/environ").read()
