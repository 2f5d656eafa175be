# attack: leaves at once with exit code 0
import os
def double(n): os._exit(0)
