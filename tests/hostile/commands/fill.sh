# attack: fill
cat /dev/zero > big; cat /dev/zero > /tmp/big; echo x
