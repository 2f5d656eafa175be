# attack: raises an error whose text is nested 200,000 deep and whose cause is itself
class Deep(Exception):
    def __str__(self): return "[" * 200_000
    __repr__ = __str__
error = Deep()
error.__cause__ = error.__context__ = Deep(error)
raise error
