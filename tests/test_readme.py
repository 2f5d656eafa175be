"""Every `hrm-codegen` and `papermill` command of the README, CONTRIBUTING and the pages is one that the program
understands."""
import json
import re
import shlex
from functools import cache
from pathlib import Path

import pytest
import typer

from hrm_codegen.cli.app import app

root = Path(__file__).resolve().parent.parent
pages = [
    root / "README.md", root / "CONTRIBUTING.md", *sorted(root.glob("nbs/**/*.ipynb")),
    *sorted(root.glob("experiments/*.ipynb")),
]


def text_of(path):
    "The words of a page: a Markdown file, or the Markdown cells of a notebook."
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".ipynb": return text
    return "\n\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"] if cell["cell_type"] == "markdown")


def commands(program):
    "Page and command for every complete command line in a code block or between backticks."
    for path in pages:
        text = text_of(path)
        blocks = re.findall(r"```sh\n(.*?)```", text, re.S) + re.findall(r"(?:^    .*\n?)+", text, re.M)
        lines = [line.strip() for block in blocks for line in block.replace("\\\n", " ").splitlines()] + re.findall(
            r"`([^`\n]+)`", text
        )
        for line in lines:
            if (
                line.startswith(program + " ")
                and "..." not in line
                and "|" not in line
                and not re.search(r"\b(DIR|CHECKOUT|FOLDER|FILE|MODEL)\b", line.split(" ", 1)[0])
            ):
                yield pytest.param(line, id=f"{path.name}: {line[:60]}")


def without_effect(command):
    "The same command line, whose commands do nothing."
    for inner in getattr(command, "commands", {}).values(): without_effect(inner)
    if not hasattr(command, "commands"): command.callback = lambda **values: None
    return command


@cache
def program():
    "The command line, which reads words and runs nothing."
    return without_effect(typer.main.get_command(app))


def understood(line):
    "Let the command line read the words; an error of usage is raised."
    program().main(shlex.split(line, comments=True)[1:], standalone_mode=False)


@pytest.mark.parametrize("line", list(commands("hrm-codegen")))
def test_a_command_is_understood(line):
    # a mention such as `hrm-codegen serve` names a command
    words, command = shlex.split(line, comments=True)[1:], program()
    while words and words[0] in getattr(command, "commands", {}): command = command.commands[words.pop(0)]
    if words or line == "hrm-codegen": understood(line)


@pytest.mark.parametrize("line", list(commands("papermill")))
def test_an_experiment_and_its_parameters_exist(line):
    words = shlex.split(line)
    cells = json.loads((root / words[1]).read_text(encoding="utf-8"))["cells"]
    parameters = "".join(next(cell for cell in cells if "parameters" in cell["metadata"].get("tags", []))["source"])
    for place, word in enumerate(words):
        if word == "-p":
            assert re.search(
                rf"^{words[place + 1]} *=", parameters, re.M
            ), f"{words[1]} has no parameter {words[place + 1]}"


def test_a_wrong_command_is_noticed():
    for line in ("train --out x --no-such-option 3", "train --minutes 3", "export runs/mine/model", "nothing"):
        with pytest.raises(Exception, match="(?i)no such|missing|unexpected"): understood(f"hrm-codegen {line}")


@pytest.mark.parametrize("path", sorted(root.glob("experiments/*.ipynb")), ids=lambda path: path.name)
def test_a_parameter_that_looks_like_a_number_stays_text(path):
    "A folder may be called 2026, and one thread is `-p threads 1`: papermill makes numbers of both."
    cells = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    parameters = next("".join(cell["source"]) for cell in cells if "parameters" in cell["metadata"].get("tags", []))
    names = "|".join(re.findall(r'^(\w+) *= "[\d.,]*"', parameters, re.M))
    as_text = rf"(?<![\w.])(?:{names})\.split\(|\((?:{names}) or "
    assert names and re.search(as_text, f"Path({names.split('|')[0]} or 3)")
    assert not re.findall(as_text, "\n".join("".join(cell["source"]) for cell in cells))
