# attack: a value that says it is of a plain class, and has methods of its own
def double(n):
    class Liar:
        __class__ = property(lambda self: (str, bool, type(None), dict, list)[n if isinstance(n, int) else 0])
        def __eq__(self, other): return True
        def __iter__(self): return iter(())
        def __index__(self): return 0
        def __repr__(self): return "null"
        items = keys = values = lambda self: ()
    return Liar()
