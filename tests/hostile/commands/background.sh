# attack: background
sleep 60 & echo x
