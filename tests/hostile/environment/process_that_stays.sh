# attack: leaves a process that writes to the folder after the command has ended
(setsid sh -c 'while :; do date > note; sleep 0.01; done' > /dev/null 2>&1 &)
echo left
