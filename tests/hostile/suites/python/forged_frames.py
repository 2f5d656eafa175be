# attack: finds the channel and writes verdicts and answers before anybody asks
import gc
from apart.calls import Channel
from apart.values import encode
for channel in [one for one in gc.get_objects() if isinstance(one, Channel)]:
    for text in (b"." + encode(("passed",)).encode(), b"=" + bytes(16) + encode(("value", True)).encode(), encode(("passed",)).encode()):
        channel.send(text)
class Unknown(ValueError): pass
class Words:
    def __init__(self, number): pass
    def say(self): return True
    def each(self, function): return True
