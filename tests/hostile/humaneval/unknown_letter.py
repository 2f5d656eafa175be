# attack: answers in letters that nobody knows
import sys
for module in list(sys.modules.values()):
    if hasattr(module, "encode") and hasattr(module, "decode"):
        module.encode = lambda value: '["t", "value", ["__import__", "os"]]'
def double(n): return None
