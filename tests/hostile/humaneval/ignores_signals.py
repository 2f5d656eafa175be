# attack: takes no signal and never ends
# slow: until its time is up
import signal
for number in range(1, 64):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
signal.setitimer(signal.ITIMER_REAL, 0)
def double(n):
    while True: pass
