# attack: answers with what is too deep, too long, or repeats itself without end
import itertools
class Unknown(ValueError): pass
def deep():
    found = []
    for _ in range(50_000): found = [found]
    return found
class Words:
    def __init__(self, number):
        if number < 0: raise Unknown("x" * 10**8)
    def say(self): return deep()
    def each(self, function): return {"a" * 10**7: itertools.count()}
