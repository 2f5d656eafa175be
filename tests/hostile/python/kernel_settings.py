# attack: writes kernel settings
# expect: runtime_error wrong_answer timeout
import sys
def solve(n):
    for path in ("/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/sys/kernel/hostname", "/sys/fs/cgroup/cgroup.procs", "/proc/1/oom_score_adj", "/proc/self/uid_map"):
        try:
            with open(path, "r+") as file: file.write("x")
            print("BREACH: wrote", path, file=sys.stderr)
        except OSError: pass
    return "tried"
