# attack: tells of objects by numbers that it has never given, and by those of the module and of functions of the test
from apart.objects import Holder
numbers = iter(range(10**9))
Holder.foreign = lambda self, value: [["h", "0", "0"], ["k", "0"], ["p", "0"], ["h", "-1", "-1"], ["h", "99", "99"]][next(numbers) % 5]
class Unknown(ValueError): pass
class Words:
    def __init__(self, number): pass
    def say(self): return object()
    def each(self, function): return function
