# attack: state for the next
ls /tmp/left /dev/shm/left /var/tmp/left 2>/dev/null && echo BREACH; touch /tmp/left /dev/shm/left /var/tmp/left; (setsid sleep 60 &) ; echo x
