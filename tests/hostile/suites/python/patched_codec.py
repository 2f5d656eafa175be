# attack: changes what makes texts of its answers
import json
from apart import objects, values
texts = itertools = iter(['["t", "value", NaN]', '{"__class__": "str"}', '["t", "value", ["r", "1", "0"]]', '["t", ["l"], 1]',
    '["t", "callback", "0", ["t"], ["d"]]', '["t", "callback", ["l"], "a", "b"]', '["t", "value"]', "[" * 200_000, '"passed"'] * 20)
objects.encode = lambda *given: next(texts)
class Unknown(ValueError): pass
class Words:
    def __init__(self, number): pass
    def say(self): return 1
    def each(self, function): return 1
