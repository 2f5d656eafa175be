"""Solutions for small problems, each meant to meet one habit of the official grader.

`PROGRAMS` read standard input, `FUNCTIONS` are called. A case is a name, the code, inputs, outputs, and for
functions the name of the function. `SLOW` cases run into a
time limit; `CHEATS` would fool the official grader.
"""
from __future__ import annotations

import json
import sys

if hasattr(sys, "set_int_max_str_digits"): sys.set_int_max_str_digits(50000)

PROGRAMS: list[tuple] = []
FUNCTIONS: list[tuple] = []
SLOW: list[tuple] = []
CHEATS: list[tuple] = []


def program(name, code, inputs, outputs, into=PROGRAMS):
    into.append(
        (
            name, code, [inputs] if isinstance(inputs, str) else inputs,
            [outputs] if isinstance(outputs, str) else outputs, None,
        )
    )


def function(name, code, arguments, outputs, call="f", into=FUNCTIONS, raw=False):
    texts = arguments if raw else ["\n".join(json.dumps(a) for a in call_arguments) for call_arguments in arguments]
    into.append((name, code, texts, outputs if raw else [json.dumps(o) for o in outputs], call))


def method(name, body, arguments, outputs, into=FUNCTIONS, raw=False, before=""):
    lines = "\n".join("        " + line for line in body.split("\n"))
    function(name, f"{before}class Solution:\n    def f(self, *a):\n{lines}\n", arguments, outputs, into=into, raw=raw)


# --- comparing printed lines
# -------------------------------------------------------------------------------------------------------------------
for number, (printed, expected) in enumerate(
    [
        ("1", "1"), ("1", "2"), ("1\\n", "1"), ("  1  ", "1"), ("1\\n\\n\\n", "1\n\n"), ("\\n\\n1", "1"),
        ("1\\n2", "1\n2"), ("1\\n2", "1 2"), ("1 2", "1\n2"), ("1  2", "1 2"), ("1\\t2", "1 2"), ("a  b", "a b"),
        ("a\\tb", "a b"), ("1.0", "1"), ("1.50", "1.5"), ("1e3", "1000"), ("1E+3", "1000"),
        ("0.1", "0.10000000000000001"), ("50000000000000001", "50000000000000000"), ("1_000", "1000"), ("+1", "1"),
        ("-0", "0"), ("-0.0", "0"), ("00012", "12"), ("nan", "nan"), ("NaN", "nan"), ("inf", "Infinity"),
        ("-inf", "-Infinity"), ("inf", "inf"), ("sNaN", "1"), ("1", "sNaN"), ("nan 1", "nan 1.0"),
        ("\\uff11\\uff12", "12"), ("\\u0661", "1"), ("0x10", "16"), ("1/2", "0.5"), ("YES", "Yes"), ("YES", "YES"),
        ("Yes ", "Yes"), ("a\\r\\nb", "a\nb"), ("a\\rb", "a\nb"), ("a", "a\r\n"), ("", ""), ("", " "), ("\\n", ""),
        ("", "1"), ("1", ""), ("\\x0c1\\x0b", "1"), ("\\u00a01\\u2003", "1"), ("\\u200b1", "1"), ("\\ufeff1", "1"),
        ("a\\x1cb", "a b"), ("a\\x85b", "a\nb"), ("\\x00", ""), ("\\ud800", "?"), ("\\U0001f600", "\U0001f600"),
        ("\\xe9", "\u00e9"), ("e\\u0301", "\u00e9"), ("1,2", "1, 2"), ("[1, 2]", "[1,2]"), ("[1, 2]", "[1, 2]"),
        ("1.", "1"), (".5", "0.5"), ("1.0.0", "1.0.0"), ("1.0 x", "1.00 x"), ("1 2 3", "1 2"), ("1 2", "1 2 3"),
        ("1e999999", "1e999999"), ("1e9999999999999999999", "1"), ("1" * 30, "1" * 29 + "2"),
        ("1" * 5000, "1" * 5000 + ".0"), ("True", "1"), ("None", "None"), ("1 \\n 2 ", "1\n2"),
        ("1\\n\\n2", "1\n2"), ("1\\n\\n2", "1\n\n2"), ("1\\n \\n2", "1\n\n2"), ("3.0000000001", "3"),
        ("0.30000000000000004", "0.3"), ("1e-7", "0.0000001"), ("١٢٣", "123"),
    ]
):
    program(f"compare {number}", f'print("{printed}", end="")', "x", expected)

program("many tests", "print(int(input()) ** 2)", [str(n) for n in range(20)], [str(n * n) for n in range(20)])
program(
    "third test wrong", "n = int(input())\nprint(n * 2 if n < 3 else 7)", ["1", "2", "3", "4"], ["2", "4", "6", "8"]
)
program("second test fails", "n = int(input())\nprint(10 // (n - 2))", ["1", "2", "3"], ["-10", "0", "10"])
program("more inputs than outputs", "print(input())", ["1", "2", "3"], ["1", "2"])
program("more outputs than inputs", "print(input())", ["1"], ["1", "2"])
program("no tests", "print(1)", [], [])
program("no tests, no syntax", "print(1", [], [])
program("input as a list", "print(input() + input())", [["a", "b"]], ["ab"])
program("mismatched length later", "print(1)\nprint(2)", ["", ""], ["1\n2", "1"])

# --- reading
# ------------------------------------------------------------------------------------------------------------------------------------
READ = "3\n1 2 3\nlast"
SUM = "3 [1, 2, 3] last"
for name, code in {
    "input": "n = int(input()); a = list(map(int, input().split())); print(n, a, input())",
    "input, import sys": (
        "import sys\ninput = sys.stdin.readline\n"
        "n = int(input()); a = list(map(int, input().split())); print(n, a, input().strip())"
    ),
    "stdin name, readline": (
        "from sys import stdin\nn = int(stdin.readline()); a = list(map(int, stdin.readline().split())); print(n,"
        " a, stdin.readline().strip())"
    ),
    "stdin name without import": (
        "n = int(stdin.readline()); a = list(map(int, stdin.readline().split())); print(n, a,"
        " stdin.readline().strip())"
    ),
    "sys.stdin.read": (
        "import sys\nd = sys.stdin.read().split('\\n'); print(int(d[0]), list(map(int, d[1].split())), d[2])"
    ),
    "sys.stdin.read twice": "import sys\nprint(sys.stdin.read() == sys.stdin.read())",
    "read after input": "import sys\ninput()\nprint(sys.stdin.read())",
    "stdin name, read": (
        "from sys import stdin\nd = stdin.read().split('\\n'); print(int(d[0]), list(map(int, d[1].split())), d[2])"
    ),
    "readlines": "import sys\nd = sys.stdin.readlines(); print(repr(d))",
    "readlines, stripped": (
        "import sys\n"
        "d = [l.strip() for l in sys.stdin.readlines()]; print(int(d[0]), list(map(int, d[1].split())), d[2])"
    ),
    "stdin name, readlines": "from sys import stdin\nprint(stdin.readlines())",
    "iterate stdin": "import sys\nfor l in sys.stdin: print(l)",
    "iterate stdin name": "from sys import stdin\nfor l in stdin: print(l)",
    "list of stdin": "import sys\nprint(list(sys.stdin))",
    "next of stdin": "import sys\nprint(next(sys.stdin))",
    "buffer read": (
        "import sys\n"
        "d = sys.stdin.buffer.read().split(b'\\n'); print(int(d[0]), list(map(int, d[1].split())), d[2].decode())"
    ),
    "buffer readline": (
        "import sys\nn = int(sys.stdin.buffer.readline()); a = list(map(int, sys.stdin.buffer.readline().split()));"
        " print(n, a)"
    ),
    "buffer readlines": "import sys\nprint(sys.stdin.buffer.readlines())",
    "buffer of stdin name": "from sys import stdin\nprint(stdin.buffer.read())",
    "iterate buffer": "import sys\nfor l in sys.stdin.buffer: print(l)",
    "open(0)": "print(open(0).read())",
    "open(0), lines": "for l in open(0): print(l)",
    "open(0) in a try": (
        "try:\n    d = open(0).read().split()\n    print(d[0])\nexcept Exception as e:\n    print(type(e).__name__)"
    ),
    "builtins.open": "import builtins\nprint(builtins.open(0).read())",
    "builtins.open, lines": "import builtins\nwith builtins.open('x') as f:\n    for l in f: print(l, end='')",
    "builtins.open, readline": "import builtins\nf = builtins.open('x')\nprint(f.readline(), f.readlines())",
    "builtins.open, binary": "import builtins\nprint(builtins.open('x', 'rb').read())",
    "builtins.open, written": (
        "import builtins\nf = builtins.open('x', 'w')\nf.write('1')\n"
        "print(f.write.called, builtins.open.call_count)"
    ),
    "io.open": "import io\nprint(io.open(0).read())",
    "os.read": "import os\nprint(os.read(0, 100))",
    "/dev/stdin": "print(open('/dev/stdin').read())",
    "pathlib": "from pathlib import Path\nprint(Path('/dev/stdin').read_text())",
    "fileinput": "import fileinput\nfor l in fileinput.input(files=()): print(l)",
    "fileinput dash": "import fileinput\nfor l in fileinput.input(files=('-',)): print(l)",
    "stdin fileno": "import sys\nprint(sys.stdin.fileno())",
    "stdin isatty": "import sys\nprint(sys.stdin.isatty())",
    "stdin closed": "import sys\nsys.stdin.close()\nprint(1)\nprint(sys.stdin.read()[:1])\nprint(input())",
    "stdin replaced": "import sys, io\nsys.stdin = io.StringIO('9\\n8 7')\nprint(input(), input())",
    "stdin as TextIOWrapper": "import sys, io\nprint(io.TextIOWrapper(sys.stdin.buffer).read())",
    "stdin seek": "import sys\ninput()\nsys.stdin.seek(0)\nprint(input())",
    "stdin attributes": (
        "import sys\nprint(type(sys.stdin).__name__, hasattr(sys.stdin, 'buffer'), hasattr(sys.stdin, 'encoding'),"
        " sys.stdin.encoding)"
    ),
    "sys.__stdin__": "import sys\nprint(repr(sys.__stdin__.read()))",
    "readline with a size": "import sys\nprint(sys.stdin.readline(1), sys.stdin.readline(5))",
    "read with a size": "import sys\nprint(sys.stdin.read(1))",
    "import in a function": (
        "def main():\n    from sys import stdin\n    print(stdin.readline().strip(), stdin.read())\nmain()"
    ),
    "prompt": "n = input('n? ')\nprint(n)",
    "input to the end": "try:\n    while True: print(input())\nexcept EOFError: print('end')",
    "stdin name to the end": (
        "from sys import stdin\ntry:\n    while True: print(stdin.readline())\nexcept StopIteration: print('end')"
    ),
    "readline to the end": "import sys\nwhile (l := sys.stdin.readline()): print(l, end='')",
    "iter sentinel": "for l in iter(input, ''): print(l)",
    "iter sentinel, stdin name": "from sys import stdin\nfor l in iter(stdin.readline, ''): print(l)",
    "input too often": "for _ in range(4): print(input())",
    "stdin name too often": "from sys import stdin\nfor _ in range(4): print(stdin.readline())",
    "generator over stdin name": (
        "from sys import stdin\ndef lines():\n    while True: yield stdin.readline()\nfor l in lines(): print(l)"
    ),
    "map over input": "a, b = map(int, input().split())\nprint(a)",
    "eval input": "print(eval(input()) + 1)",
    "star unpacking": "n, *rest = input()\nprint(n, rest)",
}.items():
    program(
        "read: " + name, code, READ,
        {"sys.stdin.read twice": "True", "input to the end": READ + "\nend", "readline to the end": READ}.get(
            name, SUM
        ),
    )
for name, code in {
    "trailing newline": "while True:\n    try: print(input())\n    except EOFError: break",
    "stdin name": "from sys import stdin\nprint([stdin.readline() for _ in range(3)])",
    "readlines": "import sys\nprint(len(sys.stdin.readlines()))",
    "split": "import sys\nprint(*sys.stdin.read().split())",
}.items():
    program(
        "read with a last line end: " + name, code, "1\n2\n",
        {"trailing newline": "1\n2", "stdin name": "['1', '2', '']", "readlines": "3", "split": "1 2"}[name],
    )
program("read: empty line", "print(repr(input()), repr(input()), repr(input()))", "1\n\n2", "'1' '' '2'")
program(
    "read: empty line, stdin name",
    "from sys import stdin\ninput = stdin.readline\nprint(repr(input()), repr(input()), repr(input()))", "1\n\n2",
    "'1' '' '2'",
)
program("read: nothing", "print(input())", "", "")
program("read: nothing, readline", "import sys\nprint(repr(sys.stdin.readline()))", "", "''")
program("read: carriage returns", "print(repr(input()), repr(input()))", "1\r\n2\r\n", "'1\\r' '2\\r'")
program(
    "read: unicode", "print(input()[::-1])", "h\u00e9llo \u4e16\u754c \U0001f600",
    "\U0001f600 \u754c\u4e16 oll\u00e9h",
)
program("read: a lone surrogate", "print(1)", "\ud800", "1")
program("read: a null character", "print(len(input()))", "a\x00b", "3")
program("read: long line", "print(sum(map(int, input().split())))", " ".join(["1"] * 50000), "50000")
program(
    "read: many lines", "import sys\nprint(sum(int(x) for x in sys.stdin.read().split()))",
    "\n".join(["1"] * 50000), "50000",
)

# --- writing
# ------------------------------------------------------------------------------------------------------------------------------------
for name, code in {
    "sys.stdout.write": "import sys\nsys.stdout.write('ok')",
    "stdout name": "from sys import stdout\nstdout.write('ok')", "stdout name without import": "stdout.write('ok')",
    "stdout name in a function": "def main():\n    from sys import stdout\n    stdout.write('ok')\nmain()",
    "print to stdout name": "from sys import stdout\nprint('ok', file=stdout)",
    "print to sys.stdout": "import sys\nprint('ok', file=sys.stdout)",
    "print to stderr": "import sys\nprint('ok', file=sys.stderr)",
    "both": "import sys\nprint('no', file=sys.stderr)\nprint('ok')", "flush": "print('ok', flush=True)",
    "sys.stdout.flush": "import sys\nprint('ok')\nsys.stdout.flush()",
    "writelines": "import sys\nsys.stdout.writelines(['o', 'k'])",
    "stdout.buffer": "import sys\nsys.stdout.buffer.write(b'ok')", "os.write": "import os\nos.write(1, b'ok')",
    "fileno": "import sys\nsys.stdout.fileno()\nprint('ok')",
    "reconfigure": "import sys\nsys.stdout.reconfigure(line_buffering=True)\nprint('ok')",
    "close": "print('ok')\nimport sys\nsys.stdout.close()",
    "close with an argument": "print('ok')\nimport sys\nsys.stdout.close(1)",
    "really close": "import sys, io\nprint('ok')\nio.StringIO.close(sys.stdout)",
    "replace stdout": "import sys, io\nsys.stdout = io.StringIO()\nprint('ok')",
    "replace and put back": (
        "import sys, io\nold = sys.stdout\nsys.stdout = io.StringIO()\nprint('no')\nsys.stdout = old\nprint('ok')"
    ),
    "redirect_stdout": (
        "import io\nfrom contextlib import redirect_stdout\n"
        "with redirect_stdout(io.StringIO()) as s: print('ok')\nprint(s.getvalue())"
    ),
    "stdout is None": "import sys\nsys.stdout = None\nprint('ok')",
    "sys.__stdout__": "import sys\nprint('ok', file=sys.__stdout__)",
    "own print": "def print(*a): import sys; sys.stdout.write('ok')\nprint(1)",
    "overwrite print": "print('ok')\nprint = None",
    "stdout truncated": "import sys\nprint('no')\nsys.stdout.seek(0)\nsys.stdout.truncate()\nprint('ok')",
    "getvalue": "import sys\nprint('ok')\nassert sys.stdout.getvalue() == 'ok\\n'",
    "stderr replaced": "import sys, io\nsys.stderr = io.StringIO()\nprint('ok')",
    "stderr removed": "import sys\nsys.stderr = None\nprint('ok')",
    "print end": "print('o', end='')\nprint('k', end='')", "sep": "print('o', 'k', sep='')",
    "open 1": "open(1, 'w').write('ok')", "logging": "import logging\nlogging.warning('x')\nprint('ok')",
    "pprint": "from pprint import pprint\npprint('ok')",
    "textwrap": "import textwrap\nprint(textwrap.dedent('  ok'))",
    "warnings": "import warnings\nwarnings.warn('x')\nprint('ok')",
    "traceback": "import traceback\ntry: 1/0\nexcept Exception: traceback.print_exc()\nprint('ok')",
    "printed in a thread": (
        "import threading\nt = threading.Thread(target=lambda: print('ok'))\nt.start(); t.join()"
    ),
    "printed at exit": "import atexit\natexit.register(print, 'ok')",
    "printed by a pool": (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(2) as p: print(*p.map(str, ['ok']))"
    ),
    "asyncio": "import asyncio\nasync def main(): print('ok')\nasyncio.run(main())",
    "print a million": "for _ in range(200000): print('ok')", "a long line": "print('ok' + ' ' * 3000000)",
    "very long": "print('x' * 9000000)",
}.items():
    program("write: " + name, code, ["1", "2"], ["ok", "ok"])

# --- being wrapped in a function
# ----------------------------------------------------------------------------------------------------------------
GUARD = "if __name__ == '__main__':"
for name, code in {
    "guard": f"def main():\n    print('ok')\n{GUARD}\n    main()",
    "guard, double quotes": 'def main():\n    print("ok")\nif __name__ == "__main__":\n    main()',
    "guard reversed": "def main():\n    print('ok')\nif '__main__' == __name__:\n    main()",
    "guard in brackets": "def main():\n    print('ok')\nif (__name__ == '__main__'):\n    main()",
    "guard with else": f"{GUARD}\n    print('ok')\nelse:\n    print('no')",
    "guard not last": f"{GUARD}\n    print('ok')\nx = 1",
    "guard and comment": f"{GUARD}\n    print('ok')\n# end",
    "guard and more": "if __name__ == '__main__' and True:\n    print('ok')",
    "guard twice": f"{GUARD}\n    pass\n{GUARD}\n    print('ok')", "guard only": f"{GUARD}\n    print('ok')",
    "main not called": "def main():\n    print('ok')", "main without guard": "def main():\n    print('ok')\nmain()",
    "name is not main": "print('ok' if __name__ != '__main__' else 'no')", "what name is": "print(__name__)",
    "global counter": "count = 0\ndef up():\n    global count\n    count += 1\nup()\nprint('ok')",
    "global assigned in main": "def main():\n    global x\n    x = 'ok'\n    show()\ndef show(): print(x)\nmain()",
    "global at the top": "global x\nx = 'ok'\ndef show(): print(x)\nshow()",
    "nonlocal at the top": "x = 1\ndef up():\n    nonlocal x\n    x = 'ok'\nup()\nprint(x)",
    "return at the top": "print('ok')\nreturn\nprint('no')", "return with a value": "print('ok')\nreturn 5",
    "yield at the top": "print('ok')\nyield 1", "await at the top": "print('ok')\nawait x",
    "break at the top": "break", "closure": "x = 'ok'\ndef show(): print(x)\nshow()",
    "recursion": "def f(n): return n if n < 1 else f(n - 1)\nprint('ok' if f(100) == 0 else 'no')",
    "deep recursion": "def f(n): return 0 if n == 0 else 1 + f(n - 1)\nprint('ok' if f(20000) == 20000 else 'no')",
    "too deep recursion": "def f(n): return f(n + 1)\nf(0)",
    "recursion caught": "def f(n): return f(n + 1)\ntry: f(0)\nexcept RecursionError: print('ok')",
    "own recursion limit": (
        "import sys\nsys.setrecursionlimit(10**6)\ndef f(n): return 0 if n == 0 else 1 + f(n - 1)\n"
        "print('ok' if f(60000) == 60000 else 'no')"
    ),
    "recursion in a thread": (
        "import sys, threading\nsys.setrecursionlimit(10**6)\nthreading.stack_size(2**26)\n"
        "def main(): print('ok')\nt = threading.Thread(target=main); t.start(); t.join()"
    ),
    "lambda": "f = lambda x: x\nprint(f('ok'))",
    "class": "class A:\n    x = 'ok'\n    def get(self): return self.x\nprint(A().get())",
    "class uses a top-level name": "x = 'ok'\nclass A:\n    y = x\nprint(A.y)",
    "class Solution": "class Solution:\n    def go(self): return 'ok'\nprint(Solution().go())",
    "class Solution with arguments": (
        "class Solution:\n    def __init__(self, x): self.x = x\nprint(Solution('ok').x)"
    ),
    "dataclass": "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: str\nprint(A('ok').x)",
    "comprehension": "x = [c for c in 'ok']\nprint(''.join(x))",
    "comprehension uses a name": "k = 'k'\nprint(''.join([c + k for c in 'o']))",
    "exec": "exec('y = 1')\nprint('ok')", "exec uses a name": "exec('y = 1')\nprint(y)",
    "eval uses a name": "x = 'ok'\nprint(eval('x'))", "locals": "x = 'ok'\nprint(locals()['x'])",
    "globals": "x = 'ok'\nprint(globals()['x'])", "globals set": "globals()['x'] = 'ok'\nprint(x)",
    "vars": "x = 'ok'\nprint(vars()['x'])", "del": "x = 1\ndel x\nprint('ok')",
    "try": "try: print('ok')\nfinally: pass",
    "with": "from contextlib import suppress\nwith suppress(Exception): print('ok'); 1/0",
    "walrus": "if (x := 'ok'): print(x)", "match": "match 1:\n    case 1: print('ok')",
    "type hints": "x: int = 1\ndef f(a: List[int]) -> Optional[int]: return 'ok'\nprint(f(1))",
    "decorator": "@lru_cache(None)\ndef f(n): return 'ok'\nprint(f(1))", "docstring": "'''Title'''\nprint('ok')",
    "only a docstring": "'''ok'''", "only imports": "import sys",
    "only a comment": "# ok",
    "nothing": "", "white space": "  \n ", "semicolons": "x = 'ok'; print(x);", "tabs": "if True:\n\tprint('ok')",
    "tabs and spaces": "if True:\n\tx = 1\n        y = 2", "indented": "  print('ok')",
    "byte order mark": "\ufeffprint('ok')", "carriage returns": "x = 'ok'\r\nprint(x)\r\n",
    "form feed": "\x0cprint('ok')", "null character": "print('ok')\x00",
    "unicode names": "\u00e9 = 'ok'\nprint(\u00e9)", "markdown": "```python\nprint('ok')\n```",
    "python 2": "print 'ok'", "syntax error": "print('ok'", "indentation error": "def f():\nprint('ok')",
    "future import": "from __future__ import annotations\nprint('ok')",
    "star import": "from math import *\nprint('ok' if floor(1.5) == 1 else 'no')",
    "star import in a try": "try:\n    from math import *\nexcept ImportError: pass\nprint('ok')",
    "import late": "print('ok')\nimport math",
    "import in an if": "if True:\n    import math\nprint('ok' if math.floor(1.5) == 1 else 'no')",
    "import of a missing module": "import no_such_module\nprint('ok')",
    "import caught": "try:\n    import no_such_module\nexcept ImportError:\n    print('ok')",
    "import shadows": "from math import pow\nprint('ok' if isinstance(pow(2, 2), float) else 'no')",
    "import of itself": "import tmp_sol\nprint('ok')", "f-string quotes": "d = {'a': 'ok'}\nprint(f\"{d['a']}\")",
    "f-string newline": "x = ['o', 'k']\nprint(f\"{''.join(x)}\")", "f-string format": "print(f\"{'ok':>2}\")",
    "f-string nested": "w = 2\nprint(f\"{'ok':{w}}\")", "f-string all quotes": "print(f'''{\"ok\"}''')",
    "f-string backslash": "x = 'ok'\nprint(f'{x}\\n')",
    "f-string hard to write": "a = ['ok']\nprint(f\"{a[0]}\" f'{\"\"\"\"\"\"}')", "raw strings": "print(r'ok')",
    "long string": "x = '''\n'''\nprint('ok')", "bytes": "print(b'ok'.decode())",
    "big integer literal": "x = " + "9" * 4000 + "\nprint('ok')",
    "huge integer literal": "x = " + "9" * 60000 + "\nprint('ok')",
    "number with underscores": "print('ok' if 1_000 == 1000 else 'no')",
    "complex": "print('ok' if 1j * 1j == -1 else 'no')",
    "deep nesting": "x = " + "(" * 150 + "1" + ")" * 150 + "\nprint('ok')",
    "too deep nesting": "x = " + "[" * 3000 + "]" * 3000 + "\nprint('ok')",
    "long sum": "x = " + "+".join(["1"] * 3000) + "\nprint('ok')",
    "long chain": (
        "x = 1\n"
        + "".join(f"{'if' if i == 0 else 'elif'} x == {i + 5}: pass\n" for i in range(300))
        + "print('ok')"
    ),
    "many locals": "".join(f"x{i} = {i}\n" for i in range(500)) + "print('ok')",
    "star in the middle": "a, *b, c = 'o12k'\nprint(a + c)", "assert": "assert False",
    "assert caught": "try:\n    assert False\nexcept AssertionError:\n    print('ok')",
    "async def": "async def f(): pass\nprint('ok')",
    "top name used before": "def f(): return x\nx = 'ok'\nprint(f())",
    "input overwritten": "input = lambda: 'ok'\nprint(input())",
    "print overwritten at the end": "def f(): print('ok')\nf()\nprint = 1",
    "list overwritten": "list = [1]\nprint('ok')",
    "sum of a loop variable": "for i in range(3): pass\nprint('ok' if i == 2 else 'no')",
}.items():
    program("wrap: " + name, code, ["1", "2"], ["ok", "ok"])
program(
    "state: default argument", "def f(x, seen=[]):\n    seen.append(x)\n    return len(seen)\nprint(f(1))",
    ["a", "b"], ["1", "1"],
)
program(
    "state: an attribute of a module", "import math\nmath.seen = getattr(math, 'seen', 0) + 1\nprint(math.seen)",
    ["a", "b"], ["1", "2"],
)
program(
    "state: an attribute of a built-in module",
    "import builtins\nbuiltins.seen = getattr(builtins, 'seen', 0) + 1\nprint(builtins.seen)", ["a", "b"],
    ["1", "1"],
)
program(
    "state: recursion limit", "import sys\nprint(sys.getrecursionlimit())\nsys.setrecursionlimit(3000)", ["a", "b"],
    ["50000", "3000"],
)
program("state: random", "random.seed(1)\nprint(randint(1, 10**9))", ["a", "b"], ["289221254", "289221254"])

# --- ending
# -------------------------------------------------------------------------------------------------------------------------------------
for name, code in {
    "sys.exit": "import sys\nprint('ok')\nsys.exit()\nprint('no')",
    "sys.exit(0)": "import sys\nprint('ok')\nsys.exit(0)", "sys.exit(1)": "import sys\nprint('ok')\nsys.exit(1)",
    "sys.exit(text)": "import sys\nprint('ok')\nsys.exit('bye')", "exit()": "print('ok')\nexit()",
    "exit(1)": "print('ok')\nexit(1)", "quit()": "print('ok')\nquit()",
    "SystemExit": "print('ok')\nraise SystemExit",
    "exit in a function": "def f():\n    print('ok')\n    exit()\nf()", "exit without printing": "exit()",
    "exit caught": "try: exit()\nexcept SystemExit: print('ok')",
    "exit caught by bare except": "try: exit()\nexcept: print('ok')",
    "os._exit(0)": "import os\nprint('ok')\nos._exit(0)", "os._exit(1)": "import os\nos._exit(1)",
    "os.abort": "import os\nos.abort()", "KeyboardInterrupt": "print('ok')\nraise KeyboardInterrupt",
    "GeneratorExit": "raise GeneratorExit", "BaseException": "class E(BaseException): pass\nraise E",
    "StopIteration": "raise StopIteration", "kill itself": "import os, signal\nsignal.raise_signal(signal.SIGKILL)",
    "terminate itself": "import signal\nsignal.raise_signal(signal.SIGTERM)",
    "interrupt itself": "import signal\nsignal.raise_signal(signal.SIGINT)",
    "os.kill": "import os\nos.kill(os.getpid(), 9)", "segmentation fault": "import ctypes\nctypes.string_at(0)",
    "stack overflow in C": (
        "import sys\nsys.setrecursionlimit(3000)\nx = []\nfor _ in range(60000): x = [x]\nprint(repr(x)[:1])"
    ),
    "an error in an error": "class E(Exception):\n    def __repr__(self): raise ValueError('inner')\nraise E",
    "an error without text": "class E(Exception):\n    def __str__(self): raise ValueError('inner')\nraise E",
    "zero division": "1 / 0", "type error": "'1' + 1", "name error": "print(nothing)", "key error": "{}['x']",
    "index error": "[][0]", "value error": "int('x')", "attribute error": "(1).x",
    "memory error": "x = [0] * 10**13", "memory error raised": "raise MemoryError",
    "overflow": "import math\nmath.exp(1000)", "unicode error": "'\\ud800'.encode()",
    "own exception": "class E(Exception): pass\nraise E('x')",
    "exception group": "raise ExceptionGroup('x', [ValueError('y')])",
    "named like a timeout": "class TimeoutException(Exception): pass\nraise TimeoutException('x')",
    "mentions a timeout": "raise ValueError('TIMEOUTEXCEPTION')", "TimeoutError": "raise TimeoutError",
    "chained": "try: 1 / 0\nexcept Exception as e: raise ValueError('x') from e",
    "unhandled in a thread": (
        "import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start(); t.join()\nprint('ok')"
    ),
    "thread goes on": (
        "import threading, time\nthreading.Thread(target=time.sleep, args=(0.3,)).start()\nprint('ok')"
    ),
    "daemon thread": (
        "import threading, time\nthreading.Thread(target=time.sleep, args=(60,), daemon=True).start()\nprint('ok')"
    ),
    "del prints": "class A:\n    def __del__(self): print('k')\nprint('o', end='')\nA()",
    "del fails": "class A:\n    def __del__(self): 1 / 0\nA()\nprint('ok')",
    "sleep": "import time\ntime.sleep(0.1)\nprint('ok')",
    "alarm switched off": "import signal\nsignal.alarm(0)\nprint('ok')",
    "own alarm handler": "import signal\nsignal.signal(signal.SIGALRM, lambda *a: None)\nprint('ok')",
    "huge number printed": "print('ok' if len(str(10**5000)) == 5001 else 'no')",
    "too huge number printed": "print(10**60000)",
    "limit lifted": "import sys\nsys.set_int_max_str_digits(0)\nprint('ok' if len(str(10**60000)) else 'no')",
    "parse a long number": "print('ok' if int('9' * 40000) else 'no')",
    "parse a too long number": "int('9' * 60000)", "resource": "import resource\nprint('ok')",
    "psutil": "import psutil\nprint('ok')", "os.getcwd": "import os\nos.getcwd()\nprint('ok')",
    "os.system": "import os\nos.system('true')\nprint('ok')", "os.remove": "import os\nos.remove('/tmp/x')",
    "os.chdir": "import os\nos.chdir('/')\nprint('ok')", "shutil": "import shutil\nshutil.rmtree('/tmp/x')",
    "subprocess": "import subprocess\nsubprocess.run(['true'])\nprint('ok')",
    "subprocess check_output": "import subprocess\nprint(subprocess.check_output(['echo', 'ok']))",
    "os.popen": "import os\nprint(os.popen('echo ok').read())", "os.fork": "import os\nos.fork()",
    "posix.fork": (
        "import posix\npid = posix.fork()\nif pid == 0: posix._exit(0)\nposix.waitpid(pid, 0)\nprint('ok')"
    ),
    "multiprocessing": (
        "import multiprocessing\np = multiprocessing.Process(target=print)\np.start(); p.join()\nprint('ok')"
    ),
    "help": "help()", "copyright": "copyright()\nprint('ok')",
    "OMP_NUM_THREADS": "import os\nprint('ok' if os.environ['OMP_NUM_THREADS'] == '1' else 'no')",
    "tempfile": "import tempfile\nwith tempfile.TemporaryFile() as f: f.write(b'x')\nprint('ok')",
    "write a file": (
        "with open('/tmp/hrm-codegen-conformance', 'w') as f: f.write('x')\n"
        "print(open('/tmp/hrm-codegen-conformance').read().replace('x', 'ok'))"
    ),
    "sys.argv": "import sys\nprint('ok' if isinstance(sys.argv, list) else 'no')",
    "numpy": "import numpy as np\nprint('ok' if np.arange(3).sum() == 3 else 'no')",
    "numpy prints": "import numpy as np\nprint(np.arange(3))",
    "decimal context": "from decimal import *\ngetcontext().prec = 5\nprint('ok')",
    "sympy": "import sympy\nprint('ok')", "gc off": "import gc\ngc.disable()\nprint('ok')",
    "settrace": "import sys\nsys.settrace(None)\nprint('ok')",
    "sys.modules emptied": "import sys\nsys.modules.pop('json')\nprint('ok')",
    "stderr of faulthandler": "import faulthandler\nfaulthandler.enable()\nprint('ok')",
}.items():
    program("end: " + name, code, ["1", "2"], ["ok", "ok"])

# --- names that need no import
# ------------------------------------------------------------------------------------------------------------------
for name, expression in {
    "heapq": "heapify([1]) is None",
    "collections": "Counter('aab')['a'] == 2 and deque([1])[0] == 1 and defaultdict(int)[0] == 0",
    "math": "gcd(4, 6) == 2 and inf > 1 and isqrt(9) == 3 and comb(4, 2) == 6",
    "bisect": "bisect_left([1, 2], 2) == 1", "itertools": "list(accumulate([1, 2])) == [1, 3]",
    "functools": "reduce(lambda a, b: a + b, [1, 2]) == 3", "string": "ascii_lowercase[0] == 'a'",
    "re": "bool(match('a', 'ab'))", "modules": "math.pi > 3 and heapq and itertools and collections.Counter",
    "typing": "List and Dict and Optional and Tuple", "pow": "pow(2, 3, 5) == 3",
    "open": "open is __import__('io').open", "datetime": "datetime.datetime.now().year > 2000",
    "datetime class": "datetime.now().year > 2000", "copy": "deepcopy([1]) == [1]",
    "random": "0 <= random.random() < 1", "random function": "0 <= random() < 1", "statistics": "mean([1, 3]) == 2",
    "operator": "itemgetter(0)([5]) == 5", "json": "loads('[1]') == [1]", "io": "StringIO('a').read() == 'a'",
    "sys": "maxsize > 0 and setrecursionlimit", "count": "next(count(3)) == 3",
    "sub": "sub('a', 'b', 'a') if False else True", "sub is": "sub(3, 1) == 2", "log": "log(1) == 0",
    "product": "len(list(product('ab', repeat=2))) == 4", "concat": "concat([1], [2]) == [1, 2]",
    "TextIO": "TextIO is not None", "os is missing": "os.sep", "numpy is missing": "np.array",
    "bit_count": "(5).bit_count() == 2", "time is missing": "time.time()", "time": "time(1, 2).hour == 1",
    "exit": "callable(exit)", "quit": "quit is None", "copy module": "copy.copy([1]) == [1]",
    "search": "search('b', 'ab').start() == 1", "split": "split('b', 'abc') == ['a', 'c']",
    "repeat": "list(repeat(1, 2)) == [1, 1]", "compress": "list(compress('ab', [1, 0])) == ['a']",
    "ceil": "ceil(1.2) == 2 and floor(1.8) == 1", "cache": "callable(cache) and callable(lru_cache)",
    "insort": "callable(insort)", "nlargest": "nlargest(1, [1, 2]) == [2]", "Any": "Any is not None",
    "call": "callable(call)", "abs": "abs(-1) == 1", "sys module": "sys.version_info > (3,)",
    "mode": "mode([1, 1, 2]) == 1", "choice": "choice([1]) == 1",
    "pairwise": "list(pairwise('abc'))[0] == ('a', 'b')",
}.items():
    program("name: " + name, f"print('ok' if {expression} else 'no')", "1", "ok")
    method("name: " + name, f"return bool({expression})", [[1]], [True])

# --- values that functions return
# ---------------------------------------------------------------------------------------------------------------
VALUES = [
    ("1", 1), ("1", 2), ("1.0", 1), ("1", 1.0), ("True", 1), ("1", True), ("False", 0), ("0", False),
    ("None", None), ("None", 0), ("0", None), ("''", ""), ("''", None), ("'a'", "a"), ("'1'", 1), ("1", "1"),
    ("[]", []), ("[]", None), ("()", []), ("(1, 2)", [1, 2]), ("[1, 2]", [1, 2]), ("[1, 2]", [2, 1]),
    ("[(1, 2)]", [[1, 2]]), ("([1], [2])", [[1], [2]]), ("((1,), [2])", [[1], [2]]),
    ("[[1, 2], [3]]", [[1, 2], [3]]), ("{1, 2}", [1, 2]), ("set()", []), ("frozenset([1])", [1]),
    ("{'a': 1}", {"a": 1}), ("{'a': 1, 'b': 2}", {"b": 2, "a": 1}), ("{1: 2}", {"1": 2}),
    ("{'a': (1,)}", {"a": [1]}), ("range(3)", [0, 1, 2]), ("list(range(3))", [0, 1, 2]), ("(x for x in [1])", [1]),
    ("map(int, '12')", [1, 2]), ("[1].__iter__()", [1]), ("deque([1, 2])", [1, 2]), ("deque([1, 2])", 1),
    ("Counter('aab')", {"a": 2, "b": 1}), ("Counter({'a': 0})", {}), ("defaultdict(int, {'a': 1})", {"a": 1}),
    ("collections.OrderedDict(a=1)", {"a": 1}), ("collections.UserDict(a=1)", {"a": 1}),
    ("collections.UserList([1])", [1]), ("collections.UserString('a')", "a"),
    ("collections.ChainMap({'a': 1})", {"a": 1}), ("{'a': 1}.keys()", ["a"]), ("{'a': 1}.items()", [["a", 1]]),
    ("__import__('types').MappingProxyType({'a': 1})", {"a": 1}), ("b'a'", "a"), ("bytearray(b'a')", "a"),
    ("1 + 0j", 1), ("1j", 1), ("__import__('decimal').Decimal('1.5')", 1.5),
    ("__import__('decimal').Decimal('0.1')", 0.1), ("__import__('fractions').Fraction(3, 2)", 1.5),
    ("__import__('fractions').Fraction(2)", 2), ("[__import__('decimal').Decimal(1)]", [1]), ("0.1 + 0.2", 0.3),
    ("0.1 + 0.2", 0.30000000000000004), ("1e-7", 1e-07), ("1e400", 5), ("float('inf')", float("inf")),
    ("-inf", float("-inf")), ("float('nan')", float("nan")), ("[float('nan')]", [float("nan")]),
    ("[math.nan]", [float("nan")]), ("[json.loads('NaN')]", [float("nan")]), ("json.loads('NaN')", float("nan")),
    ("a[0]", float("nan")), ("[a[0]]", [float("nan")]), ("-0.0", 0), ("10**30", 10**30), ("10**30 + 1", 10**30),
    ("float(10**30)", 10**30), ("2**53 + 1", float(2**53)), ("10**6000", 10**6000), ("10**6000 + 1", 10**6000),
    ("'\\ud800'", "\ud800"), ("'\\U0001f600'", "\U0001f600"), ("'a\\x00b'", "a\x00b"), ("'A'", "a"),
    ("['a', None, 1.5, True]", ["a", None, 1.5, True]), ("[True, False]", [1, 0]), ("[1, 0]", [True, False]),
    ("object()", None), ("type", None), ("len", None), ("lambda: 1", 1), ("iter([])", []),
    ("memoryview(b'a')", [97]), ("__import__('array').array('i', [1])", [1]), ("slice(1)", 1), ("Ellipsis", None),
    ("NotImplemented", True), ("zip('a', 'b')", [["a", "b"]]), ("[*zip('a', 'b')]", [["a", "b"]]),
    ("reversed([1])", [1]), ("enumerate('a')", [[0, "a"]]), ("datetime.date(2020, 1, 1)", "2020-01-01"),
    ("re.compile('a')", "a"), ("[[[]]]", [[[]]]), ("[[1] * 3] * 3", [[1, 1, 1]] * 3),
    ("list(range(100000))", list(range(100000))), ("list(range(100001))", list(range(100000))),
    ("'x' * 3000000", "x"), ("[0] * 3000000", [0]), ("np.int64(5)", 5), ("np.int64(5)", 6),
    ("np.float64(0.5)", 0.5), ("np.float32(0.1)", 0.1), ("np.bool_(True)", True), ("np.bool_(False)", True),
    ("np.str_('a')", "a"), ("[np.int64(5)]", [5]), ("[np.float64(2.0)]", [2]), ("np.array([1, 2])", [1, 2]),
    ("np.array([1, 2])", [1, 3]), ("np.array([2, 2])", [1, 3]), ("np.array([1])", [1]), ("np.array([1])", [2]),
    ("np.array(1)", 1), ("np.array([1, 2])", [1, 2, 3]), ("np.array([[1, 2]])", [[1, 2]]),
    ("[np.array([1, 2])]", [[1, 2]]), ("[np.array([1])]", [[1]]), ("np.array([1, 2]).tolist()", [1, 2]),
    ("np.array(['a'])", ["a"]), ("np.arange(3).sum()", 3), ("np.uint8(200)", 200), ("np.uint8(200)", 300),
    ("np.array([1, None], dtype=object)", [1, None]), ("np.array([object()], dtype=object)", [1]), ("np.nan", None),
    ("np.array([True])", True), ("np.matrix([1])", [[1]]),
]
for number, (expression, expected) in enumerate(VALUES):
    imports = "import numpy as np\n" if "np." in expression else ""
    method(
        f"value {number}: {expression[:40]}",
        f"{imports}return {expression}",
        [[float("nan")] if expression in ("a[0]", "[a[0]]") else [1]], [expected],
    )
    if number % 3 == 0:
        function(
            f"value {number} of a function: {expression[:40]}",
            f"{imports}def f(*a): return {expression}",
            [[float("nan")] if expression in ("a[0]", "[a[0]]") else [1]], [expected],
        )

CLASSES = {
    "comparison that fails": "class A:\n    def __eq__(self, other): raise ValueError('no')\nR = A()",
    "comparison without a truth": (
        "class A:\n    def __eq__(self, other): return self\n    def __bool__(self): raise ValueError('no')\n"
        "R = A()"
    ),
    "plain object": "class A: pass\nR = A()",
    "with __repr__": "class A:\n    def __repr__(self): return 'A!'\nR = A()",
    "failing __repr__": "class A:\n    def __repr__(self): raise ValueError('no')\nR = A()",
    "subclass of int": "class A(int): pass\nR = A(1)", "subclass of list": "class A(list): pass\nR = A([1])",
    "subclass of dict": "class A(dict): pass\nR = A(a=1)", "subclass of str": "class A(str): pass\nR = A('a')",
    "subclass of float": "class A(float): pass\nR = A(1)",
    "named tuple": "A = collections.namedtuple('A', 'x y')\nR = A(1, 2)",
    "typed tuple": "class A(NamedTuple):\n    x: int\nR = A(1)",
    "subclass of tuple": "class A(tuple): pass\nR = A([1])",
    "enumeration": "import enum\nclass A(enum.IntEnum):\n    x = 1\nR = A.x",
    "plain enumeration": "import enum\nclass A(enum.Enum):\n    x = 1\nR = A.x",
    "data class": "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: int\nR = A(1)",
    "a list with itself": "R = []\nR.append(R)", "a dict with itself": "R = {}\nR['a'] = R",
    "shared rows": "row = [1]\nR = [row, row]", "deep list": "R = 1\nfor _ in range(100): R = [R]",
    "deeper list": "R = 1\nfor _ in range(900): R = [R]",
    "node": (
        "class ListNode:\n    def __init__(self, val=0, next=None): self.val = val; self.next = next\n"
        "R = ListNode(1)"
    ),
    "hash only": "class A:\n    def __hash__(self): return 1\nR = {A(): 1}", "keys": "R = {(1, 2): 3, None: 4}",
}
EXPECTED = {
    "subclass of int": 1, "subclass of list": [1], "subclass of dict": {"a": 1}, "subclass of str": "a",
    "subclass of float": 1, "named tuple": [1, 2], "typed tuple": [1], "subclass of tuple": [1], "enumeration": 1,
    "plain enumeration": 1, "a list with itself": [[1]], "a dict with itself": {"a": {}}, "shared rows": [[1], [1]],
}
for name, code in CLASSES.items():
    for expected in (EXPECTED.get(name), "other"):
        function(
            f"object: {name}, {'right' if expected != 'other' else 'other'}",
            f"{code}\nclass Solution:\n    def f(self, *a): return R\n",
            [[1], [1]], [expected] * 2,
        )
deep = 1
for _ in range(100): deep = [deep]
method("object: deep list, the same", "R = 1\nfor _ in range(100): R = [R]\nreturn R", [[1]], [deep])

# --- calling functions
# --------------------------------------------------------------------------------------------------------------------------
method("call: many", "return a[0] * 2", [[n] for n in range(20)], [n * 2 for n in range(20)])
method("call: third wrong", "return a[0] * 2 if a[0] < 2 else 7", [[n] for n in range(5)], [n * 2 for n in range(5)])
method("call: fourth fails", "return 12 // (3 - a[0])", [[n] for n in range(5)], [4, 6, 12, 0, 0])
method("call: two arguments", "return a[0] + a[1]", [[1, 2], ["a", "b"], [[1], [2]]], [3, "ab", [1, 2]])
method("call: sorts its argument", "a[0].sort()\nreturn a[0][:1]", [[[3, 1, 2]], [[5, 4]]], [[1], [5]])
method("call: appends to its argument", "a[0].append(9)\nreturn None", [[[1]], [[2]]], [None, [2, 9]])
method("call: long argument changed", "a[0].reverse()\nreturn 0", [[list(range(2000))]], [1])
method("call: returns nothing", "a[0]", [[1]], [1])
method("call: prints", "print('x')\nreturn 1", [[1]], [1])
method("call: input()", "return input()", [[1]], [1])
method("call: exit()", "exit()", [[1]], [1])
method("call: second exits", "return exit() if a[0] == 2 else 1", [[1], [2]], [1, 1])
method("call: KeyboardInterrupt", "raise KeyboardInterrupt", [[1]], [1])
method("call: os._exit", "import os\nos._exit(0)", [[1]], [1])
method("call: named like a timeout", "raise ValueError('TimeoutException')", [[1]], [1])
method("call: error", "return 1 / 0", [[1]], [1])
method("call: stderr replaced", "import sys, io\nsys.stderr = io.StringIO()\nreturn 1", [[1], [1]], [1, 1])
method("call: stdout replaced", "import sys, io\nsys.stdout = io.StringIO()\nreturn 1", [[1], [1]], [1, 1])
method("call: recursion", "g = lambda n: 0 if n == 0 else 1 + g(n - 1)\nreturn g(20000)", [[1]], [20000])
method("call: generator function", "yield 1", [[1]], [[1]])
method("call: real open", "return open('/dev/null').read()", [[1]], [""])
method("call: state in self", "self.n = getattr(self, 'n', 0) + 1\nreturn self.n", [[1], [1]], [1, 2])
method("call: quit", "quit()", [[1]], [1])
method("call: getcwd", "import os\nreturn os.getcwd()", [[1]], [1])
method(
    "call: threads",
    "import threading\nr = []\nt = threading.Thread(target=r.append, args=(1,)); t.start(); t.join()\nreturn r",
    [[1]], [[1]],
)
method("call: sortedcontainers", "from sortedcontainers import SortedList\nreturn SortedList([2, 1])", [[1]], [[1, 2]])
method("call: sympy", "import sympy\nreturn sympy.Integer(5)", [[1]], [5])
method("call: float tolerance", "return a[0] / 3", [[1]], [0.333333])
method("call: no arguments in json", "return list(a)", ["", "1"], ["1", "1"], raw=True)
method("call: argument is not json", "return 1", ["x", "1"], ["1", "1"], raw=True)
method("call: second argument is not json", "return 1", ["1", "x"], ["1", "1"], raw=True)
method("call: expected is not json", "return 1", ["1", "1"], ["1", "x"], raw=True)
method("call: expected is empty", "return ''", ["1"], [""], raw=True)
method("call: argument with spaces", "return a", ["  1 \n [1,  2]"], ["[1, [1, 2]]"], raw=True)
method("call: argument with a last line end", "return a", ["1\n"], ["[1]"], raw=True)
method(
    "call: NaN and Infinity", "return a[0]", ["Infinity", "-Infinity", "NaN"], ["Infinity", "-Infinity", "NaN"],
    raw=True,
)
method("call: huge number", "return a[0]", ["1" * 4000], ["1" * 4000], raw=True)
method("call: very huge number", "return a[0]", ["1" * 20000], ["1" * 20000], raw=True)
method("call: too huge number", "return a[0]", ["1" * 60000], ["1" * 60000], raw=True)
method("call: duplicate keys", "return a[0]", ['{"a": 1, "a": 2}'], ['{"a": 2}'], raw=True)
method("call: number forms", "return a[0]", ["1e2", "1.0", "-0"], ["100", "1", "0"], raw=True)
method("call: fewer outputs", "return a[0]", ["1", "2"], ["1"], raw=True)
method("call: no tests", "return a[0]", [], [], raw=True)
SOLUTION = "class Solution:\n    def f(self, x):\n        return x\n"
for name, code in {
    "plain": SOLUTION, "no class": "def f(x): return x", "lambda": "f = lambda x: x",
    "missing": "class Solution:\n    def g(self, x): return x", "missing function": "def g(x): return x",
    "no Solution": "class Answer:\n    def f(self, x): return x",
    "Solution in a comment": "# class Solution\ndef f(x): return x",
    "Solution in a text": "s = 'class Solution'\ndef f(x): return x",
    "two spaces": "class  Solution:\n    def f(self, x): return x",
    "Solution with arguments": "class Solution:\n    def __init__(self, y): pass\n    def f(self, x): return x",
    "Solution fails": "class Solution:\n    def __init__(self): 1 / 0\n    def f(self, x): return x",
    "static method": "class Solution:\n    @staticmethod\n    def f(x): return x",
    "class method": "class Solution:\n    @classmethod\n    def f(cls, x): return x",
    "property": "class Solution:\n    @property\n    def f(self): return lambda x: x",
    "failing property": "class Solution:\n    @property\n    def f(self): 1 / 0",
    "attribute": "class Solution:\n    f = 5", "f is None": "f = None",
    "SolutionHelper": "class SolutionHelper: pass\ndef f(x): return x",
    "inherits": "class Base:\n    def f(self, x): return x\nclass Solution(Base): pass",
    "wrong number of arguments": "class Solution:\n    def f(self, x, y): return x",
    "default argument": "class Solution:\n    def f(self, x, y=1): return x",
    "only keywords": "class Solution:\n    def f(self, *, x): return x",
    "type hints": "class Solution:\n    def f(self, x: List[int]) -> Optional[int]: return x",
    "unknown type hint": "class Solution:\n    def f(self, x: Unknown) -> int: return x",
    "unknown hint in quotes": "class Solution:\n    def f(self, x: 'Unknown') -> int: return x",
    "future": "from __future__ import annotations\n" + SOLUTION,
    "syntax error": "class Solution:\n    def f(self, x) return x", "empty": "",
    "only a comment": "# nothing",
    "prints at the top": "print('hello')\n" + SOLUTION, "reads at the top": "n = input()\n" + SOLUTION,
    "exits at the top": "exit()\n" + SOLUTION, "exits at the bottom": SOLUTION + "import sys\nsys.exit()",
    "fails at the top": "1 / 0\n" + SOLUTION,
    "guard": SOLUTION + "if __name__ == '__main__':\n    print(Solution().f(input()))",
    "main at the bottom": SOLUTION + "print(Solution().f(5))",
    "asserts at the bottom": SOLUTION + "assert Solution().f(5) == 6", "return at the top": SOLUTION + "return",
    "global": (
        "seen = {}\n"
        + SOLUTION.replace("        return x", "        global seen\n        seen = 1\n        return x")
    ),
    "cached": "class Solution:\n    @cache\n    def f(self, x): return x",
    "cached helper": (
        "@lru_cache(maxsize=None)\ndef g(x): return x\nclass Solution:\n    def f(self, x): return g(x)"
    ),
    "nested Solution": (
        "class Outer:\n    class Solution:\n        def f(self, x): return x\nSolution = Outer.Solution"
    ),
    "Solution is a function": "def Solution(): return None\n# class Solution",
    "Solution redefined": SOLUTION + "class Solution:\n    def f(self, x): return x + 1",
    "metaclass": "class M(type): pass\nclass Solution(metaclass=M):\n    def f(self, x): return x",
    "slots": "class Solution:\n    __slots__ = ()\n    def f(self, x): return x",
    "callable object": "class F:\n    def __call__(self, x): return x\nf = F()",
    "__getattr__": "class Solution:\n    def __getattr__(self, name): return lambda x: x",
    "async": "class Solution:\n    async def f(self, x): return x", "name from the prelude": "x = 1",
    "markdown": "```python\n" + SOLUTION + "```", "markdown text": "Here is the solution:\n" + SOLUTION,
    "byte order mark": "\ufeff" + SOLUTION, "carriage returns": SOLUTION.replace("\n", "\r\n"),
    "null": SOLUTION + "\x00",
}.items():
    function("module: " + name, code, [[5], [6]], [5, 6])
function("module: a name of the prelude", "x = 1", [[4, 6]], [2], call="gcd")
function("module: a name with underscores", "class Solution:\n    def __f(self, x): return x", [[4]], [4], call="__f")

# --- time
# ---------------------------------------------------------------------------------------------------------------------------------------
program("time: endless loop", "while True: pass", ["1", "2"], ["1", "2"], SLOW)
program("time: second test", "n = input()\nwhile n == '2': pass\nprint(n)", ["1", "2"], ["1", "2"], SLOW)
program("time: sleep", "import time\ntime.sleep(5)\nprint(1)", ["1"], ["1"], SLOW)
program("time: printed before", "print(1, flush=True)\nwhile True: pass", ["1"], ["1"], SLOW)
program(
    "time: exception caught", "try:\n    while True: pass\nexcept Exception: print(1)", ["1", "1"], ["1", "1"], SLOW
)
program(
    "time: exception caught, line hidden",
    "import sys, io\nold = sys.stdout\nsys.stdout = io.StringIO()\ntry:\n    while True: pass\nexcept Exception:"
    " sys.stdout = old; print(1)", ["1", "1"], ["1", "1"], SLOW,
)
program(
    "time: exception caught, line expected", "try:\n    while True: pass\nexcept Exception: print(1)", ["1"],
    ["timeout occured: alarm went off\n1"], SLOW,
)
program(
    "time: caught again and again", "while True:\n    try:\n        while True: pass\n    except Exception: pass",
    ["1"], ["1"], SLOW,
)
program("time: alarm off", "import signal\nsignal.alarm(0)\nwhile True: pass", ["1"], ["1"], SLOW)
program("time: in C", "print(len(str(3 ** 400000)))", ["1"], ["190849"], SLOW)
program("time: regular expression", "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')\nprint(1)", ["1"], ["1"], SLOW)
program(
    "time: waits for a lock", "import threading\nl = threading.Lock()\nl.acquire()\nl.acquire()", ["1"], ["1"], SLOW
)
program(
    "time: waits for a thread",
    "import threading\nt = threading.Thread(target=lambda: [None for _ in iter(int, 1)],"
    " daemon=True)\nt.start()\nt.join()", ["1"], ["1"], SLOW,
)
program("time: finally", "try:\n    while True: pass\nfinally: print(1)", ["1"], ["1"], SLOW)
program(
    "time: raised as something else", "try:\n    while True: pass\nexcept Exception: raise ValueError('late')",
    ["1"], ["1"], SLOW,
)
program("time: in an import statement", "import time\nclass A: pass\nwhile True: time.sleep(0.01)", ["1"], ["1"], SLOW)
method("time: endless loop", "while True: pass", [[1]], [1], into=SLOW)
method("time: second test", "while a[0] == 2: pass\nreturn 1", [[1], [2]], [1, 1], into=SLOW)
method("time: caught", "try:\n    while True: pass\nexcept Exception: return 1", [[1], [1]], [1, 1], into=SLOW)
method(
    "time: raised as something else", "try:\n    while True: pass\nexcept Exception: raise ValueError('late')",
    [[1]], [1], into=SLOW,
)
function("time: at the top", "while True: pass\n" + SOLUTION, [[5]], [5], into=SLOW)
function(
    "time: in __init__",
    "class Solution:\n    def __init__(self):\n        while True: pass\n    def f(self, x): return x", [[5]], [5],
    into=SLOW,
)
function(
    "time: caught at the top", "try:\n    while True: pass\nexcept Exception: pass\n" + SOLUTION, [[5]], [5],
    into=SLOW,
)
function("time: sleeps at the top", "import time\ntime.sleep(0.5)\n" + SOLUTION, [[5]], [5], into=SLOW)

# --- fooling the official grader
# ----------------------------------------------------------------------------------------------------------------
FIND = "import sys\nframe = sys._getframe()\nwhile 'gt_out' not in frame.f_locals: frame = frame.f_back\n"
program(
    "cheat: reads the expected output", FIND + "print(frame.f_locals['gt_out'])", ["1", "2"], ["one", "two"], CHEATS
)
program(
    "cheat: reads all expected outputs",
    FIND.replace("gt_out", "all_outputs") + "print(frame.f_locals['all_outputs'][frame.f_locals['idx']])",
    ["1", "2"], ["one", "two"], CHEATS,
)
program(
    "cheat: through a traceback",
    "try: 1 / 0\nexcept Exception as e: frame = e.__traceback__.tb_frame\nwhile 'gt_out' not in frame.f_locals:"
    " frame = frame.f_back\nprint(frame.f_locals['gt_out'])", ["1", "2"], ["one", "two"], CHEATS,
)
program(
    "cheat: through inspect",
    "import inspect\nfor info in inspect.stack(0):\n    if 'gt_out' in info.frame.f_locals:"
    " print(info.frame.f_locals['gt_out'])", ["1"], ["one"], CHEATS,
)
method("cheat: reads the expected value", FIND + "return frame.f_locals['gt_out']", [[1], [2]], [7, [8]], into=CHEATS)
method(
    "cheat: equal to everything", "return A()", [[1], [2]], [7, [8]], into=CHEATS,
    before="class A:\n    def __eq__(self, other): return True\n",
)
method(
    "cheat: a list that is equal to everything", "return A()", [[1], [2]], [7, [8]], into=CHEATS,
    before="class A(list):\n    def __eq__(self, other): return True\n",
)
method(
    "cheat: a number that is equal to everything", "return A(3)", [[1]], [7], into=CHEATS,
    before="class A(int):\n    def __eq__(self, other): return True\n    __hash__ = None\n",
)
method(
    "cheat: parts that are equal to everything", "return [A(), A()]", [[1]], [[7, 8]], into=CHEATS,
    before="class A:\n    def __eq__(self, other): return True\n",
)
method(
    "cheat: equality that is truthy", "return A()", [[1]], [7], into=CHEATS,
    before="class A:\n    def __eq__(self, other): return 1\n",
)
method("cheat: unittest.mock.ANY", "from unittest.mock import ANY\nreturn ANY", [[1], [2]], [7, [8]], into=CHEATS)
method(
    "cheat: a metaclass that is equal to everything", "return A", [[1]], [7], into=CHEATS,
    before=(
        "class M(type):\n    def __eq__(self, other): return True\n    __hash__ = type.__hash__\n"
        "class A(metaclass=M): pass\n"
    ),
)
method(
    "cheat: learns by being compared", "return A()", [[1], [2]], [7, [8]], into=CHEATS,
    before="class A:\n    def __eq__(self, other): self.seen = other; return self.seen == other\n",
)
program(
    "cheat: replaces Decimal",
    "import decimal\nprint(1)\nfor frame in sys._current_frames().values():\n    while frame:\n        if 'Decimal'"
    " in frame.f_globals: frame.f_globals['Decimal'] = lambda x: 0\n        frame = frame.f_back", ["1"], ["2"],
    CHEATS,
)
function(
    "cheat: replaces json.loads", "import json\njson.loads = lambda text: 1\ndef f(x): return 1", [[1], [2]],
    [7, [8]], into=CHEATS,
)
program(
    "cheat: replaces a part of the grader",
    "import lcb_runner.evaluation.testing_util as grader\ngrader.get_stripped_lines = lambda text: ['x']\nprint(1)",
    ["1", "2"], ["7", "8"], CHEATS,
)
program(
    "cheat: replaces a part of the grader by name",
    "import sys\nsys.modules['lcb_runner.evaluation.testing_util'].convert_line_to_decimals = lambda line: (True,"
    " [])\nprint(1)", ["1", "2"], ["7", "8"], CHEATS,
)
program(
    "cheat: reads the sample",
    "import json\n"
    + FIND.replace("gt_out", "sample")
    + "tests ="
    " json.loads(frame.f_locals['sample']['input_output'])\nprint(tests['outputs'][tests['inputs'].index(input())])",
    ["1", "2"], ["7", "8"], CHEATS,
)
program(
    "cheat: answers in place of the grader",
    "import os\n"
    + FIND.replace("gt_out", "metadata_list")
    + "frame.f_locals['result'].append([True, True])\nframe.f_locals['metadata_list'].append({})\nos._exit(0)",
    ["1", "2"], ["7", "8"], CHEATS,
)
method(
    "cheat: through a generator",
    "def walk(): yield own.gi_frame.f_back.f_back.f_locals['gt_out']\nown = walk()\nreturn next(own)", [[1], [2]],
    [7, [8]], into=CHEATS,
)
