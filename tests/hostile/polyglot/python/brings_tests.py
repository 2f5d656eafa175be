# attack: brings a test file of its own, and a package that hides the solution
# expect: malformed wrong_answer
def double(number): return 0
@@@ double_test.py
import unittest
class DoubleTest(unittest.TestCase):
    def test_2(self): pass
@@@ test_more.py
def test_more(): pass
@@@ double/__init__.py
def double(number): return 0
