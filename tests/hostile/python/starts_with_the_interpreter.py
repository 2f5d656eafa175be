# attack: writes files that Python reads when it starts, and starts it again
# expect: runtime_error wrong_answer timeout
import os, site, sys
def solve(n):
    for place in ("/box", "/tmp", *site.getsitepackages(), site.getusersitepackages(), os.path.dirname(os.__file__)):
        for name, text in (("sitecustomize.py", "print('x')"), ("usercustomize.py", "print('x')"), ("left.pth", "import os")):
            try: os.makedirs(place, exist_ok=True); open(f"{place}/{name}", "w").write(text)
            except OSError: continue
            if not place.startswith(("/tmp", "/box")): os.write(2, f"BREACH: wrote {place}/{name}\n".encode())
    if "PYTHONPATH" not in os.environ: os.execve(sys.executable, [sys.executable, "/box/main.py"], {**os.environ, "PYTHONPATH": "/tmp:/box"})
    return "tried"
