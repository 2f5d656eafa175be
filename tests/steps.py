"""How much work a regular expression is, in steps and not in seconds.

`Steps` matches as Python's own engine does, by trying and going back, and counts what it tries. `worst` asks it about
texts that are made from the pattern to hurt it: what leads to a repeat, then something again and again, then a
surprise. `patterns` finds the expressions of a module.

What there is to do this was looked at: regexploit 1.0 (2021) sees repeats within repeats, not the square of `\\s+$`, and
knows no possessive repeats; recheck reads the expressions of JavaScript.
"""
from __future__ import annotations

import ast
import re
import string
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from re import _constants as C, _parser as parser
from types import ModuleType
from typing import Any

MOST = 200_000 # Steps, after which it is enough
SMALL, LARGE = 6, 8 # What finite bounds of a repeat are cut down to: they cost a factor and no more
REPEATS = (C.MAX_REPEAT, C.MIN_REPEAT, C.POSSESSIVE_REPEAT)
Then = Callable[[int], int|None]


class Enough(Exception):
    "So many steps that there is nothing more to count."


class Steps:
    "A regular expression that counts its steps."
    def __init__(self, pattern:str, flags:int = 0):
        self.tree = parser.parse(pattern, flags)
        self.flags = self.tree.state.flags | flags
        self.text, self.count, self.groups, self.sets = "", 0, {}, []
        self.anywhere = self.sequence(list(self.tree), lambda i: i)
        self.whole = self.sequence(list(self.tree), lambda i: i if i == len(self.text) else None)

    def run(self, text:str, how:str) -> int:
        "Steps for a text, asked with a method of a pattern."
        self.text, self.count, self.groups = text, 0, {}
        if how == "fullmatch": self.whole(0)
        elif how == "match": self.anywhere(0)
        else:
            i = 0
            while i <= len(text): i = end if (end := self.anywhere(i)) is not None and end > i else i + 1
        return self.count

    def step(self) -> None:
        self.count += 1
        if self.count > MOST: raise Enough

    def letter(self, op:Any, given:Any) -> Callable[[str], bool]|None: # None if it is not about one character
        "Whether a character fits."
        fold = str.lower if self.flags & re.IGNORECASE else str
        if op is C.LITERAL: test = lambda c: fold(c) == fold(chr(given))
        elif op is C.NOT_LITERAL: test = lambda c: fold(c) != fold(chr(given))
        elif op is C.ANY: test = lambda c: bool(self.flags & re.DOTALL) or c != "\n"
        elif op is C.IN:
            other, members = given[0][0] is C.NEGATE, [self.member(*each) for each in given if each[0] is not C.NEGATE]
            forms = (str, str.lower, str.upper) if self.flags & re.IGNORECASE else (str,)
            test = lambda c: any(member(form(c)) for member in members for form in forms) != other
        else: return None
        self.sets.append(known := lru_cache(None)(test))
        return known

    @staticmethod
    def member(op:Any, given:Any) -> Callable[[str], bool]:
        if op is C.LITERAL: return lambda c: c == chr(given)
        if op is C.RANGE: return lambda c: chr(given[0]) <= c <= chr(given[1])
        name = str(given)
        kinds = {"DIGIT": str.isdecimal, "SPACE": str.isspace, "WORD": lambda c: c.isalnum() or c == "_"}
        return lambda c: kinds[name.rsplit("_", 1)[1]](c) != ("_NOT_" in name)

    def sequence(self, items:list, then:Then) -> Then:
        for op, given in reversed(items): then = self.part(op, given, then)
        return then

    def part(self, op:Any, given:Any, then:Then) -> Then:
        "What matches one part and then the rest."
        if (fits := self.letter(op, given)) is not None: return self.one(fits, then)
        if op in REPEATS: return self.repeat(op, given, then)
        if op is C.SUBPATTERN: return self.group(given[0], list(given[3]), then)
        if op is C.BRANCH: return self.branch([self.sequence(list(way), then) for way in given[1]])
        if op is C.AT: return self.at(str(given), then)
        if op is C.GROUPREF: return self.again(given, then)
        alone = self.sequence(list(given if op is C.ATOMIC_GROUP else given[1]), lambda i: i)
        if op is C.ATOMIC_GROUP: return lambda i: None if (end := alone(i)) is None else then(end)
        if op not in (C.ASSERT, C.ASSERT_NOT): raise ValueError(op)
        back = given[1].getwidth()[0] if given[0] < 0 else 0
        def look(i:int) -> int|None:
            self.step()
            return then(i) if (i >= back and alone(i - back) is not None) == (op is C.ASSERT) else None
        return look

    def one(self, fits:Callable[[str], bool], then:Then) -> Then:
        def letter(i:int) -> int|None:
            self.step()
            return then(i + 1) if i < len(self.text) and fits(self.text[i]) else None
        return letter

    def branch(self, ways:list[Then]) -> Then:
        def either(i:int) -> int|None:
            self.step()
            return next((end for way in ways if (end := way(i)) is not None), None)
        return either

    def group(self, number:int|None, items:list, then:Then) -> Then:
        begins:list[int] = [0]
        def close(i:int) -> int|None:
            self.groups[number] = (begins[-1], i)
            return then(i)
        body = self.sequence(items, close if number else then)
        def begin(i:int) -> int|None:
            begins[-1] = i
            return body(i)
        return begin if number else body

    def again(self, number:int, then:Then) -> Then:
        def same(i:int) -> int|None:
            self.step()
            start, end = self.groups.get(number, (0, 0))
            return then(i + end - start) if self.text.startswith(self.text[start:end], i) else None
        return same

    def at(self, name:str, then:Then) -> Then:
        many = bool(self.flags & re.MULTILINE)
        def word(i:int) -> bool: return 0 <= i < len(self.text) and (self.text[i].isalnum() or self.text[i] == "_")
        tests:dict[str, Callable[[int], bool]] = {
            "AT_BEGINNING": lambda i: i == 0 or many and self.text[i - 1] == "\n",
            "AT_BEGINNING_STRING": lambda i: i == 0, "AT_END_STRING": lambda i: i == len(self.text),
            "AT_END": lambda i: self.text[i:] in ("", "\n") or many and self.text[i] == "\n",
            "AT_BOUNDARY": lambda i: word(i - 1) != word(i), "AT_NON_BOUNDARY": lambda i: word(i - 1) == word(i),
        }
        test = tests[name]
        def here(i:int) -> int|None:
            self.step()
            return then(i) if test(i) else None
        return here

    def repeat(self, op:Any, given:Any, then:Then) -> Then:
        low, high, items = min(given[0], SMALL), given[1], list(given[2])
        high = 1 << 30 if high is C.MAXREPEAT else min(high, LARGE)
        fits = self.letter(*items[0]) if len(items) == 1 else None
        if op is C.POSSESSIVE_REPEAT: return self.all_of(low, high, items, then)
        if fits is None: return self.many(op, low, high, items, then)
        return self.lazy(low, high, fits, then) if op is C.MIN_REPEAT else self.greedy(low, high, fits, then)

    def greedy(self, low:int, high:int, fits:Callable[[str], bool], then:Then) -> Then:
        def run(i:int) -> int|None:
            size = 0
            while size < high and i + size < len(self.text) and fits(self.text[i + size]): self.step(); size += 1
            for size in range(size, low - 1, -1):
                self.step()
                if (end := then(i + size)) is not None: return end
            return None
        return run

    def lazy(self, low:int, high:int, fits:Callable[[str], bool], then:Then) -> Then:
        def run(i:int) -> int|None:
            for size in range(high + 1):
                self.step()
                if size >= low and (end := then(i + size)) is not None: return end
                if i + size >= len(self.text) or not fits(self.text[i + size]): return None
            return None
        return run

    def all_of(self, low:int, high:int, items:list, then:Then) -> Then:
        alone = self.sequence(items, lambda i: i)
        def run(i:int) -> int|None:
            times = 0
            while times < high:
                self.step()
                if (end := alone(i)) is None or end == i: break
                i, times = end, times + 1
            return then(i) if times >= low else None
        return run

    def many(self, op:Any, low:int, high:int, items:list, then:Then) -> Then:
        "Repeats of more than a character."
        states:list[tuple[int, int]] = [] # How often until now, and where the last time began
        def leave(i:int) -> int|None:
            state = states.pop()
            try: return then(i)
            finally: states.append(state)
        def turn(i:int) -> int|None:
            self.step()
            times, last = states[-1]
            ways = [leave] if times >= low else []
            if times < high and (times < low or last != i):
                ways.insert(0 if op is C.MAX_REPEAT else len(ways), once_more)
            return next((end for way in ways if (end := way(i)) is not None), None)
        def once_more(i:int) -> int|None:
            before = states[-1]
            states[-1] = (before[0] + 1, i)
            try: return body(i)
            finally: states[-1] = before
        body = self.sequence(items, turn)
        def begin(i:int) -> int|None:
            states.append((0, -1))
            try: return turn(i)
            finally: states.pop()
        return begin


LETTERS = [*"a0 ._-/\n", *string.printable, "é", "✓", "\0", "\x1b"]


def example(items:list, steps:Steps, filled:bool) -> str:
    "A text that fits; repeats that need not be there are if it is filled."
    found = ""
    for op, given in items:
        if (fits := steps.letter(op, given)) is not None: found += next(filter(fits, LETTERS), "")
        elif op is C.BRANCH: found += example(list(given[1][0]), steps, filled)
        elif op in REPEATS: found += example(list(given[2]), steps, filled) * (min(given[0], SMALL) or filled)
        elif op in (C.SUBPATTERN, C.ATOMIC_GROUP): found += example(inner(op, given)[0], steps, filled)
    return found


def inner(op:Any, given:Any) -> list[list]:
    "The sequences within a part."
    if op is C.BRANCH: return [list(way) for way in given[1]]
    if op is C.SUBPATTERN: return [list(given[3])]
    if op is C.ATOMIC_GROUP: return [list(given)]
    if op in REPEATS: return [list(given[2])]
    return [list(given[1])] if op in (C.ASSERT, C.ASSERT_NOT) else []


def repeats(items:list, steps:Steps, heads:tuple[str, ...] = ("",)) -> Iterator[tuple[str, str]]:
    "For each repeat a text that leads to it, and one that fits it."
    for number, (op, given) in enumerate(items):
        leads = tuple(dict.fromkeys(h + example(items[:number], steps, f) for h in heads for f in (False, True)))
        if op in REPEATS and given[1] > LARGE:
            yield from ((lead, example(list(given[2]), steps, filled)) for lead in leads for filled in (False, True))
        for part in inner(op, given): yield from repeats(part, steps, leads)


def words(items:list) -> Iterator[str]:
    "What a pattern spells out."
    word = ""
    for op, given in [*items, (None, None)]:
        if op is C.LITERAL: word += chr(given); continue
        if len(word) > 1: yield word
        word = ""
        for part in inner(op, given): yield from words(part)


def worst(pattern:str|bytes, flags:int, how:str) -> tuple[float, str]|None: # None if no text does
    """How much faster than the length of a text the steps may grow: 2 where both double, 4 for the square; with the
    text."""
    pattern = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
    steps = Steps(pattern, flags)
    items = list(steps.tree)
    if not (found := list(dict.fromkeys(repeats(items, steps)))): return None
    alike = {tuple(fits(letter) for fits in steps.sets): letter for letter in reversed(LETTERS)}
    pumps = dict.fromkeys([*"a \n", *alike.values(), *words(items), *(body for _, body in found if body)])
    for head in dict.fromkeys(head for head, _ in found):
        for pump in pumps:
            for tail in ("", "\0", "\n\0"):
                def cost(times:int) -> int: return steps.run(head + pump * times + tail, how)
                try:
                    if cost(48) < 14 * len(head + pump * 48): continue
                    few, more, most = map(cost, (16, 32, 64))
                    growth = (most - more) / max(more - few, 1)
                except Enough: growth = 99.0
                if growth > 3: return growth, f"{head!r} + {pump!r} * n + {tail!r}"
    return None


METHODS = {"match", "fullmatch", "search", "findall", "finditer", "sub", "subn", "split"}


def patterns(path:Path, module:ModuleType) -> Iterator[tuple[str|bytes, int, str]]: # Pattern, flags and method
    "Regular expressions of a module; what only runs can tell is passed over, but its raw strings are not."
    source = path.read_text()
    tree, space = ast.parse(source), vars(module)
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    seen:set[Any] = set()

    def value(node:ast.expr) -> Any:
        if isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else value(p.value) for p in node.values]
            return "".join(str(part) if isinstance(part, (str, int)) else "x" for part in parts)
        try: return eval(compile(ast.Expression(node), str(path), "eval"), dict(space))
        except Exception: return None # A local variable

    asked, calls = dict[str, set[str]](), {f"re.{method}" for method in METHODS | {"compile"}}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            asked.setdefault(node.value.id, set()).add(node.attr)
    own = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    for name, pattern in space.items():
        if not isinstance(pattern, re.Pattern) or name not in own: continue
        seen.add(pattern.pattern)
        for how in sorted(asked.get(name, set()) & METHODS): yield pattern.pattern, pattern.flags & ~re.UNICODE, how
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args or ast.unparse(node.func) not in calls: continue
        pattern, how = value(node.args[0]), node.func.attr # type:ignore[attr-defined]
        if pattern in seen or not isinstance(pattern, (str, bytes)): continue
        seen.add(pattern)
        given = [*node.args[1:], *(word.value for word in node.keywords if word.arg == "flags")]
        said = re.compile(r"re\.[A-Z]+( \| re\.[A-Z]+)*")
        flags = sum(int(value(each)) for each in given if said.fullmatch(ast.unparse(each)))
        after = getattr(above[node], "attr", "")
        yield pattern, flags, (after if after in METHODS else "search") if how == "compile" else how
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, (str, bytes)): continue
        if node.value in seen: continue
        begin = (ast.get_source_segment(source, node) or "")[:2].lower()
        text = node.value.decode("latin-1") if isinstance(node.value, bytes) else node.value
        if "r" not in begin.strip("'\"") or "\n" in text or len(text) > 400: continue
        try: re.compile(text)
        except (re.error, OverflowError): continue # It is something else
        yield text, re.MULTILINE, "search"
