# attack: wait
sleep 60
