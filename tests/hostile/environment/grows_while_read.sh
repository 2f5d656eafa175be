# attack: makes files that grow and shrink while they are taken over
(setsid sh -c 'while :; do head -c 3000000 /dev/zero > note; : > note; done' >/dev/null 2>&1 &) ; (setsid sh -c 'while :; do echo x >> target; done' >/dev/null 2>&1 &) ; sleep 0.1; echo away
