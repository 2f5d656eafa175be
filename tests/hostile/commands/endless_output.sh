# attack: endless output
yes
