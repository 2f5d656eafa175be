# attack: errors that are called like those of the interpreter, and cannot be made again
def double(n):
    if n == 1:
        class BaseExceptionGroup(Exception): pass
        raise BaseExceptionGroup()
    if n == 2: raise type("UnicodeDecodeError", (Exception,), {})("utf-8", b"", 0, 1, 2, 3)
    raise type("KeyboardInterrupt", (BaseException,), {"args": property(lambda self: 1 / 0)})("\ud800" * 100)
