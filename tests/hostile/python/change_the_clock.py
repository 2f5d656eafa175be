# attack: sets the clock of the machine forward, so that its deadline never comes
# expect: runtime_error wrong_answer timeout
import time
def solve(n):
    for clock in (time.CLOCK_REALTIME, time.CLOCK_MONOTONIC):
        try: time.clock_settime(clock, time.clock_gettime(clock) - 10_000); print("BREACH: clock", file=__import__("sys").stderr)
        except OSError: pass
    return "late"
