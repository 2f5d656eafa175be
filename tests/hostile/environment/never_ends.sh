# attack: ignores signals, stops itself and never ends
trap '' HUP INT TERM QUIT; kill -STOP $$; while :; do :; done
