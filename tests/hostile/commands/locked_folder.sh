# attack: locked folder
mkdir -p a/b; chmod 000 a; echo x
