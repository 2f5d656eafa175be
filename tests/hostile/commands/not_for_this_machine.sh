# attack: not for this machine
echo SKIP; exit 77
