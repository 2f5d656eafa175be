# attack: brings tools with the names of those that read and write, and start files of the shell
for tool in cat sh echo mkdir cp; do printf '#!/bin/sh\necho BREACH\n' > $tool; chmod +x $tool; done
for f in .profile .bashrc .shrc; do echo 'echo BREACH' > $f; done
