# attack: ends the text so that a test behind it would be something else
def double(n): return None
if False: """
