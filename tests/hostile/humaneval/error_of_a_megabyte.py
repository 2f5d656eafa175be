# attack: raises an error with an endless name and message
def double(n): raise type("E" * 1_000_000, (Exception,), {"__str__": lambda self: "m" * 10_000_000})()
