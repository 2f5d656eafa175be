# attack: writes files that Python reads when it starts
import os, site, sys
for place in ("/box", "/tmp", *sys.path):
    for name in ("sitecustomize.py", "usercustomize.py", "left.pth"):
        try: open(f"{place}/{name}", "w").write("import os")
        except OSError: continue
        if not place.startswith(("/tmp", "/box")) and place: print(f"BREACH: wrote {place}/{name}")
print(3)
