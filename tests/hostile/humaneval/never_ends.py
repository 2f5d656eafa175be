# attack: never ends
def double(n):
    while True: pass
