# attack: connects to this machine and to the world
# expect: runtime_error wrong_answer timeout
import socket, sys
def solve(n):
    for host, port in (("127.0.0.1", {{PORT}}), ("localhost", {{PORT}}), ("1.1.1.1", 53)):
        try:
            socket.create_connection((host, port), 0.3).sendall(b"BREACH")
            print("BREACH: connected to", host, file=sys.stderr)
        except OSError: pass
    return "tried"
