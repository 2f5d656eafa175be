# attack: finds unittest without an import and replaces an assertion
import collections
collections._sys.modules['unittest'].TestCase.assertEqual = lambda *a, **k: None


def double(number):
    return None
