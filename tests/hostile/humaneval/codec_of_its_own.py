# attack: asks for a codec of its own
# coding: no-such-codec
def double(n): return None
