# attack: brings a test of its own
def check(candidate): pass
METADATA = {}
def double(n): return None
