# attack: deep folders
i=0; while [ $i -lt 3000 ]; do mkdir d && cd d; i=$((i+1)); done; echo x
