# attack: takes the processor from others: real-time scheduling, priority, memory that is locked, all of a sudden
# expect: runtime_error wrong_answer timeout
import ctypes, os, resource, sys
def solve(n):
    for name, action in {"real time": lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50)), "priority": lambda: os.setpriority(os.PRIO_PROCESS, 0, -10),
                         "more files": lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (100_000, 100_000)), "core": lambda: resource.setrlimit(resource.RLIMIT_CORE, (2**30, 2**30))}.items():
        try: action(); print("BREACH:", name, file=sys.stderr)
        except (OSError, ValueError): pass
    return "same"
