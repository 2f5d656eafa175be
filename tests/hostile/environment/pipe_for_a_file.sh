# attack: a FIFO with the name of the file that is read next
rm -f note; mkfifo note
