# attack: a child goes on where the program came from, and answers in the place of its parent
import os, sys
n = input()
if os.fork():
    print(-1)
else:
    for d in range(3, 64):
        try: os.write(d, b'{"passed": true}\n[2]\n')
        except OSError: pass
    print(2)
