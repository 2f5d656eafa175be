# attack: changes its user, and runs programs that would
# expect: runtime_error wrong_answer timeout
import os, subprocess, sys
def solve(n):
    for action in (lambda: os.setuid(0), lambda: os.setgid(0), lambda: os.setgroups([0]), lambda: os.setresuid(0, 0, 0)):
        try: action(); print("BREACH: changed identity", file=sys.stderr)
        except OSError: pass
    for command in (["su", "-c", "id"], ["sudo", "-n", "id"], ["mount", "-t", "tmpfs", "x", "/tmp"], ["unshare", "-Ur", "id"], ["nsenter", "-t", "1", "-m", "id"]):
        try: done = subprocess.run(command, capture_output=True, timeout=1, stdin=subprocess.DEVNULL)
        except (OSError, subprocess.TimeoutExpired): continue
        if done.returncode == 0: print("BREACH: ran", command, file=sys.stderr)
    return "tried"
