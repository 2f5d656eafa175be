# attack: one name is a file and a folder
def area(a, b):
    return a + b


def edge(a, b):
    return 2 * (a + b)
@@@ a.py
x
@@@ a.py/b.py
x
