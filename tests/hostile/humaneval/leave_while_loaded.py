# attack: leaves before its function is there
import os
os._exit(0)
def double(n): pass
