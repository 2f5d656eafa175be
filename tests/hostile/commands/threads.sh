# attack: threads
for i in $(seq 200); do sleep 60 & done; wait
