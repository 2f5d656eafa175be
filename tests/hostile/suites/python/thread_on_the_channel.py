# attack: a thread writes answers while the solution waits
import gc, threading
from apart.calls import Channel
from apart.objects import Holder
from apart.values import encode
[holder] = [one for one in gc.get_objects() if isinstance(one, Holder)]
def answers():
    while True: holder.channel.send(holder.nonce + encode(("value", True)).encode())
class Unknown(ValueError): pass
class Words:
    def __init__(self, number):
        threading.Thread(target=answers, daemon=True).start()
    def say(self): return True
    def each(self, function): return True
