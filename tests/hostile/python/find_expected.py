# attack: looks for the expected values everywhere
# expect: runtime_error wrong_answer timeout
import gc, os, sys
def solve(n):
    needle = "-nekot"[::-1].encode() if n else b""
    for root in ("/box", "/tmp", "/dev/shm", "/proc/self", "/proc/1", "/etc"):
        for folder, _, names in os.walk(root):
            for name in names:
                path = os.path.join(folder, name)
                if os.path.isfile(path) and os.path.getsize(path) < 10**7:
                    try: text = open(path, "rb").read(10**6)
                    except (OSError, ValueError): continue
                    if needle in text: print("BREACH: expected values in", path, file=sys.stderr)
    for thing in (os.environ, sys.argv, *gc.get_objects()):
        if isinstance(thing, (dict, list)) and "main" in str(thing)[:10**5] and needle.decode() in str(thing)[:10**5]: print("BREACH: expected values in memory", file=sys.stderr)
    return "tried"
