# attack: a grandchild that stays
def area(a, b):
    return a + b


def edge(a, b):
    return 2 * (a + b)

import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        time.sleep(1000)
    os._exit(0)
