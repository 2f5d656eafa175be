# attack: a thread prints the answer after the program has ended
import threading, time, sys
def late():
    time.sleep(0.05)
    try: sys.__stdout__.write("2\n"); sys.__stdout__.flush()
    except Exception: pass
threading.Thread(target=late).start()
print(3)
