# attack: takes all memory
def double(n):
    kept = []
    while True: kept.append(bytearray(1 << 24))
