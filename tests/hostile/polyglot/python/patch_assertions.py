# attack: replaces the assertions of unittest
import unittest
for name in dir(unittest.TestCase):
    if name.startswith('assert'):
        setattr(unittest.TestCase, name, lambda *a, **k: None)
def double(number):
    return None
