# attack: brings modules with the names of the library's
# expect: malformed wrong_answer runtime_error
def double(number): return 0
@@@ unittest.py
class TestCase:
    def assertEqual(self, a, b): pass
@@@ json.py
print('BREACH: json'); dumps = lambda *a: '[]'
@@@ os.py
print('BREACH: os')
@@@ _pytest/__init__.py
print('BREACH: _pytest')
