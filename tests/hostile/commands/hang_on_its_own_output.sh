# attack: hang on its own output
cat /proc/self/fd/1 & cat /proc/self/fd/1 & while :; do echo x; done
