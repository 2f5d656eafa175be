# attack: puts links to files outside where files are read and written
ln -s {{CANARY}} note; ln -s /etc/passwd target; ln -s / up; cat up{{CANARY}} && echo BREACH
