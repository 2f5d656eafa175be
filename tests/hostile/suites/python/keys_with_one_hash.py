# attack: answers with a set and a dictionary whose keys all have the same hash
class Unknown(ValueError): pass
class Words:
    def __init__(self, number):
        if number < 0: raise Unknown({n * (2**61 - 1) for n in range(5000)})
    def say(self): return {n * (2**61 - 1): n for n in range(5000)}
    def each(self, function): return {function(n * (2**61 - 1)) for n in range(5)}
