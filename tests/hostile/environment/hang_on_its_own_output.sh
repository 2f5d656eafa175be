# attack: takes its own output back, so that whoever reads it waits
cat /proc/self/fd/1 & cat /proc/self/fd/1 &
while :; do echo x; done
