# attack: long name
touch $(head -c 300 /dev/zero | tr '\0' n) -- -rf '*' 'a b' ; rm -- *; echo x
