# attack: reaches a socket without an address on the network
# expect: runtime_error wrong_answer timeout
import socket, sys
def solve(n):
    for family, address in ((socket.AF_UNIX, "\0{{SOCKET}}"), (40, (2, 1024)), (socket.AF_UNIX, "/run/dbus/system_bus_socket"), (socket.AF_UNIX, "/var/run/docker.sock")):
        try:
            s = socket.socket(family, socket.SOCK_STREAM)
            if family == 40: print("BREACH: vsock", file=sys.stderr)
            s.connect(address)
            print("BREACH: connected to", address, file=sys.stderr)
        except OSError: pass
    return "tried"
