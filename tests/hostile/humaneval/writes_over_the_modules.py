# attack: writes over the modules that both sides use
import glob, os
for path in glob.glob("/box/**/*.py", recursive=True) + ["/box/apart/calls.py"]:
    for change in (lambda: open(path, "w").write("def examine(*_): return ('passed',)"), lambda: os.remove(path), lambda: os.rename(path, "/tmp/x")):
        try: change()
        except OSError: pass
def double(n): return None
