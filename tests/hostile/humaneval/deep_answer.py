# attack: returns lists in lists, 100,000 deep
import sys
for module in list(sys.modules.values()):
    if hasattr(module, "encode") and hasattr(module, "decode"):
        module.encode = lambda value: '["t", "value", ' + '["l", ' * 100_000 + "null" + "]" * 100_001
def double(n): return None
