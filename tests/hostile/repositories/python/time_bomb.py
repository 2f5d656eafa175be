# attack: sleeps for hours
# slow: waits for the deadline
def area(a, b):
    return a + b


def edge(a, b):
    return 2 * (a + b)

import time; time.sleep(10000)
