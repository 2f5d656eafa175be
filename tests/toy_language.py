"A seventh language, for tests and for the page on adding one: Python in which functions begin with `fun`."
from dataclasses import replace

from hrm_codegen.languages.registry import Language, LanguageRecord
from hrm_codegen.rosetta.scripts import PYTHON, python_main
from hrm_codegen.sandbox.confinement import python_program
from hrm_codegen.toolchains.adapters import Build, PythonAdapter

NUMBER = len(Language) # The next one: 6, as long as there are six
RECORD = LanguageRecord(
    name="toy", id=NUMBER, token=f"reserved:{NUMBER - 6}", title="Toy", extension=".toy", spellings=("fun",), comment="#",
    solution="solution.toy", main="main.toy", command="python3 run.py main.toy",
    loader='use("solution.toy")\nprint("ok")\n', mentioned=r"\btoy\b", looks_like=r"^\s*fun ",
    adapter="toy_language:ToyAdapter", templates="toy_language:TOY", main_program="toy_language:toy_main",
)

INTERPRETER = r"""
import re, sys

def use(path):
    with open(path, encoding="utf-8") as file: text = re.sub(r"^( *)fun ", r"\1def ", file.read(), flags=re.M)
    exec(compile(text, path, "exec"), globals())

use(sys.argv[1])
"""


class ToyAdapter(PythonAdapter):
    "How a program in it is run."
    main = RECORD.main

    @property
    def language(self) -> Language: return Language(RECORD.name)

    def build(self, folder, sandbox) -> Build: return Build((python_program(), "-B", "-c", INTERPRETER, self.main))


def fun(text: str) -> str: return text.replace("def ", "fun ")


def toy_main(calls: list, result: str, kinds: list[str]) -> str: # Text of the main file
    return python_main(calls, result, kinds).replace("from solution import solve", 'use("solution.toy")')


TOY = replace(
    PYTHON, name="toy", signature=lambda parameters, result: fun(PYTHON.signature(parameters, result)),
    helpers={name: fun(text) for name, text in PYTHON.helpers.items()},
)
