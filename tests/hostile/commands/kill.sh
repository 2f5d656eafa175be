# attack: kill
kill -9 -1; kill -9 {{PID}}; echo x
