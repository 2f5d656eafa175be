# attack: gives a second name to files of the system and of its own, and to open files
# expect: runtime_error wrong_answer timeout
import os, sys
def solve(n):
    for source in ("/etc/passwd", "/usr/bin/env", "/proc/self/exe", "/proc/1/exe", "/box/main.py", "{{CANARY}}"):
        for target in ("/tmp/a", "/box/b", "/dev/shm/c"):
            try: os.link(source, target); print("BREACH: link to", source, file=sys.stderr) if source != "/box/main.py" else None
            except OSError: pass
    return "tried"
