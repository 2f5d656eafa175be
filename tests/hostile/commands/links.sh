# attack: links
ln -s {{CANARY}} link; cat link && echo BREACH; cp /etc/shadow . && echo BREACH
