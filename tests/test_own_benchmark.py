"A benchmark of one's own: the page is followed, and its file of fewer than sixty lines is evaluated."
import json
import subprocess
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
page = root / "nbs" / "tutorials" / "add_a_benchmark.ipynb"


def made(folder):
    "The file that the page tells one to make."
    cells = {cell["id"]: "".join(cell["source"]) for cell in json.loads(page.read_text(encoding="utf-8"))["cells"]}
    last = [line[4:] for line in cells["run-why"].split("\n") if line.startswith("    ") and " = " in line]
    path = folder / "regex_golf.py"
    path.write_text("\n\n".join([cells["source-imports"], cells["source"], cells["grader"], "\n".join(last)]) + "\n")
    return path


def evaluate(file, answers, out, *more):
    done = subprocess.run(
        [sys.executable, "-m", "hrm_codegen", "evaluate", "own", file, "--solver", answers, "--out", out, *more],
        capture_output=True, text=True,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in (out / "verdicts.jsonl").read_text().splitlines()]


def test_a_benchmark_by_the_page(tmp_path):
    file, answers = made(tmp_path), tmp_path / "answers.jsonl"
    assert len([line for line in file.read_text().splitlines() if line.strip()]) < 60
    texts = {"regex/vowels": [r"(?!t).*[aeiou]+.*", "```\n[aou].*\n```"], "regex/twice": [r"(.+)\1", "["]}
    answers.write_text(
        "".join(
            json.dumps({"task_id": name, "text": text, "index": index}) + "\n"
            for name, some in texts.items()
            for index, text in enumerate(some)
        )
    )
    verdicts = evaluate(file, answers, tmp_path / "out")
    found = {(verdict["task_id"], verdict.get("index", 0)): verdict["category"] for verdict in verdicts}
    assert found == {
        ("regex/vowels", 0): "passed", ("regex/vowels", 1): "passed", ("regex/twice", 0): "passed",
        ("regex/twice", 1): "malformed",
    }
    assert evaluate(file, answers, tmp_path / "out") == verdicts, "the same command goes on, and there was nothing left"


def test_a_second_try_is_a_conversation(tmp_path):
    file, answers = made(tmp_path), tmp_path / "answers.jsonl"
    tries = [("regex/vowels", 0, "x"), ("regex/vowels", 1, "[aou].*"), ("regex/twice", 0, "y"), ("regex/twice", 1, "z")]
    answers.write_text(
        "".join(json.dumps({"task_id": name, "text": text, "turn": turn}) + "\n" for name, turn, text in tries)
    )
    verdicts = evaluate(file, answers, tmp_path / "out", "--tries", "2")
    assert {(v["task_id"], v.get("turn", 0), v["category"]) for v in verdicts} == {
        ("regex/vowels", 0, "wrong_answer"), ("regex/vowels", 1, "passed"), ("regex/twice", 0, "wrong_answer"),
        ("regex/twice", 1, "wrong_answer"),
    }
