# attack: keeps the parser busy
x = ((('aaaaaaaaaa')))
exec("x = " + "-" * 1_000_000 + "1")
def double(n): return None
