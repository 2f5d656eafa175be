# attack: exit of another
exec true; echo never
