# attack: starts threads without end
# expect: runtime_error wrong_answer timeout
import threading, time
def solve(n):
    while True: threading.Thread(target=time.sleep, args=(60,)).start()
