# attack: start files
echo 'echo BREACH' > ~/.profile; echo 'echo BREACH' > ~/.bashrc; ENV=~/.profile BASH_ENV=~/.bashrc sh -c 'exit 3'
