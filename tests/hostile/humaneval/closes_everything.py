# attack: closes all descriptors and waits
import os, time
def double(n):
    os.closerange(0, 512)
    time.sleep(1000)
