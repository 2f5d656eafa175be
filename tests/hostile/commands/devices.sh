# attack: changes mode and times of the machine's devices
chmod a+rw /dev/null && echo BREACH
touch -c -d 2026-01-01 /dev/zero && echo BREACH
chown "$(id -u)" /dev/random && echo BREACH
