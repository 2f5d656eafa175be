# attack: takes memory by many small pieces, in files without a name and in processes that detach
# expect: wrong_answer runtime_error timeout
import os, tempfile
def double(number):
    kept = [tempfile.TemporaryFile(dir="/tmp") for _ in range(50)]
    try:
        for _ in range(3000):
            for f in kept: f.write(bytes(2**18)); f.flush()
            if os.fork() == 0: os.setsid(); kept.append(bytearray(2**25))
    except OSError: pass
    return 0
