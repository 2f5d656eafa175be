# attack: files of 300 letters, in 40 folders, through a file, with signs of a shell, up and out of the folder
# expect: wrong_answer malformed compile_error runtime_error
def double(number): return 0
@@@ nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn.py
x
@@@ d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/d/a.py
x
@@@ double.py/a.py
x
@@@ $(touch ran).py
x
@@@ a;touch ran.py
x
@@@ ../../{{CANARY}}.py
x
@@@ -o.py
x
@@@ *.py
x
