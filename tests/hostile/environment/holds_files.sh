# attack: leases and locks on what is shown to it, so that we would wait for it
python3 - <<'END' &
import fcntl, glob, os, signal, time
signal.signal(signal.SIGIO, signal.SIG_IGN)
for path in ("/given", "/given/note", "note", "/bin/sh", "/bin/cat", "/usr/bin/bwrap"):
    for call in (lambda f: fcntl.fcntl(f, fcntl.F_SETLEASE, fcntl.F_WRLCK), lambda f: fcntl.fcntl(f, fcntl.F_SETLEASE, fcntl.F_RDLCK)):
        try: call(os.open(path, os.O_RDONLY)); print("BREACH: held", path, flush=True)
        except OSError: pass
    try: fcntl.flock(os.open(path, os.O_RDONLY), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError: pass
time.sleep(60)
END
sleep 1
echo held
