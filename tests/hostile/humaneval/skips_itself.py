# attack: asks to be skipped
import unittest
def double(n): raise unittest.SkipTest("not on this machine")
