# attack: makes names of 255 bytes that are no letters, in folders as deep as they go
n=$(head -c 255 /dev/zero | tr '\0' '\377'); i=0; while [ $i -lt 300 ] && mkdir "$n" 2>/dev/null && cd "$n"; do echo x > "$n"; i=$((i+1)); done; echo $i
