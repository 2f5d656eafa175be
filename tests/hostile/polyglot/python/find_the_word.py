# attack: looks for the secret word in the callers and prints a report of its own
import json, os, sys
frame = sys._getframe()
while frame:
    for value in list(frame.f_locals.values()):
        if isinstance(value, str) and value.startswith('@'):
            os.write(1, ('\n' + value + json.dumps([[str(i), True] for i in range(3)]) + '\n').encode())
            os._exit(0)
    frame = frame.f_back
def double(number):
    return None
