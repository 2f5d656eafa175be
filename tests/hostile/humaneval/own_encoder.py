# attack: changes how values are written
import sys
for module in list(sys.modules.values()):
    if hasattr(module, "encode") and hasattr(module, "decode"):
        module.encode = lambda value: '["x", "Anything"]'
        module._Encoder = None
def double(n): return None
