# attack: ignore signals
trap '' HUP INT TERM QUIT; kill -STOP $$; while :; do :; done
