# attack: watches its folder and that of the system for what the harness does there, and waits
# expect: runtime_error wrong_answer timeout
import ctypes, os, select
def solve(n):
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(0)
    for path in (b"/box", b"/given", b"/tmp", b"/", b"/dev/shm", b"/proc/1"): libc.inotify_add_watch(watch, path, 0xFFF)
    select.select([watch], [], [], 60)
    return os.read(watch, 4096).hex()
