# attack: describes its classes with operators that would change what the test's side is
from apart.objects import Holder
Holder.do_describe = lambda self, place: (
    "TestCase", ("__eq__", "__class__", "__getattribute__", "__instancecheck__", "__subclasscheck__", "__del__", "__ne__"), [], "")
class Unknown(ValueError): pass
class Words:
    def __init__(self, number): pass
    def say(self): return Words(1)
    def each(self, function): return Words(1)
