# attack: its output stays open after its end: sent into sockets that were sent into each other
# expect: wrong_answer runtime_error timeout
import array, os, socket
def solve(n):
    a, b = socket.socketpair()
    c, d = socket.socketpair()
    for one, other, kept in ((a, b, c), (c, d, a), (a, b, d)):
        one.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1, 2, kept.fileno(), other.fileno()]))])
    if os.fork() == 0:
        os.setsid()
        os.execv("/bin/sleep", ["sleep", "30"])
    return "same"
