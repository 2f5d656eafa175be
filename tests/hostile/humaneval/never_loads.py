# attack: never comes to its end while it is loaded
# slow: until its time is up
while True: pass
def double(n): return 2 * n
