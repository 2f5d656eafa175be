# attack: prints without end to both outputs, and to what it reaches of them by number
# expect: wrong_answer runtime_error timeout
import os
def double(number):
    while True:
        for d in range(1, 20):
            try: os.write(d, b"\n@" + b"0" * 65536)
            except OSError: pass
    return 0
