# attack: changes the lists that it is given, so that what is computed from them is other
def double(n):
    if isinstance(n, list): n.clear()
    return n
