"No regular expression that meets foreign text takes more work than the length of the text explains."
import re
import sys
from importlib import import_module
from pathlib import Path

import pytest
from steps import Steps, patterns, worst

import hrm_codegen

ROOT = Path(hrm_codegen.__file__).parent
SUITE, WHOLE = "reads test suites and settings that come with a benchmark", "asked for the whole of a line or name"
OURS = "reads what this package or this machine says"
# Module, and how a pattern begins, to why it may stay as it is
EXCUSED = {
    ("multipl_e.natives", r"->\s*"): SUITE, ("multipl_e.natives", " == "): WHOLE,
    ("multipl_e.natives", ", "): WHOLE, ("multipl_e.natives", r"\.equals"): WHOLE,
    ("polyglot.assertions", ""): SUITE, ("polyglot.cpp", ""): SUITE, ("polyglot.crates", "(.+)-"): OURS,
    ("polyglot.files", ""): WHOLE, ("polyglot.go_tables", ""): SUITE, ("polyglot.java", ""): SUITE,
    ("polyglot.javascript", r"^\s*(?:x?test"): SUITE, ("polyglot.literals", ""): SUITE,
    ("polyglot.rust", r"^\s*#\[test"): SUITE,
    ("real_code.packages", "[^/]+"): WHOLE, ("rosetta.tools", r"(\d+)\D+"): OURS,
    ("sandbox.bubblewrap", "bubblewrap "): OURS, ("training.tables", "((?:[A-Za-z_]"): OURS,
}
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in ROOT.rglob("*.py") if path.name[0] != "_" and re.search(r"^import re$", path.read_text(), re.MULTILINE)
)
@pytest.fixture(autouse=True, scope="module")
def deep_calls():
    "A repeat of something longer than a letter calls itself; other tests keep their limit."
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, 30_000))
    yield
    sys.setrecursionlimit(before)


FAST = ("repositories.logs", "agents.behavior", "evaluation.solvers", "serving.replies")


@pytest.mark.parametrize("name", [pytest.param(m, marks=[] if m in FAST else [pytest.mark.slow]) for m in MODULES])
def test_work_grows_with_the_length_alone(name):
    found = []
    for pattern, flags, how in patterns(ROOT / f"{name.replace('.', '/')}.py", import_module(f"hrm_codegen.{name}")):
        shown = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
        if any(name == module and shown.startswith(start) for module, start in EXCUSED): continue
        if bad := worst(pattern, flags, how): found.append(f"{how} {shown[:100]!r}: {bad[1]}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("pattern, how, linear", [
    (r"\s+$", "search", False), (r"\s+$", "match", True), (r"(a+)+b", "match", False),
    (r"a*?b*a*c", "fullmatch", False),
    (r"\w+\.py", "search", False), (r"(?<!\w)\w++\.py", "search", True), (r"^\s*x", "search", True),
    (r"test (\S.*?) \.\.\. (?:.* )?ok", "fullmatch", False), (r'"[^"]*"', "search", True),
    (r"<a>(.*?)</a>", "findall", False),
])
def test_what_goes_back_too_often_is_seen(pattern, how, linear):
    assert (worst(pattern, 0, how) is None) == linear


@pytest.mark.parametrize("pattern", [
    r"(\w+) (?:x|y(z)?)*?$", r"^(a|ab)(c|bcd)(d*)$", r"(?i:A+)\b.(?<=b)[^c]{2,3}+", r"(a)\1|(?!b)(?=.c)\S*\d",
])
def test_it_matches_as_the_engine_does(pattern):
    texts = ["ab xyz", "abcd", "aabbaa", "aa1", "xc9", "a yx", "aab12b", "", "ab ", "abbcd", "bc", "a1\n"]
    steps, known = Steps(pattern), re.compile(pattern)
    for text in texts:
        steps.run(text, "search")
        found = known.match(text)
        steps.text = text
        assert steps.anywhere(0) == (found.end() if found else None), text
