"""Random solutions, judged by the official LiveCodeBench grader and by ours: every result must agree.

    python experiments/livecodebench_fuzz.py CHECKOUT [--seed 1] [--count 250] [--workers 2]

CHECKOUT is a checkout of the official code. COUNT programs and as many functions are put together at random from
ways to read, compute, print, wrap and end, and from values to return; expected outputs are those
of a plain run, sometimes changed. Prints each difference and a summary. Known and left: what a solution reads
through `fileinput` depends on the command line that the official grader was started with; an
object that is equal to everything passes officially and fails here with a remark; an empty array stays in the
official results, where no file can hold it.
"""
from __future__ import annotations

import argparse
import contextlib
import copy
import io
import json
import random
import re
from typing import Any

from livecodebench_throughput import time_official, time_ours

from hrm_codegen.livecodebench.grader import Specification, SolutionGrader

random_ = random.Random()

READS = ["""n = int(input())
a = list(map(int, input().split()))""",
"""import sys
n = int(sys.stdin.readline())
a = list(map(int, sys.stdin.readline().split()))""",
"""import sys
d = sys.stdin.read().split()
n = int(d[0]); a = [int(x) for x in d[1:n+1]]""",
"""import sys
d = sys.stdin.buffer.read().split()
n = int(d[0]); a = [int(x) for x in d[1:n+1]]""",
"""import sys
input = sys.stdin.readline
n = int(input())
a = list(map(int, input().split()))""",
"""from sys import stdin
n = int(stdin.readline())
a = list(map(int, stdin.readline().split()))""",
"""import sys
input = sys.stdin.buffer.readline
n = int(input())
a = list(map(int, input().split()))""",
"""import sys
L = sys.stdin.readlines()
n = int(L[0]); a = list(map(int, L[1].split()))""",
"""import sys
L = sys.stdin.read().splitlines()
n = int(L[0]); a = list(map(int, L[1].split()))""",
"""d = open(0).read().split()
n = int(d[0]); a = [int(x) for x in d[1:n+1]]""",
"""import sys
d = [line.strip() for line in sys.stdin]
n = int(d[0]); a = list(map(int, d[1].split()))""",
"""import os, io
d = io.BytesIO(os.read(0, 10**6)).read().split()
n = int(d[0]); a = [int(x) for x in d[1:n+1]]""",
"""import fileinput
d = [l for l in fileinput.input()]
n = int(d[0]); a = list(map(int, d[1].split()))""",
"""import sys
d = []
while True:
    try: d.append(input())
    except EOFError: break
n = int(d[0]); a = list(map(int, d[1].split()))""",
"""import sys
it = iter(sys.stdin.read().split())
n = int(next(it)); a = [int(next(it)) for _ in range(n)]""",
"""import sys
d = list(iter(sys.stdin.readline, ''))
n = int(d[0]); a = list(map(int, d[1].split()))""",
"""from sys import stdin
d = list(iter(stdin.readline, ''))
n = int(d[0]); a = list(map(int, d[1].split()))""",
"""import sys
n, *a = map(int, sys.stdin.read().split())
a = list(a)""",
"""n, *a = map(int, open('/dev/stdin').read().split())""",
"""import sys
n = int(sys.stdin.readline(2) or 0)
a = list(map(int, sys.stdin.read(100).split()))""",
"""import sys
from io import StringIO
sys.stdin = StringIO(sys.stdin.read())
n = int(input())
a = list(map(int, input().split()))""",
"""import sys
n = int(next(sys.stdin))
a = list(map(int, next(sys.stdin).split()))""",
"""import sys
d = sys.stdin.buffer.readlines()
n = int(d[0]); a = list(map(int, d[1].split()))""",
"""import numpy as np
n = int(input())
a = np.array(input().split(), dtype=np.int64)
a = a.tolist()""",
"""import numpy
n = int(input())
a = numpy.array(list(map(int, input().split())))""",
"""def read_ints(): return map(int, input().split())
n, = read_ints()
a = [*read_ints()]""",
"""read = lambda: list(map(int, input().split()))
n = read()[0]
a = read()""",
"""n = int(input()); a = []
for x in input().split():
    a += [int(x)]""",
"""n = eval(input())
a = [eval(x) for x in input().split()]""",
"""import sys
sys.setrecursionlimit(10**6)
n = int(sys.stdin.readline().rstrip())
a = list(map(int, sys.stdin.readline().rstrip().split(' ')))""",
]
CALC = [
    "r = sum(a)", "r = max(a) - min(a)", "r = a[::-1]", "r = sorted(a)", "r = sum(a) / len(a)",
    "r = ' '.join(map(str, a))", "r = [x * x for x in a]", "r = 2 ** (sum(a) % 300)", "r = float(sum(a))",
    "r = Counter(a).most_common(1)[0]", "from collections import Counter\nr = sorted(Counter(a).items())",
    "r = reduce(lambda x, y: x ^ y, a)", "r = gcd(*a)", "r = list(accumulate(a))",
    "from fractions import Fraction\nr = Fraction(sum(a), n)",
    "from decimal import Decimal\nr = Decimal(sum(a)) / Decimal(n)", "r = {x: i for i, x in enumerate(a)}",
    "r = set(a)", "r = tuple(a)", "r = sum(a) > 10",
    "def go(i):\n    if i == len(a): return 0\n    return a[i] + go(i + 1)\nr = go(0)",
    "class Node:\n    def __init__(self, v): self.v = v\nr = sum(Node(x).v for x in a)",
    "heapify(a)\nr = [heappop(a) for _ in range(len(a))]", "r = bisect_left(sorted(a), 5)",
    "r = bisect.bisect_left(sorted(a), 5)", "r = math.isqrt(abs(sum(a)))", "r = math.sqrt(abs(sum(a)))",
    "r = pow(3, abs(sum(a)), 998244353)", "r = ascii_lowercase[:len(a)]", "r = 1e20 * sum(a)", "r = sum(a) * 1e-10",
    "r = -0.0", "r = float('nan')", "r = float('inf')", "r = 'YES' if sum(a) % 2 else 'No'",
    "r = complex(sum(a), 1)",
    "@cache\ndef f(i): return 1 if i < 2 else f(i-1) + f(i-2)\nr = f(sum(map(abs, a)) % 50)",
    "@lru_cache(None)\ndef f(i): return 1 if i < 2 else f(i-1) + f(i-2)\nr = f(n)",
    "cnt = 0\ndef up():\n    nonlocal cnt\n    cnt += 1\nfor x in a: up()\nr = cnt", "global G\nG = sum(a)\nr = G",
    "r = [[x] * 2 for x in a]", "r = '\\n'.join(map(str, a))", "r = (lambda *p: len(p))(*a)", "r = a and a[-1]",
    "r = None", "r = b'x' * n", "from typing import *\nr: List[int] = a",
    "match n:\n    case 1: r = 'one'\n    case _: r = 'many'", "import re\nr = re.sub('1', 'x', str(a))",
    "r = search('1', str(a))", "r = sum(1 for _ in permutations(a[:4]))", "r = sys.maxsize", "r = randint(5, 5)",
    "r = datetime.date(2020, 1, 2)", "r = datetime(2020, 1, 2)", "r = copy.deepcopy(a)", "r = deepcopy(a)",
    "r = mean(a)", "r = statistics.median(a)", "r = prod(a)", "r = floor(sum(a) / 2)",
    "r = str(10 ** 5000 + sum(a))[-5:]", "r = 10 ** 4500", "r = int('9' * 4400) % 97", "r = operator.add(1, 2)",
    "r = itemgetter(0)(a)", "r = 'é😀' * n", "r = chr(0x661)", "r = '1_0'", "r = f'{sum(a):.3f}'",
    "r = f'{sum(a):,}'", "r = '%d' % sum(a)", "r = '{:>10}'.format(n)",
]
PRINTS = [
    "print(r)", "print(r, end='')", "print(r, end=' \\n\\n')", "sys.stdout.write(str(r))",
    "import sys\nsys.stdout.write(str(r) + '\\n')", "print(*r) if isinstance(r, (list, tuple, set)) else print(r)",
    "print(*r, sep='\\n') if isinstance(r, (list, tuple)) else print(r)", "print(str(r).upper())",
    "print('', r, '', sep=' ')", "from sys import stdout\nstdout.write(str(r))",
    "import sys\nprint(r, file=sys.stdout, flush=True)", "import sys\nprint(r, file=sys.stderr)",
    "import os\nos.write(1, str(r).encode())", "from pprint import pprint\npprint(r)",
    "import sys\nsys.stdout.buffer.write(str(r).encode())", "import sys\nsys.stdout.writelines([str(r), '\\n'])",
    "for c in str(r): print(c, end='')\nprint()", "def out(x): print(x)\nout(r)", "print(f'{r}')", "print(repr(r))",
    "[print(r) for _ in range(1)]", "print(r); print()", "print(); print(r)", "print(' ' + str(r) + '\\t')",
    (
        "import contextlib, io\nb = io.StringIO()\nwith contextlib.redirect_stdout(b): print(r)\n"
        "print(b.getvalue(), end='')"
    ),
    "import sys\nsys.stdout.flush()\nprint(r)\nsys.stdout.flush()", "import logging\nlogging.warning(r)\nprint(r)",
    "import warnings\nwarnings.warn('x')\nprint(r)", "print(r, r, sep='\\r\\n')", "print(str(r) + '\\x0c')",
    "import sys\nsys.stdout = sys.__stdout__\nprint(r)", "import sys, io\nsys.stdout = io.StringIO()\nprint(r)",
    "import threading\nt = threading.Thread(target=print, args=(r,))\nt.start(); t.join()",
    "import sys\nsys.displayhook(r)", "import builtins\nbuiltins.print(r)", "__builtins__['print'](r)",
    "__import__('builtins').print(r)", "exec('print(r)')", "exec('print(1)')\nprint(r)",
    "print(eval('n'))\nprint(r)", "print(locals().get('r', 7))", "print(globals().get('r', 7))",
    "print(__name__)\nprint(r)",
]
ENDS = [""] * 8 + [
    "exit()", "exit(0)", "exit(3)", "import sys\nsys.exit()", "import sys\nsys.exit('bye')", "raise SystemExit",
    "raise SystemExit(2)", "quit()", "return", "return r", "import os\nos._exit(0)", "raise KeyboardInterrupt",
    "raise ValueError('x')", "1 / 0", "assert False", "assert n < 2, 'small'", "raise StopIteration",
    "raise Exception", "raise BaseException('b')", "raise GeneratorExit", "yield r",
    "def loop(): return loop()\nif n == 2: loop()", "if n == 2: [][1]", "if n == 3: exit()",
    "if n == 3: raise RuntimeError('n is ' + str(n))", "pass", "del r", "x = undefined_name", "import not_a_module",
    "import resource", "import psutil", "import os\nos.remove('x')", "import os\nprint(os.getcwd())",
    "import subprocess\nsubprocess.run(['ls'])", "import os\nos.system('ls')", "help()",
    "raise type('TimeoutException', (Exception,), {})()", "try:\n    exit()\nfinally:\n    print('f')",
    "try:\n    sys.exit()\nexcept SystemExit:\n    print('caught')",
    "import atexit\natexit.register(print, 'late')", "import gc\ngc.collect()", "import time\ntime.sleep(0.01)",
    "import signal\nsignal.alarm(0)", "import faulthandler\nfaulthandler.enable()", "globals()['input'] = None",
    "input()", "print(input())", "import asyncio\nasync def m(): print('a')\nasyncio.run(m())", "await x",
]
WRAPS = ["{}"] * 6 + [
    "def main():\n{i}\nmain()", "def main():\n{i}\nif __name__ == '__main__':\n    main()",
    "def main():\n{i}\nif __name__ == \"__main__\":\n    main()", "if __name__ == '__main__':\n{i}",
    "if __name__ == '__main__':\n{i}\nelse:\n    print('else')", "if '__main__' == __name__:\n{i}",
    "if __name__ == '__main__' and True:\n{i}", "if (__name__) == ('__main__'):\n{i}",
    "class Main:\n    def run(self):\n{ii}\nMain().run()",
    (
        "import threading\ndef main():\n{i}\nthreading.stack_size(2**26)\nt = threading.Thread(target=main)\n"
        "t.start()\nt.join()"
    ),
    "def solve():\n{i}\nfor _ in range(1): solve()",
    "try:\n{i}\nexcept Exception as e:\n    print('E', type(e).__name__)", "try:\n{i}\nexcept:\n    print('bare')",
    "with open('/dev/null') as fh:\n{i}", "for _t in range(1):\n{i}", "'''docstring'''\n{}",
    "# -*- coding: utf-8 -*-\n{}",
    "#!/usr/bin/env python3\n{}",
    "\ufeff{}",
    "{}\n\n# end\n",
    "while True:\n{i}\n    break", "exec('''\n{}\n''')",
    "async def main():\n{i}\nimport asyncio\nasyncio.run(main())",
    "def gen():\n{i}\n    yield\nfor _ in gen(): pass",
    "class Solution:\n    def solve(self):\n{ii}\nSolution().solve()", "if True:\n{i}\nelse: pass", "{}\r\n",
    "import sys\nif __name__ == '__main__':\n    sys.setrecursionlimit(10**6)\n{i}",
    "from __future__ import annotations\n{}",
    "def main() -> None:\n{i}\n\nmain() if __name__ == '__main__' else None", "print = print\n{}", "lines = []\n{}",
]
ARGS = [
    lambda: [random_.randint(-9, 9) for _ in range(random_.randint(0, 5))],
    lambda: random_.randint(-5, 10 ** random_.choice([1, 3, 18, 30])),
    lambda: random_.choice(["", "abc", "a b\nc", "é😀", "\"q\"", "12"]), lambda: random_.choice([True, False, None]),
    lambda: random_.choice([0.5, 1.0, -0.0, 1e300, 0.1 + 0.2]),
    lambda: [[random_.randint(0, 3)] * random_.randint(0, 3) for _ in range(2)], lambda: {"a": [1, 2], "b": None},
    lambda: [random_.choice("xyz") for _ in range(3)], lambda: [1.0, 2, True, None, "s"],
]
RETURNS = [
    "x", "list(x) if isinstance(x, (list, str)) else x", "tuple(x) if isinstance(x, list) else (x,)",
    "[tuple(p) if isinstance(p, list) else p for p in x] if isinstance(x, list) else x", "str(x)", "repr(x)", "[x]",
    "(x, x)", "{'v': x}", "float(x)", "int(x)", "bool(x)", "not x", "sorted(x)", "x[::-1]", "set(x)",
    "frozenset(x)", "iter(x)", "(p for p in x)", "map(str, x)", "range(3)", "None", "len(x)", "sum(x)",
    "np.array(x)", "np.int64(3)", "np.float64(0.5)", "np.array(x).tolist()", "np.array(x).sum()", "np.bool_(True)",
    "deque(x)", "Counter(x)", "defaultdict(int, a=1)", "OrderedDict(x)", "dict(x)", "bytes(3)", "bytearray(b'a')",
    "Decimal(1)", "Fraction(1, 2)", "complex(1)", "float('nan')", "float('inf')", "...", "NotImplemented",
    "object()", "type(x)", "lambda: x", "copy.deepcopy(x)", "x if x else []", "x and x[0]", "x.append(1) or x",
    "x.sort() or x", "x.pop()", "json.dumps(x)", "json.loads(json.dumps(x))", "print(x) or x", "L(x)", "T(x)",
    "S(x)", "E(x)", "N(x, 1)", "P(x)", "C.A", "array('i', x)", "memoryview(b'a')", "x + x", "x * 2", "-x", "x == x",
    "[p + 0.0 for p in x]", "[int(p) for p in x]", "[bool(p) for p in x]", "[None if p is None else p for p in x]",
    "''.join(x)", "list(map(list, zip(*x)))", "sum(map(sum, x), 0)", "[[*r] for r in x]", "(yield x)", "10 ** 5000",
    "1e400", "True", "1", "1.0", "'1'", "[1, (2,)]", "[np.int64(1)]", "[np.array([1])]", "{1: 2}", "{True: x}", "z",
    "1 / 0", "x[99]", "x.nope", "int('a')", "[].pop()", "next(iter([]))", "exec('raise KeyError(1)')", "exit()",
    "sys.exit(1)", "quit()", "input()", "sys.stdin.read()", "open(0).read()", "os.getcwd()", "os.getpid() > 0",
    "f(x) if R() else x", "str(id(x))[:0]", "deep(0)", "deep2(5000)", "[[[[x]]]]", "x if x != x else x",
    "zip(x, x)", "enumerate(x)", "reversed(x)", "x.keys()", "[*x]", "{**x}", "f'{x}'", "x or 0", "max(x)",
    "min(x, default=None)", "abs(x)", "round(x)", "x // 2", "x / 2", "x % 3", "x ** 2", "x << 2", "pow(x, 2, 7)",
    "divmod(x, 3)", "x.split()", "x.upper()", "ord(x[0])", "math.inf", "inf", "ascii_lowercase", "gcd(4, 6)",
    "datetime.now() and x", "datetime.datetime.now() and x", "randint(1, 1)", "SortedList(x)", "UserList(x)",
    "ChainMap(x)", "types.SimpleNamespace(a=x)", "pathlib.Path('a')", "uuid", "re.compile('a')", "slice(1)",
    "super", "__name__", "__file__", "weird()", "BadEq()", "RaisesEq()", "BadRepr()", "RaiseBool()", "StrSub('a')",
    "IntSub(3)",
]
PRE = """from decimal import Decimal
from fractions import Fraction
from array import array
from collections import namedtuple, UserList
from dataclasses import dataclass
from enum import Enum, IntEnum
import numpy as np, os, json, types, pathlib
def R(): return False
class L(list): pass
class T(tuple): pass
class S(str): pass
class E:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return o == self.v
N = namedtuple('N', 'a b')
@dataclass
class P: v: object
class C(IntEnum): A = 1
class BadEq:
    def __eq__(self, o): return 0
class RaisesEq:
    def __eq__(self, o): raise ValueError('no eq')
class BadRepr:
    def __repr__(self): raise ValueError('no repr')
class RaiseBool:
    def __eq__(self, o): return self
    def __bool__(self): raise ValueError('no bool')
class StrSub(str): pass
class IntSub(int): pass
def weird(): return [float('nan')] * 2
def deep(n): return deep(n + 1)
def deep2(n): return n if n == 0 else deep2(n - 1)
"""
SHAPES = [
    "class Solution:\n    def f(self, x):\n        return {r}",
    "class Solution:\n    def f(self, x: List[int]) -> List[int]:\n        return {r}", "def f(x):\n    return {r}",
    "class Solution:\n    def f(self, *x):\n        x = x[0]\n        return {r}",
    "class Solution:\n    @staticmethod\n    def f(x):\n        return {r}",
    "class Solution:\n    @classmethod\n    def f(cls, x):\n        return {r}",
    (
        "class Solution:\n    def __init__(self): self.n = 0\n    def f(self, x):\n        self.n += 1\n"
        "        if self.n == 2: return self.n\n        return {r}"
    ),
    "f = lambda x: {r}", "class Solution:\n    f = lambda self, x: {r}",
    "class Base:\n    def f(self, x): return {r}\nclass Solution(Base): pass",
    (
        "class Solution(object):\n    def f(self, x):\n        try: return {r}\n"
        "        except ValueError: return None\n        finally: pass"
    ),
    "# class Solution\ndef f(x): return {r}",
    "class Solution:\n    def g(self, x): return {r}\n    def f(self, x): return self.g(x)",
    "class Solution:\n    async def f(self, x): return {r}",
    "class Solution:\n    @lru_cache(None)\n    def f(self, x): return {r}",
    "class Solution:\n    @cache\n    def f(self, x): return {r}",
    (
        "seen = []\nclass Solution:\n    def f(self, x):\n        seen.append(1)\n"
        "        return {r} if len(seen) != 2 else len(seen)"
    ),
    "class Solution:\n    def f(self, x, y=3):\n        return {r}",
    "class Solution:\n    def f(self, x, y):\n        return {r}",
    "class Solution:\n    def f(self):\n        return 1", "class Solution:\n    def g(self, x): return {r}",
    "class Solution:\n    def __init__(self, q): pass\n    def f(self, x): return {r}",
    "def f(x): return {r}\nprint(f([1]))",
    (
        "class Solution:\n    def f(self, x):\n        return {r}\nif __name__ == '__main__':\n"
        "    print(Solution().f([1]))"
    ),
    "class Solution:\n    def f(self, x):\n        def go():\n            return {r}\n        return go()",
    "class Solution:\n    @property\n    def f(self): return lambda x: {r}",
    "class Solution:\n    def __getattr__(self, n): return lambda x: {r}",
    "class Solution: pass\nSolution.f = lambda self, x: {r}",
    "class Solution:\n    def f(self, x):\n        global z\n        z = {r}\n        return z",
    "class Solution:\n  def f(self, x):\n    import sys, os, collections\n    return {r}",
    "from functools import partial\nf = partial(lambda y, x: {r}, 1)",
    "def f(x) -> 'int':\n    assert x is not None, 'none'\n    return {r}",
]


def indented(text:str, depth:int) -> str: return "\n".join("    " * depth + line for line in text.split("\n"))


def wrapped(form: str, body: str) -> str:
    return form.replace("{ii}", indented(body, 2)).replace("{i}", indented(body, 1)).replace("{}", body)


def guessed_output(calculation:str, printing:str, n:int, a:list[int]) -> str:
    "What a plain run prints; a wrong guess is a test that fails on both sides."
    names: dict[str, Any] = {}
    printed = io.StringIO()
    try:
        exec(
            "from math import *\nfrom itertools import *\nfrom functools import *\nfrom collections import *\nfrom"
            " heapq import *\nfrom bisect import *\nimport math, sys, bisect, copy\n", names,
        )
        names.update(n=n, a=list(a))
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            exec(calculation + "\n" + printing, names)
        return printed.getvalue()
    except BaseException:
        return str(sum(a))


def changed_text(text:str) -> str:
    changes = [
        lambda t: t + "\n", lambda t: t.rstrip("\n") + " \n \n", lambda t: t + "1",
        lambda t: t.replace("1", "2", 1), str.upper, lambda t: " " + t, lambda t: t.replace(" ", "  ", 1),
        lambda t: "", lambda t: "\n".join(line + ".0" for line in t.split("\n")), lambda t: t.replace("\n", "\r\n"),
        lambda t: t.replace("\n", "\n\n", 1),
    ]
    return random_.choice(changes)(text)


def make_program() -> dict:
    calculation, printing = random_.choice(CALC), random_.choice(PRINTS if random_.random() < 0.5 else PRINTS[:6])
    parts = random_.choice(READS), calculation, printing, random_.choice(ENDS)
    inputs, outputs = [], []
    for _ in range(random_.choice([1, 2, 3, 3])):
        a = [
            random_.choice([random_.randint(0, 9), random_.randint(-5, 5), random_.randint(0, 10**9), 1])
            for _ in range(random_.choice([1, 2, 3, 3, 4, 5]))
        ]
        inputs.append(f"{len(a)}\n{' '.join(map(str, a))}" + random_.choice(["", "", "\n", "\n\n", " \n"]))
        text = guessed_output(calculation, printing, len(a), a)
        outputs.append(changed_text(text) if random_.random() < 0.3 else text)
    return {
        "code": wrapped(random_.choice(WRAPS), "\n".join(filter(None, parts))), "inputs": inputs,
        "outputs": outputs, "name": None, "timeout": 3,
    }


def guessed_value(expression:str, x:Any) -> Any:
    names: dict[str, Any] = {}
    try:
        if re.search(r"exit|quit|input|stdin|open|deep|10 \*\*|yield|print|exec|f\(x\)", expression): return 1
        exec(
            "from collections import *\nimport copy, json, math, sys, re\nfrom math import *\n"
            "from string import *\n"
            + PRE, names,
        )
        names.update(x=copy.deepcopy(x))
        value = eval(expression, names)
        return json.loads(json.dumps(list(value) if isinstance(value, tuple) else value))
    except BaseException:
        return random_.choice([1, None, [], x])


def make_function() -> dict:
    expression, shape, argument = (
        random_.choice(RETURNS), random_.choice(SHAPES if random_.random() < 0.6 else SHAPES[:3]),
        random_.choice(ARGS),
    )
    inputs, outputs = [], []
    for _ in range(random_.choice([1, 2, 3, 3])):
        x = argument()
        value = guessed_value(expression, x)
        if random_.random() < 0.3: value = random_.choice([[value], str(value), None, value])
        inputs.append(json.dumps(x))
        outputs.append(json.dumps(value))
    if random_.random() < 0.03: outputs[-1] = random_.choice(["", "not json", "NaN", "Infinity", "1 2", " 1 "])
    if random_.random() < 0.03: inputs[-1] = random_.choice(["", "1\n2", "not json", "[1]\n", "[NaN]"])
    return {
        "code": (PRE if random_.random() < 0.8 else "") + shape.replace("{r}", expression), "inputs": inputs,
        "outputs": outputs, "name": "f", "timeout": 3,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=250)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    random_.seed(options.seed)
    cases = [make_program() for _ in range(options.count)] + [make_function() for _ in range(options.count)]
    theirs, _ = time_official(options.checkout, cases, options.workers)
    grader, different, fooled = SolutionGrader(options.workers), 0, 0
    ours, _ = time_ours(grader, cases, options.workers)
    for case, left, right in zip(cases, ours, theirs):
        if left == right: continue
        remark = grader.judge(
            Specification(tuple(case["inputs"]), tuple(case["outputs"]), case["name"], case["timeout"]), case["code"]
        ).official_results
        fooled, different = fooled + (remark is not None), different + (remark is None)
        print(
            f"{'with a remark' if remark is not None else 'DIFFERENT'}: ours {left}, official {right}\n"
            f"{case['code'][-600:]}\n{case['inputs']} {case['outputs']}\n"
        )
    print(
        f"{len(cases)} solutions, seed {options.seed}: {different} differ, {fooled} fail here and fool the official"
        f" grader; {sum(all(r is True for r in right) for right in theirs)} pass officially"
    )
    grader.close()


if __name__ == "__main__": main()
