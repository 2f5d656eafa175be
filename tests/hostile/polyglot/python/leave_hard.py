# attack: ends the process without clean-up
import os
print('===== 3 passed in 0.01s =====', flush=True)
os._exit(0)
