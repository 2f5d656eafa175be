"The playground in a kernel as a browser drives it, in all languages and backends; with a browser where there is one."
import time

import pytest

import browser_playground
from hrm_codegen.assistants.playground import Playground, loadable_task
from hrm_codegen.toolchains.grading import ProgramGrader
from hrm_codegen.toolchains.registry import missing
from hrm_codegen.rosetta.source import ROSETTA_KINDS
from hrm_codegen.runtime.model import CodeModel
from hrm_codegen.training.deployment import export_folder
from hrm_codegen.records import Attempt, Kind, Language

GOOD = {
    Language.CPP: "long long solve(long long n) { return n; }\n",
    Language.GO: "package main\n\nfunc solve(n int) int { return n }\n",
    Language.JAVA: "public class Solution {\n    static long solve(long n) { return n; }\n}\n",
    Language.JAVASCRIPT: "function solve(n) { return n; }\nmodule.exports = { solve };\n",
    Language.PYTHON: "def solve(n):\n    return n\n",
    Language.RUST: "pub fn solve(n: i64) -> i64 { n }\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    "A model that has learned nothing, saved and exported."
    import torch
    from hrm_codegen.tokens.tokenizer import CodeTokenizer
    from hrm_codegen.model.code import CodeConfig, CodeHRM
    from hrm_codegen.runtime.checkpoint import save_model
    torch.manual_seed(0)
    model = CodeHRM(
        CodeConfig(
            hidden_size=64, num_heads=2, head_dim=32, intermediate_size=128, high_layers=1, low_layers=1,
            h_cycles=2, l_cycles=2, max_length=768,
        )
    )
    path = tmp_path_factory.mktemp("playground") / "model"
    save_model(path, model.eval(), {"tokenizer": CodeTokenizer.load().fingerprint})
    export_folder(path)
    return path


def finish(form, button):
    "Press a button, wait, and give the line under the answer."
    getattr(form.buttons, button).click()
    assert form.wait(60)
    return form.shown.status.value


@pytest.mark.parametrize("language", Language, ids=lambda language: language.value)
def test_words_are_compiled_in_every_language(language):
    if lacking := missing(language): pytest.skip(lacking)
    task = loadable_task("Return n.", language, Kind.GENERATE)
    [path] = task.files
    verdicts = list(
        ProgramGrader(workers=1).grade(
            [task] * 2,
            [Attempt(task.id, files={path: text}) for text in (GOOD[language], GOOD[language].replace(")", "", 1))],
        )
    )
    assert [v.category.value for v in verdicts] == ["passed", "compile_error"], [v.log for v in verdicts]


@pytest.mark.parametrize("backend", ["torch", "onnx"])
def test_every_kind_can_be_drawn_written_and_tested(folder, backend):
    form = Playground(CodeModel.load(folder, backend, quiet=True), ProgramGrader(workers=1))
    form.controls.tokens.value, form.controls.segments.value, form.controls.halts.value = 32, 3, False
    for kind in ROSETTA_KINDS:
        form.controls.kind.value = kind
        form.buttons.draw.click()
        assert form.request() is form.drawn and form.drawn.kind is kind
        line = finish(form, "write")
        assert "tokens in" in line and "3 of 3 segments" in line, (kind, line)
        assert len(form.trace.q_values) == 3 and form.trace.table().shape[0] == 18
        assert bytes(form.shown.picture.value).startswith(b"\x89PNG")
        assert form.answer.attempt.steps == 3 and form.answer.attempt.task_id == form.drawn.id
        finish(form, "test")
        assert " tests, " in form.shown.verdict.value and form.drawn.tests[0].name in form.shown.verdict.value, kind


def test_controls_reach_the_model(folder):
    form = Playground(CodeModel.load(folder, "torch", quiet=True))
    c = form.controls
    c.tokens.value, c.high.value, c.low.value, c.segments.value, c.halts.value = 16, 1, 3, 2, True
    finish(form, "write")
    assert (
        form.trace.turns == ("low", "low", "low", "high")
        and len(form.trace.q_values) <= 2
        and len(form.answer.tokens) <= 16
    )
    c.temperature.value = 1.5
    answers = []
    for _ in range(2): finish(form, "write"); answers.append(form.answer.tokens)
    assert answers[0] != answers[1] and "seed 2" in form.shown.status.value
    again = form.model.generate(form.task, temperature=1.5, seed=2, max_tokens=16, draft_tokens=0, max_segments=2)
    assert (c.high.value, c.low.value) != (2, 2) and again.tokens != answers[1], "other cycles write something else"
    c.high.value, c.low.value, form._written = 2, 2, 2
    finish(form, "write")
    assert form.answer.tokens == again.tokens, "the form gives what the library gives"


def test_the_bundled_model_answers_twice_and_with_other_cycles():
    form, seen = Playground(grader=ProgramGrader(workers=1)), []
    form.controls.tokens.value = 16
    for high, low in ((1, 1), (1, 1), (2, 1), (1, 2), (1, 1)):
        form.controls.high.value, form.controls.low.value = high, low
        line = finish(form, "write")
        assert "tokens in" in line, (high, low, line)
        assert form.trace.table().shape[1] == len(form.answer.tokens) - (
            form.answer.finish == "length"
        ), "every token is a column of the third picture, also from the second answer on"
        seen.append(form.answer.tokens)
    assert seen[0] == seen[1] == seen[4], "putting the sliders back gives the first answer again"


def test_words_that_compile_are_not_called_right():
    form = Playground(grader=ProgramGrader(workers=1))
    form.controls.prompt.value = "Write a function that reverses a linked list and prints hello"
    finish(form, "write")
    finish(form, "test")
    assert "compiles and loads" in form.shown.verdict.value and "passed" not in form.shown.verdict.value
    finish(form, "draw")
    assert form.shown.verdict.value == "" and form.answer is None and form.buttons.test.disabled


def test_an_answer_says_so_if_the_request_was_changed_meanwhile():
    form = Playground(grader=ProgramGrader(workers=1))
    form.controls.tokens.value = 16
    form.controls.prompt.value = "Sort the numbers in Rust."
    assert "the request names Rust, chosen is Python" in finish(form, "write")
    form.controls.prompt.value = "Sort the numbers."
    assert "names" not in finish(form, "write")
    # From the thread that writes, as soon as it shows something
    form.shown.answer.observe(lambda _: setattr(form.controls.prompt, "value", "Add the numbers."), "value")
    assert "this answers the request as it was before" in finish(form, "write")


def test_a_wrong_folder_is_one_line_in_a_notebook():
    from IPython.core.interactiveshell import InteractiveShell
    from hrm_codegen.plumbing.files import CodegenError
    shell, shown = InteractiveShell(), []
    shell._showtraceback = lambda kind, value, lines: shown.extend(lines)
    shell.run_cell("from hrm_codegen.assistants.playground import Playground; Playground('no/such/folder')")
    assert len(shown) == 1 and "no/such/folder" in shown[0] and "\n" not in shown[0], shown
    assert issubclass(CodegenError, Exception)


def test_one_thing_at_a_time(folder):
    form = Playground(CodeModel.load(folder, "torch", quiet=True))
    form.controls.temperature.value = 1.5
    form.buttons.write.click()
    thread = form._thread
    form.write()
    assert form._thread is thread, "a second press must not start a second answer"
    form.cancel()
    assert form.wait(60) and form.answer.finish == "cancelled"


def test_a_kernel_hears_cancel_while_it_writes(folder):
    "The messages a browser sends, sent to a real kernel."
    from jupyter_client.manager import start_new_kernel
    manager, client = start_new_kernel(kernel_name="python3")
    try:
        code = f"""
from hrm_codegen.assistants.playground import Playground
from hrm_codegen.runtime.model import CodeModel
play = Playground(CodeModel.load({str(folder)!r}, "torch", quiet=True))
play.controls.temperature.value, play.controls.tokens.value = 1.5, 752
print(play.buttons.write.comm.comm_id, play.buttons.cancel.comm.comm_id, play.shown.status.comm.comm_id, play.shown.answer.comm.comm_id)"""
        printed = []
        reply = client.execute_interactive(
            code, timeout=120, output_hook=lambda message: printed.append(message["content"].get("text", ""))
        )
        assert reply["content"]["status"] == "ok", reply
        write, cancel, status, answer = "".join(printed).split()

        def press(button):
            content = {"comm_id": button, "data": {"method": "custom", "content": {"event": "click"}}}
            client.shell_channel.send(client.session.msg("comm_msg", content))

        press(write)
        texts, lines, deadline = [], [], time.monotonic() + 60
        while time.monotonic() < deadline and not (lines and "cancelled" in lines[-1]):
            message = client.get_iopub_msg(timeout=60)
            if message["msg_type"] != "comm_msg": continue
            state = message["content"]["data"].get("state", {})
            if message["content"]["comm_id"] == answer and "value" in state:
                texts.append(state["value"])
                if len(texts) == 4: press(cancel) # while it is being written
            if message["content"]["comm_id"] == status and "value" in state: lines.append(state["value"])
        assert lines and "cancelled" in lines[-1], lines
        assert len(set(map(len, texts))) >= 3 and len(texts[3]) > len(texts[0]), "the text must come in pieces"
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.mark.slow
def test_the_page_in_a_browser(tmp_path):
    if lacking := browser_playground.what_is_missing(): pytest.skip(f"{lacking} is not installed")
    seen = browser_playground.check(out=tmp_path / "shot.png")
    assert "def solve" in seen["answer"] and seen["verdict"].startswith("passed: "), seen
    assert seen["cancelled"].startswith("cancelled:") and seen["refused"] == "the request is empty"
    assert 10_000 < (tmp_path / "shot.png").stat().st_size
