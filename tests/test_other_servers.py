"A model server from elsewhere, `transformers serve` with a tiny random Llama, driven by the commands of evaluation."
import os
import socket
import subprocess
import sys
import time
import urllib.request
from importlib.util import find_spec
from pathlib import Path

import pytest

from hrm_codegen.evaluation.run import read_evaluation

from test_same_verdicts import BENCHMARKS, evaluated

pytestmark = pytest.mark.slow # The server is a minute from start to first answer
LONG = 300
PROGRAM = Path(sys.executable).with_name("transformers")


def lacking(): # '' if the server can be started
    for name in ("transformers", "accelerate", "fastapi", "uvicorn", "openai"):
        if not find_spec(name): return f"transformers serve: {name} is not installed"
    return "" if PROGRAM.exists() else "transformers serve: the program is not installed"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    "A Llama of a few thousand random weights whose tokens are bytes."
    if why := lacking(): pytest.skip(why)
    from test_solvers import make_llama
    return make_llama(tmp_path_factory.mktemp("llama"))


@pytest.fixture(scope="module")
def server(folder, tmp_path_factory):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path_factory.mktemp("server") / "log"
    with log.open("w") as file:
        process = subprocess.Popen(
            [PROGRAM, "serve", str(folder), "--device", "cpu", "--host", "127.0.0.1", "--port", str(port)],
            stdout=file, stderr=subprocess.STDOUT, env={**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1"},
        )
    end = time.monotonic() + LONG
    while True:
        assert process.poll() is None and time.monotonic() < end, log.read_text()[-3000:]
        try: urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=10).read()
        except OSError: time.sleep(0.2)
        else: break
    yield f"http://127.0.0.1:{port}/v1"
    process.terminate()
    process.wait(LONG)


ALL = {
    **BENCHMARKS,
    "completions": lambda folder: (*BENCHMARKS["multipl-e"](folder), "--api", "completions"),
}


@pytest.mark.parametrize("name", ALL)
def test_a_server_from_elsewhere(name, server, folder, tmp_path):
    asked = "--base-url", server, "--max-tokens", "12", "--seconds", "120", "--concurrency", "1"
    found, said = evaluated(ALL[name](tmp_path), f"openai:{folder}", tmp_path / "out", *asked)
    assert found.verdicts and len(found.verdicts) == len(found.attempts) and said.stdout.strip()
    assert {verdict.category.value for verdict in found.verdicts} <= {
        "passed", "wrong_answer", "runtime_error", "compile_error", "malformed", "timeout",
    }
    assert all(attempt.metadata["usage"]["completion_tokens"] <= 12 for attempt in found.attempts)
    assert any(attempt.text for attempt in found.attempts), "random bytes, but bytes"
    assert "answers: " in said.stderr and "Traceback" not in said.stderr
    assert len(read_evaluation(tmp_path / "out").final()) == len(found.final())
