# attack: leaves files for the next environment, and looks for those of the last
ls /tmp/left /dev/shm/left /var/tmp/left left 2>/dev/null && echo BREACH; touch /tmp/left /dev/shm/left /var/tmp/left left; export LEFT=1
