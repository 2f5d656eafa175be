"Models behind servers that are slow, busy, broken or cut off, our own server among them, and models of transformers."
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

pytest.importorskip("openai", reason="openai is not installed")

from hrm_codegen.evaluation.openai import OpenAISolver
from hrm_codegen.evaluation.run import evaluate, read_evaluation
from hrm_codegen.evaluation.solvers import SolverError, SolverOptions, find_solver, read_answer, split_thinking
from hrm_codegen.polyglot.exercises import make_checkout
from hrm_codegen.records import Attempt, Category, Kind, Language, Message, Request, Task, Verdict, write_jsonl
from hrm_codegen.rosetta.source import ROSETTA_KINDS, RosettaSource
from hrm_codegen.runtime.folders import BUNDLED

root = Path(__file__).resolve().parent.parent
RIGHT = "def solve(n):\n    return 2 * n\n"
WRONG = "def solve(n):\n    return 3 * n\n"
LONG = 120 # Seconds after which a test gives up


class Fake(ThreadingHTTPServer):
    "A model's server: `answer(handler, body, number)` replies to each request."
    daemon_threads = True

    def __init__(self, answer):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer, self.asked, self.keys, self.lock = answer, [], [], threading.Lock()
        self.url = f"http://127.0.0.1:{self.server_port}/v1"
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def handle_error(self, *_): pass # A client that went away


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_): pass

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            number = len(self.server.asked)
            self.server.asked.append(body)
            self.server.keys.append(self.headers.get("Authorization", ""))
        self.server.answer(self, body, number)

    def reply(self, text, status=200, length=None, **headers):
        data = text.encode() if isinstance(text, str) else text
        self.send_response(status)
        for name, value in {
            "Content-Type": "application/json", "Content-Length": length or len(data), **headers,
        }.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(data)
        self.wfile.flush()

    def say(self, text, finish="stop", **message):
        self.reply(
            json.dumps(
                {
                    "model": "toy-1",
                    "choices": [
                        {"message": {"role": "assistant", "content": text, **message}, "finish_reason": finish}
                    ],
                    "usage": {
                        "prompt_tokens": 60, "completion_tokens": 40,
                        "completion_tokens_details": {"reasoning_tokens": 7},
                    },
                }
            )
        )

    def hang_up(self):
        self.close_connection = True
        self.connection.shutdown(2)


def right(handler, body, number): handler.say(f"Here:\n```python\n{RIGHT}```\n")


def double(name="double"):
    return Task(
        name, "test", Kind.GENERATE, Language.PYTHON, f"Double `n` ({name}).",
        files={"solution.py": "def solve(n):\n    raise NotImplementedError\n"},
        read_only={"main.py": "from solution import solve\nprint(solve(4))\n"},
        tests=({"name": "four", "expected": "8"},),
    )


class Says:
    "Passes what holds the right code."
    def judge(self, task, attempt):
        passed = "2 * n" in "".join(attempt.files.values()) + attempt.text
        return Verdict(
            task.id, Category.PASSED if passed else Category.WRONG_ANSWER, index=attempt.index, turn=attempt.turn
        )

    def observe(self, task, attempt, verdict): return "It printed 12, not 8."


def command(*arguments, **environment):
    "Exit code, standard output, standard error."
    done = subprocess.run(
        [sys.executable, "-m", "hrm_codegen", *map(str, arguments)], capture_output=True, text=True, timeout=LONG,
        cwd=root, env={**os.environ, "NO_COLOR": "1", "TERM": "dumb", "OMP_NUM_THREADS": "1", **environment},
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout, done.stderr


@pytest.fixture()
def pauses(monkeypatch):
    "What the client would wait for; nothing is waited for."
    found, sleep = [], time.sleep

    def pause(seconds): found.append(seconds) if threading.current_thread().name == "openai" else sleep(seconds)

    monkeypatch.setattr(time, "sleep", pause)
    return found


FAULTS = {
    "429": lambda h: h.reply("{}", 429, Retry_After=17),
    **{str(status): (lambda h, status=status: h.reply("oh", status)) for status in (500, 502, 503, 504)},
    "half": lambda h: (h.reply('{"choices": [{"mess', length=5000), h.hang_up()),
    "wrong JSON": lambda h: h.reply("<html>busy</html>"),
    "deep JSON": lambda h: h.reply("[" * 100_000),
    "no choices": lambda h: h.reply('{"choices": []}'),
    "no message": lambda h: h.reply('{"choices": [{"message": null}]}'),
    "closed": lambda h: h.hang_up(),
    "error as answer": lambda h: h.reply('{"error": {"message": "overloaded"}}'),
    **{f"{status} without a word": (lambda h, status=status: h.reply("", status)) for status in (201, 202, 204)},
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_request_that_fails_is_sent_again(fault, pauses):
    server = Fake(lambda h, body, number: FAULTS[fault](h) if number == 0 else right(h, body, number))
    solver = OpenAISolver("toy", SolverOptions(base_url=server.url, retries=2))
    [attempt] = solver.solve([double()])
    assert attempt.files == {"solution.py": RIGHT} and not solver.missing()
    assert len(server.asked) == 2 and server.asked[0] == server.asked[1]
    assert len(pauses) == 1 and (pauses == [17] if fault == "429" else 0 < pauses[0] < 10)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_request_that_fails_for_good_gives_no_attempt(fault, pauses):
    server = Fake(lambda h, body, number: FAULTS[fault](h))
    solver = OpenAISolver("toy", SolverOptions(base_url=server.url, retries=2, concurrency=1))
    assert list(solver.solve([double("a"), double("b")])) == []
    assert len(server.asked) == 6, "each is tried three times"
    assert re.fullmatch(
        r"2 answers are missing \(.+\); the same command asks for them", solver.missing()
    ), solver.missing()


@pytest.mark.parametrize("trickle", [False, True])
def test_a_slow_answer_ends_at_its_limit(trickle):
    over = threading.Event()
    def slow(handler, body, number):
        if trickle:
            handler.reply('{"', length=1_000_000)
            try:
                while not over.wait(0.02): handler.wfile.write(b" "); handler.wfile.flush()
            except OSError: return
        over.wait(LONG)
    server = Fake(slow)
    solver = OpenAISolver("toy", SolverOptions(base_url=server.url, retries=0, seconds=0.3))
    assert list(solver.solve([double()])) == []
    over.set()
    assert "no answer within 0.3 seconds" in solver.missing()


SAID = json.dumps({"choices": [{"text": None, "message": {"content": "Größe 😀"}}]}, ensure_ascii=False)
FORMS = { # How a reply comes: bytes and headers
    "with a mark": ("\ufeff" + SAID, "utf-8", {}), "UTF-16": (SAID, "utf-16", {}),
    "another type": (SAID, "utf-8", {"Content-Type": "text/html; charset=iso-8859-1"}),
    "plain": (SAID, "utf-8", {}), "a string as message": ('{"choices": [{"message": "Größe 😀"}]}', "utf-8", {}),
    "impossible usage": (f'{SAID[:-1]}, "usage": {{"completion_tokens": 1{"0" * 99}}}}}', "utf-8", {}),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_reply_is_read_in_whatever_form(form):
    text, encoding, headers = FORMS[form]
    server = Fake(lambda h, body, number: h.reply(text.encode(encoding), **headers))
    [attempt] = OpenAISolver("toy", SolverOptions(base_url=server.url, retries=0)).solve([double()])
    assert (attempt.text, attempt.tokens) == ("Größe 😀", 0)


def test_many_are_asked_at_the_same_time_and_not_more():
    together, running, most, lock = threading.Barrier(3), 0, 0, threading.Lock()
    def answer(handler, body, number):
        nonlocal running, most
        with lock: running += 1; most = max(most, running)
        together.wait(LONG) # three must be here, or nobody gets on
        with lock: running -= 1
        right(handler, body, number)
    server = Fake(answer)
    options = SolverOptions(base_url=server.url, concurrency=3)
    [*_] = OpenAISolver("toy", options).solve([Request(double(), indices=tuple(range(6)))]) # samples of one task
    assert most == 3 and len(server.asked) == 6
    most = 0
    # many tasks
    def run(folder): return evaluate([double(str(i)) for i in range(6)], OpenAISolver("toy", options), Says(), folder)
    assert len(run(tempfile.mkdtemp()).verdicts) == 6 and most == 3


def test_thoughts_are_kept_apart():
    replies = [
        ("```python\nwrong\n```", {"reasoning_content": "apart"}), ("answer", {"reasoning": "too"}),
        ("<think>\n```python\nwrong\n```\n</think>\n" + RIGHT, {}), ("<think>never ends ```python\nx\n```", {}),
        ([{"type": "text", "text": "in parts"}], {}),
    ]
    server = Fake(lambda h, body, number: h.say(replies[number][0], **replies[number][1]))
    solver = OpenAISolver("toy", SolverOptions(base_url=server.url, concurrency=1))
    found = [next(solver.solve([double()])) for _ in replies]
    assert [a.thinking for a in found] == ["apart", "too", "```python\nwrong\n```", "never ends ```python\nx\n```", ""]
    assert [a.text for a in found] == ["```python\nwrong\n```", "answer", RIGHT, "", "in parts"]
    assert found[2].files == {"solution.py": RIGHT}
    assert found[0].metadata["usage"] == {"prompt_tokens": 60, "completion_tokens": 40, "reasoning_tokens": 7}
    assert (
        json.loads(found[0].metadata["reply"])["choices"][0]["message"]["reasoning_content"] == "apart"
    ), "the raw reply is kept"


@pytest.mark.parametrize("text, answer, thoughts", [
    ("a</think>b", "a</think>b", ""), ("x\n</think>\n\nb", "b", "x"), ("<thinking>t</thinking>b", "b", "t"), (
        "b <think>c</think>", "b <think>c</think>", "",
    ), ("", "", "")])
def test_tags_around_thoughts(text, answer, thoughts):
    assert split_thinking(text) == (answer, thoughts)


def test_odd_text_can_be_written_down(tmp_path):
    server = Fake(
        lambda h, body, number: h.reply(
            r'{"choices": [{"message": {"content": "half \ud83d of a face\u0000"}, "finish_reason": null}],'
            r' "usage": {"prompt_tokens": -5, "completion_tokens": "many"}}'
        )
    )
    [attempt] = OpenAISolver("toy", SolverOptions(base_url=server.url)).solve(
        [replace(double(), files={}, metadata={"system": ""})]
    )
    write_jsonl(tmp_path / "a.jsonl", [attempt])
    assert attempt.text.startswith("half ? of a face") and attempt.tokens == 0


def test_a_second_try_is_a_conversation(tmp_path):
    def answer(handler, body, number):
        second = body["messages"][-1]["content"] == "It printed 12, not 8."
        handler.say(f"<think>hm</think>```python\n{RIGHT if second else WRONG}```")
    server = Fake(answer)
    solver = OpenAISolver("toy", SolverOptions(base_url=server.url))
    found = evaluate([double()], solver, Says(), tmp_path / "run", tries=2)
    assert [v.passed for v in found.verdicts] == [False, True]
    first, again = (body["messages"] for body in server.asked)
    assert again[:len(first)] == first and [m["role"] for m in again[len(first):]] == ["assistant", "user"]
    assert again[-2]["content"] == found.attempts[0].text and "hm" not in again[-2]["content"]


def test_what_is_sent_is_what_was_said():
    server = Fake(right)
    options = SolverOptions(
        base_url=server.url, temperature=0.0, top_p=0.9, max_tokens=77, stop=("END",), system="Be brief.", seed=5,
        concurrency=1,
    )
    [*_] = OpenAISolver("a:name/with:colons", options).solve([Request(double(), indices=(2,))])
    [*_] = find_solver("openai:a:name", SolverOptions(base_url=server.url)).solve([double()])
    body, bare = server.asked
    assert {name: body[name] for name in ("model", "temperature", "top_p", "max_tokens", "stop", "seed")} == {
        "model": "a:name/with:colons", "temperature": 0.0, "top_p": 0.9, "max_tokens": 77, "stop": ["END"], "seed": 7}
    assert body["messages"][0]["role"] == "system" and body["messages"][0]["content"].startswith("Be brief.")
    assert set(bare) == {"model", "messages"} and bare["model"] == "a:name"


def test_an_interrupted_run_pays_nothing_twice(tmp_path):
    write_jsonl(tmp_path / "tasks.jsonl", [double(f"t{i}") for i in range(5)])
    fourth, over = threading.Event(), threading.Event()
    def answer(handler, body, number):
        if number == 3: # the first three are written down before this one is asked for
            fourth.set()
            over.wait(LONG)
        right(handler, body, number)
    server = Fake(answer)
    asked = [
        sys.executable, "-m", "hrm_codegen", "evaluate", "tasks", str(tmp_path / "tasks.jsonl"), "--solver",
        "openai:toy", "--base-url", server.url, "--concurrency", "1", "--out", str(tmp_path / "run"),
    ]
    process = subprocess.Popen(asked, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert fourth.wait(LONG)
    process.send_signal(signal.SIGKILL)
    process.wait(LONG)
    over.set()
    code, out, err = command(*asked[3:])
    assert code == 0 and "5 answers: 300 tokens read, 200 written" in err, err
    prompts = [body["messages"][-1]["content"].split("\n")[0] for body in server.asked]
    assert sorted(prompts) == sorted([f"Double `n` (t{i})." for i in range(5)] + ["Double `n` (t3)."])
    assert all(v.passed for v in read_evaluation(tmp_path / "run").verdicts)
    assert command(*asked[3:])[0] == 0 and len(server.asked) == 6, "nothing is open"


def test_a_run_with_failures_says_so_and_is_gone_on_with(tmp_path):
    write_jsonl(tmp_path / "tasks.jsonl", [double(f"t{i}") for i in range(4)])
    well = False
    def answer(handler, body, number):
        if "(t2)" in body["messages"][-1]["content"] and not well:
            handler.reply('{"error": {"message": "too long"}}', 400)
        else:
            right(handler, body, number)
    server = Fake(answer)
    asked = (
        "evaluate", "tasks", tmp_path / "tasks.jsonl", "--solver", "openai:toy", "--base-url", server.url, "--out",
        tmp_path / "run",
    )
    code, out, err = command(*asked)
    assert code == 2 and "1 answers are missing (1 failed: HTTP 400: " in err.strip().splitlines()[-1], err
    assert "3 of 3 answers passed so far" in out and len(read_evaluation(tmp_path / "run").verdicts) == 3
    well = True
    assert command(*asked)[0] == 0 and len(server.asked) == 5
    assert len(read_evaluation(tmp_path / "run").verdicts) == 4


def test_what_a_server_did_not_answer_is_no_wrong_answer(tmp_path):
    well, checkout = False, make_checkout(tmp_path / "checkout")
    def answer(handler, body, number):
        if well: handler.say("double.py\n```\ndef double(number):\n    return 2 * number\n```\n")
        else: handler.reply('{"error": {"message": "too long"}}', 400)
    server = Fake(answer)
    asked = (
        "evaluate", "polyglot", "--benchmark", checkout, "--languages", "python", "--edit-format", "whole", "--tries",
        "1", "--solver", "openai:toy", "--base-url", server.url, "--out", tmp_path / "run",
    )
    code, out, err = command(*asked)
    assert code == 2 and "2 answers are missing (2 failed: HTTP 400: " in err.strip().splitlines()[-1], err
    assert not read_evaluation(tmp_path / "run").attempts
    well = True
    assert command(*asked)[0] == 0 and len(server.asked) == 4
    found = {v.task_id.split("/")[-1]: v.passed for v in read_evaluation(tmp_path / "run").verdicts}
    assert found == {"double": True, "shout": False}


def test_a_budget_ends_the_asking(tmp_path):
    write_jsonl(tmp_path / "tasks.jsonl", [double(f"t{i}") for i in range(5)])
    server = Fake(right)
    asked = (
        "evaluate", "tasks", tmp_path / "tasks.jsonl", "--solver", "openai:toy", "--base-url", server.url,
        "--concurrency", 1, "--out", tmp_path / "run",
    )
    code, out, err = command(*asked, "--budget-tokens", 150)
    assert (
        code == 2
        and "3 answers are missing (3 were not asked for, since the budget is spent)" in err
        and len(server.asked) == 2
    ), err
    code, out, err = command(*asked, "--budget-cost", 0.0001, "--price-in", 1, "--price-out", 1)
    assert code == 2 and "2 answers are missing" in err and len(server.asked) == 3, err
    code, out, err = command(*asked, "--price-in", 1, "--price-out", 10)
    assert (
        code == 0 and "5 answers: 300 tokens read, 200 written (35 of them thoughts), at a cost of 0.0023" in err
    ), err


def test_keys_are_never_written(tmp_path):
    write_jsonl(tmp_path / "tasks.jsonl", [double("t0"), double("t1")])
    def answer(handler, body, number):
        key = handler.headers["Authorization"]
        if number: handler.reply(json.dumps({"error": {"message": f"no such thing for {key}"}}), 400)
        else: handler.say(f"You sent {key}")
    server = Fake(answer)
    code, out, err = command(
        "evaluate", "tasks", tmp_path / "tasks.jsonl", "--solver", "openai:toy", "--base-url", server.url,
        "--concurrency", 1, "--api-key-env", "MY_KEY", "--out", tmp_path / "run", MY_KEY="sk-very-secret",
    )
    assert server.keys == ["Bearer sk-very-secret"] * 2 and code == 2
    assert "sk-very-secret" not in out + err
    assert not [
        path for path in (tmp_path / "run").rglob("*") if path.is_file() and b"sk-very-secret" in path.read_bytes()
    ]


@pytest.mark.parametrize("arguments, says", [
    (("--solver", "openai:toy"), "no key: set the environment variable OPENAI_API_KEY"),
    (("--solver", "openai:", "--base-url", "http://127.0.0.1:1/v1"), "which model?"),
    (("--solver", "openai:toy", "--base-url", "127.0.0.1:8000"), "must begin with http://"),
    (("--solver", "openai:toy", "--base-url", "http://127.0.0.1:1/v1", "--retries", "0"), "openai:toy at http://127.0.0.1:1/v1: "),
    (("--solver", "openai:toy", "--base-url", "http://127.0.0.1:1/v1", "--api", "telepathy"), "unknown api 'telepathy'"),
    (("--solver", "openai:toy", "--base-url", "http://127.0.0.1:1/v1", "--budget-cost", "1"), "needs prices"),
    (("--solver", "hf:nowhere"), "there is no config.json"),
    (("--solver", "magic"), "no solver 'magic'"),
])
def test_mistakes_are_one_line(arguments, says, tmp_path):
    write_jsonl(tmp_path / "tasks.jsonl", [double()])
    code, out, err = command(
        "evaluate", "tasks", tmp_path / "tasks.jsonl", *arguments, "--out", tmp_path / "run", OPENAI_API_KEY="",
        OPENAI_BASE_URL="",
    )
    assert code == 2 and says in err and len(err.strip().splitlines()) == 1, err


def test_a_proxy_is_not_asked_for_this_machine(tmp_path):
    write_jsonl(tmp_path / "tasks.jsonl", [double()])
    server = Fake(right)
    code, out, err = command(
        "evaluate", "tasks", tmp_path / "tasks.jsonl", "--solver", "openai:toy", "--base-url", server.url,
        "--retries", 0, "--out", tmp_path / "run", HTTP_PROXY="http://127.0.0.1:1", http_proxy="http://127.0.0.1:1",
        NO_PROXY="", no_proxy="",
    )
    assert code == 0, err


@pytest.mark.parametrize("kind", ROSETTA_KINDS)
def test_our_server_answers_as_the_folder_does(kind, own_server):
    tasks = list(RosettaSource("held_out", ["python", "go"], [kind], 0, 6).tasks())
    alone = SolverOptions(base_url=own_server, temperature=0.0, max_tokens=256, retries=20, concurrency=1)
    there = OpenAISolver("hrm-codegen", alone) # Among others sums round otherwise, and ties fall the other way
    here = {task.id: attempt for task in tasks for attempt in find_solver(str(BUNDLED)).solve([task])}
    for attempt in there.solve(tasks):
        same = here.pop(attempt.task_id)
        assert (attempt.text, attempt.files, attempt.commands) == (same.text, same.files, same.commands)
    assert not here and not there.missing()


def make_llama(folder):
    "A Llama of a few thousand random weights whose tokens are bytes."
    torch, transformers = pytest.importorskip("torch"), pytest.importorskip("transformers")
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    letters = {letter: number for number, letter in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    inner = Tokenizer(models.BPE({**letters, "<end>": 256}, []))
    inner.pre_tokenizer, inner.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_object=inner, eos_token="<end>")
    tokenizer.chat_template = "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}<assistant>"
    torch.manual_seed(0)
    config = transformers.LlamaConfig(
        vocab_size=257, hidden_size=16, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2,
        max_position_embeddings=4096, bos_token_id=None, eos_token_id=256, initializer_range=0.5,
    )
    transformers.LlamaForCausalLM(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def llama(tmp_path_factory): return make_llama(tmp_path_factory.mktemp("llama"))


def test_a_model_of_transformers(llama, tmp_path):
    write_jsonl(tmp_path / "tasks.jsonl", [double(f"t{i}") for i in range(2)])
    asked = (
        "evaluate", "tasks", tmp_path / "tasks.jsonl", "--solver", f"hf:{llama}", "-n", 2, "--temperature", 0.8,
        "--seed", 4, "--max-tokens", 8,
    )
    for name in ("one", "two"):
        code, out, err = command(*asked, "--out", tmp_path / name)
        assert code == 0 and "4 answers: " in err, err
    one, two = (read_evaluation(tmp_path / name).attempts for name in ("one", "two"))
    assert [a.text for a in one] == [a.text for a in two] and len({a.text for a in one}) > 1
    assert [(a.task_id, a.index, a.tokens) for a in one] == [("t0", 0, 8), ("t0", 1, 8), ("t1", 0, 8), ("t1", 1, 8)]


def test_a_model_of_transformers_goes_on_where_it_was(llama):
    solver = find_solver(f"hf:{llama}", SolverOptions(max_tokens=6, temperature=1.0))
    whole = [a.text for a in solver.solve([Request(double(), indices=(0, 1, 2))])]
    assert [a.text for a in solver.solve([Request(double(), indices=(2, 0))])] == [whole[2], whole[0]]
    second = Request(double(), (Message("assistant", "x"), Message("user", "no")))
    assert next(solver.solve([second])).turn == 1


@pytest.mark.parametrize("text, code", [
    ("```python\nx = 1\n```", "x = 1\n"), ("~~~\nx = 1\n~~~", "x = 1\n"), (
        "a\n```py\nfirst\n```\nb\n```python\nlast\n```\n```bash\nrun\n```", "last\n",
    ),
    (
        "````markdown\n```python\ninner\n```\n````", "```python\ninner\n```\n",
    ), ("x = 1", "x = 1"), ("```python\r\nx = 1\r\n```", "x = 1\r\n"), ("  ```python\nx = 1\n  ```", "x = 1\n")])
def test_code_is_found(text, code):
    assert read_answer(double(), Attempt("double", text)).files == {"solution.py": code}


def test_hostile_answers_are_read_in_no_time():
    for text in (
        "`" * 1_000_000, "```\n" * 200_000, "<think>" * 200_000, "</think>" * 200_000, "~~~x\n```\n" * 100_000,
        "<<<<<<< SEARCH\n" * 100_000,
    ):
        answer, thoughts = split_thinking(text)
        read_answer(double(), Attempt("double", answer))


def test_options_are_checked():
    for wrong in (
        {"samples": 0}, {"concurrency": 0}, {"seconds": 0}, {"temperature": -1}, {"top_p": float("nan")},
        {"api": "x"}, {"budget_cost": 1.0}, {"base_url": "x"},
    ):
        with pytest.raises(SolverError): SolverOptions(**wrong)
