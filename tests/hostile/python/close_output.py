# attack: closes its output and goes on
# expect: timeout
import os, time
def solve(n):
    os.close(1); os.close(2)
    time.sleep(60)
