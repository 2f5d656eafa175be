# attack: small files
i=0; while [ $i -lt 100000 ]; do : > f$i; i=$((i+1)); done; echo x
