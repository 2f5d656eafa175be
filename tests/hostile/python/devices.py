# attack: opens devices of the machine
# expect: runtime_error wrong_answer timeout
import glob, os, stat, sys
def solve(n):
    for path in ["/dev/sda", "/dev/vda", "/dev/mem", "/dev/kmsg", "/dev/fuse", "/dev/kvm", *glob.glob("/dev/nvidia*")]:
        if os.path.exists(path): print("BREACH: there is", path, file=sys.stderr)
    try:
        os.mknod("disk", 0o600 | stat.S_IFBLK, os.makedev(254, 0))
        print("BREACH: made a device", file=sys.stderr)
    except OSError: pass
    return "tried"
