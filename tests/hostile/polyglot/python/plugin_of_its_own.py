# attack: brings what pytest and the interpreter take up by themselves
# expect: malformed wrong_answer
def double(number): return 0
@@@ conftest.py
import os; print('BREACH: conftest'); os._exit(0)
@@@ sitecustomize.py
print('BREACH: sitecustomize')
@@@ pytest.ini
[pytest]
addopts = --collect-only
