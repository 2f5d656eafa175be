# attack: hang on a pipe
mkfifo f; cat f
