"The server as a process, with the official client, broken clients, floods, and signals."
import asyncio
import json
import os
import random
import re
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch

pytest.importorskip("onnxruntime", reason="onnxruntime is not installed")
openai = pytest.importorskip("openai", reason="openai is not installed")

from hrm_codegen.polyglot.edit_formats import apply_answer
from hrm_codegen.tokens.edits import apply_edits, parse_edits
from hrm_codegen.tokens.tokenizer import CodeTokenizer
from hrm_codegen.runtime.export import export_onnx
from hrm_codegen.runtime.model import CodeModel
from hrm_codegen.serving.protocol import ProtocolError
from hrm_codegen.serving.requests import CompletionRequest
from hrm_codegen.serving.service import ServerLimits, Service
from hrm_codegen.decoding.engine import generate_one
from hrm_codegen.model.code import CodeConfig, CodeHRM

root = Path(__file__).resolve().parent.parent
KEY = "a key with ümlaut"
START = (
    "import sys; from hrm_codegen.serving.server import serve; serve(sys.argv[1], port=0, name='tiny',"
    " max_batch=int(sys.argv[2]), queue_size=int(sys.argv[3]), max_tokens=350, threads=1, shutdown_seconds=120)"
)
FILE = "def total(numbers):\n    result = 0\n    for n in numbers:\n        result += n\n    return result\n"


class Process:
    "A server on a free port."
    def __init__(self, folder, max_batch=4, queue_size=8, key="", files=None):
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "HRM_CODEGEN_API_KEY": key}
        code = (
            START
            if files is None
            else f"import resource; resource.setrlimit(resource.RLIMIT_NOFILE, ({files}, {files})); {START}"
        )
        self.process = subprocess.Popen(
            [sys.executable, "-c", code, str(folder), str(max_batch), str(queue_size)], stderr=subprocess.PIPE,
            text=True,
            cwd=root, env=environment,
        )
        self.said = []
        for line in self.process.stderr:
            self.said.append(line)
            if "/v1" in line: break
        else:
            raise AssertionError("".join(self.said))
        self.port = int(self.said[-1].split("/v1")[0].rsplit(":", 1)[1])
        self.reader = threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True)
        self.reader.start()
        self.client = openai.OpenAI(
            base_url=f"http://127.0.0.1:{self.port}/v1", api_key=key or "none", max_retries=0, timeout=300
        )
        for _ in range(600): # the model warms up before it listens
            try: self.get("/health"); break
            except OSError: time.sleep(0.1)

    def send(self, data, wait=120):
        "Bytes to the server; all that comes back until it closes or falls silent."
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as line:
            line.sendall(data)
            return read_all(line)

    def get(self, path): return self.send(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())

    def health(self): return json.loads(self.get("/health").split(b"\r\n\r\n", 1)[1])

    def post(self, body, path="/v1/chat/completions", kind="application/json", **headers):
        lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        answer = self.send(
            f"POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {kind}\r\nContent-Length:"
            f" {len(body)}\r\n{lines}\r\n".encode()
            + body
        )
        return int(answer.split()[1]), json.loads(answer.split(b"\r\n\r\n", 1)[1])

    def settle(self, seconds=120):
        "Wait until nothing runs."
        end = time.time() + seconds
        while (state := self.health())["running"] + state["waiting"]:
            assert time.time() < end, state
            time.sleep(0.05)

    def stop(self, number=signal.SIGTERM, seconds=180):
        if self.process.poll() is None: self.process.send_signal(number)
        code = self.process.wait(seconds)
        self.reader.join(10)
        self.process.stderr.close()
        return code


def read_all(line):
    parts = []
    try:
        while part := line.recv(65536): parts.append(part)
    except OSError: pass
    return b"".join(parts)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    "A random model with the real vocabulary, which writes on until it may not."
    tokenizer, folder = CodeTokenizer.load(), tmp_path_factory.mktemp("server") / "tiny"
    torch.manual_seed(0)
    model = CodeHRM(
        CodeConfig(
            vocab_size=tokenizer.vocab_size, hidden_size=64, num_heads=2, head_dim=32, intermediate_size=96,
            high_layers=1, low_layers=1, halt_max_steps=2, max_length=500, tie_embeddings=False,
        )
    )
    return export_onnx(model.eval(), folder, extra={"tokenizer": tokenizer.fingerprint})


@pytest.fixture(scope="module")
def server(folder):
    process = Process(folder)
    yield process
    assert process.stop() == 0
    assert "Traceback" not in "".join(process.said), "".join(process.said)


def chat(text, **more): return {"model": "tiny", "messages": [{"role": "user", "content": text}], **more}


def test_official_client(server):
    client = server.client
    assert [m.id for m in client.models.list()] == ["tiny"] and client.models.retrieve("tiny").id == "tiny"
    given = chat(
        "Add two numbers.", max_tokens=30, temperature=0.8, top_p=0.9, seed=5, n=2,
        extra_body={"language": "rust", "top_k": 50},
    )
    whole = client.chat.completions.create(**given)
    texts = [c.message.content for c in whole.choices]
    assert (
        texts[0] != texts[1]
        and whole.usage.prompt_tokens > 0
        and {c.finish_reason for c in whole.choices} <= {"length", "stop"}
    )
    streamed, last = ["", ""], None
    for chunk in client.chat.completions.create(**given, stream=True, stream_options={"include_usage": True}):
        last = chunk
        for choice in chunk.choices: streamed[choice.index] += choice.delta.content or ""
    assert streamed == texts and last.choices == [] and last.usage == whole.usage
    words = client.completions.create(model="tiny", prompt="Add two numbers.", max_tokens=12, logprobs=3, echo=True)
    logprobs = words.choices[0].logprobs
    # the tokens of the prompt come first and have none
    prompt = sum(chance is None for chance in logprobs.token_logprobs)
    assert (
        words.choices[0].text == "".join(logprobs.tokens)
        and "".join(logprobs.tokens[:prompt]) == "Add two numbers."
        and logprobs.text_offset[prompt] == 16
    )
    assert (
        all(3 <= len(best) <= 4 for best in logprobs.top_logprobs[prompt:])
        and max(logprobs.token_logprobs[prompt:]) < 0
    )
    detailed = client.chat.completions.create(**chat("Add.", max_tokens=5, logprobs=True, top_logprobs=2))
    assert all(
        len(entry.top_logprobs) == 2 and bytes(entry.bytes).decode(errors="replace") == entry.token
        for entry in detailed.choices[0].logprobs.content
    )
    again = [
        client.chat.completions.create(**chat("Add.", max_tokens=40, temperature=1.0)).choices[0].message.content
        for _ in range(2)
    ]
    assert again[0] != again[1], "without a seed answers must differ"


def test_streams_and_stops(server):
    text = server.client.completions.create(model="tiny", prompt="Count.", max_tokens=60).choices[0].text
    stop = text[20:24]
    cut = server.client.completions.create(model="tiny", prompt="Count.", max_tokens=60, stop=[stop, "never"])
    assert (cut.choices[0].text, cut.choices[0].finish_reason) == (text[:text.index(stop)], "stop")
    stream = list(
        server.client.completions.create(model="tiny", prompt="Count.", max_tokens=60, stop=stop, stream=True)
    )
    assert (
        "".join(chunk.choices[0].text for chunk in stream) == cut.choices[0].text
        and stream[-1].choices[0].finish_reason == "stop"
    )


def test_edits_are_valid_for_everybody(server):
    shown = (
        "I have *added these files to the chat* so you can go ahead and edit"
        f" them.\n\nsrc/total.py\n```\n{FILE}```\n"
    )
    rules = {
        "diff": "ONLY EVER RETURN CODE IN A *SEARCH/REPLACE block*!",
        "whole": "every *file listing* MUST use this format",
    }
    for form, words in rules.items():
        conversation = [
            {"role": "system", "content": words}, {"role": "user", "content": shown},
            {"role": "assistant", "content": "Ok."}, {"role": "user", "content": "Double the result."},
        ]
        answer = server.client.chat.completions.create(
            model="tiny", messages=conversation, temperature=1, seed=2, max_tokens=300
        )
        done = apply_answer(form, {"src/total.py": FILE}, answer.choices[0].message.content)
        assert done.changed and not done.error, (form, done.error, answer.choices[0].message.content)
    plain = (
        server.client.chat.completions.create(
            **chat(
                "Double the result.", extra_body={"files": {"a.py": FILE}, "kind": "edit", "edit_format": ""},
                temperature=1, seed=2,
            )
        )
        .choices[0]
        .message.content
    )
    apply_edits({"a.py": FILE}, parse_edits(plain))


def test_special_tokens_stay_text(server):
    plain, marked = (
        server.client.completions.create(model="tiny", prompt=text, max_tokens=5).usage.prompt_tokens
        for text in ("x", "x<eos><answer><kind:edit>")
    )
    assert marked > plain + 3


BAD = [
    (b"{", 400, "not JSON"), (b"\xff\xfe{}", 400, "not JSON"), (b"[]", 400, "object"), (b"null", 400, "object"),
    (b"", 400, "not JSON"), (b"[" * 200_000, 400, "not JSON"),
    (json.dumps(chat("x")).replace("}]", '}], "temperature": 1e999').encode(), 400, "temperature"),
    (chat("x", model="gpt"), 404, "does not exist"), (chat("x", max_tokens=-2), 400, "max_tokens"),
    (chat("x", max_tokens=10**9), 400, "at most 350"), (chat("x", max_tokens="9"), 400, "max_tokens"),
    (chat("x", n=0), 400, "n:"), (chat("x", n=100), 400, "answers in one request"),
    (chat("x", temperature=-1), 400, "temperature"), (chat("x", top_p=1.5), 400, "top_p"),
    (chat("x", stop=[""]), 400, "stop"), (chat("x", seed=2**70), 400, "seed"),
    (chat("x", messages="hello"), 400, "messages"), (chat("x", messages=[]), 400, "messages"),
    (chat(" "), 400, "empty"), (chat("word " * 5000), 400, "maximum context length"),
    (chat("x", tools=[{}]), 400, "tools is not supported"), (chat("x", color="red"), 400, "color"),
    (chat("x", language="cobol"), 400, "cobol"), (chat("x", kind="dance"), 400, "dance"),
    (chat("x", files={"a.py": 3}), 400, "files.a.py"), (chat("x", edit_format="patch"), 400, "edit_format"),
    (chat("x", stream="yes"), 400, "stream"), (chat("Change.", kind="edit"), 400, "no file"),
    (chat("Change.", files={"a.py": FILE}, max_tokens=3), 400, "shortest answer"),
    (b'{"model": "tiny", "messages": [{"role": "user", "content": "\\ud800"}]}', 400, "not JSON"),
    (b" " * 2_000_000, 413, "larger"),
]


@pytest.mark.parametrize("number", range(len(BAD)))
def test_wrong_requests(server, number):
    body, status, words = BAD[number]
    found, said = server.post(body if isinstance(body, bytes) else json.dumps(body).encode())
    assert (
        found == status
        and words in said["error"]["message"]
        and set(said) == {"error"}
        and "\n" not in said["error"]["message"]
        and len(said["error"]["message"]) < 600
    ), said
    if number % 8 == 0: assert server.post(json.dumps(chat("Add.", max_tokens=2)).encode())[0] == 200


def test_errors_of_the_official_client(server):
    with pytest.raises(openai.NotFoundError): server.client.chat.completions.create(**chat("x", model="gpt"))
    with pytest.raises(openai.BadRequestError) as caught:
        server.client.completions.create(model="tiny", prompt="word " * 5000)
    assert caught.value.code == "context_length_exceeded"
    assert server.post(b"{}", kind="text/plain")[0] == 415 and server.post(b"{}", path="/v1/nothing")[0] == 404


def test_broken_clients(server):
    body = json.dumps(chat("Write a long program.", stream=True, temperature=1, n=4)).encode()
    head = (
        "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length:"
        f" {len(body)}\r\n\r\n".encode()
    )
    for silent in (False, True): # leave in the middle of a stream, with a good-bye or a reset
        with socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
            line.sendall(head + body)
            assert line.recv(100).startswith(b"HTTP/1.1 200")
            if silent: line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    server.settle()
    quiet = json.dumps(chat("Write a long program.", temperature=1, n=4)).encode()
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        line.sendall(head.replace(str(len(body)).encode(), str(len(quiet)).encode()) + quiet)
        time.sleep(0.3)
    server.settle()
    for rubbish in (
        b"\x00\xff" * 500, b"GET\r\n\r\n", b"POST /v1/completions HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        head + body[:20], head[:40], b"",
    ):
        with socket.create_connection(("127.0.0.1", server.port), timeout=5) as line: line.sendall(rubbish)
    chunks = (
        b"POST /v1/completions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding:"
        b" chunked\r\n\r\n"
        + (b"10000\r\n" + b" " * 65536 + b"\r\n") * 40
    )
    try:
        assert b"413" in server.send(chunks)
    except ConnectionError:
        pass  # it did not want to hear more
    assert server.post(json.dumps(chat("Add.", max_tokens=2)).encode())[0] == 200
    page = server.get("/metrics").decode()
    assert (
        "hrm_codegen_running_answers 0.0" in page
        and 'status="200"' in page
        and "hrm_codegen_first_token_seconds_count" in page
    )


def waiting_for(port):
    "How many connections have sent something that their server has not read yet."
    lines = (line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:])
    return sum(
        line[1].endswith(f":{port:04X}") and line[4].split(":")[1] != "00000000" and line[3] == "01"
        for line in lines
    )


def test_many_at_once_and_back_pressure(server):
    "All 24 requests are there before the first is answered: the server stands still while they are sent."
    def one(number):
        try:
            return (
                server.client.chat.completions.create(
                    **chat(f"Add {number}.", max_tokens=350, temperature=1, seed=number)
                )
                .choices[0]
                .message.content
            )
        except openai.RateLimitError as error:
            return error
    server.process.send_signal(signal.SIGSTOP)
    with ThreadPoolExecutor(24) as pool:
        asked = [pool.submit(one, number) for number in range(24)]
        try:
            while waiting_for(server.port) < 24: time.sleep(0.01)
        finally: server.process.send_signal(signal.SIGCONT)
        found = [answer.result() for answer in asked]
    busy = [answer for answer in found if isinstance(answer, Exception)]
    assert 0 < len(busy) < 24 and all(int(error.response.headers["retry-after"]) >= 1 for error in busy)
    server.settle()
    for number, answer in enumerate(found):
        if not isinstance(answer, Exception): assert answer == one(number), "alone it must be the same answer"; break
    patient = openai.OpenAI(base_url=server.client.base_url, api_key="none", max_retries=20, timeout=300)
    with ThreadPoolExecutor(16) as pool:
        assert all(
            pool.map(
                lambda number: patient.chat.completions.create(**chat("Add.", max_tokens=20)).choices, range(16)
            )
        )


# Every field of the official client's types, and forms of it: what is promised, or the one line that refuses it
FINE, GONE = object(), object() # accepted; accepted and of no consequence
TALK = [{"role": "user", "content": "Add two numbers."}]
BOTH = {
    "frequency_penalty": {
        None: GONE, 0: GONE, "json:0.0": GONE, 1: "frequency_penalty", -2: "frequency_penalty",
        "json:false": "frequency_penalty",
    },
    "presence_penalty": {None: GONE, 0: GONE, -1: "presence_penalty"},
    "logit_bias": {None: GONE, "{}": GONE, '{"5": 1}': "logit_bias", '{"5": -100}': "logit_bias"},
    "max_tokens": {None: FINE, 1: FINE, 20: FINE, -2: "max_tokens", 1.5: "max_tokens", "5": "max_tokens"},
    "model": {"tiny": FINE, "gpt-4": "does not exist", None: "model", 5: "model"},
    "n": {None: FINE, 1: FINE, 3: FINE, 0: "n:", 128: "answers in one request", 200: "n:", "2": "n:"},
    "seed": {None: FINE, 0: FINE, -1: FINE, 2**63: "seed", 1.5: "seed"},
    "stop": {
        None: GONE, "[]": GONE, "}": FINE, '["a", "b"]': FINE, '["a", "b", "c", "d"]': FINE, "": "stop", '[""]': "stop",
        '["' + "x" * 300 + '"]': "stop", 5: "stop",
    },
    "stream": {None: GONE, False: GONE, "yes": "stream"}, "stream_options": {None: GONE, "{}": "stream_options"},
    "temperature": {None: GONE, 0: GONE, 1: FINE, 2: FINE, 2.1: "temperature", -1: "temperature"},
    "top_p": {None: GONE, 0: GONE, 0.5: FINE, 1: GONE, 1.1: "top_p", -0.1: "top_p"},
    "user": {None: GONE, "me": GONE},
}
CHAT = BOTH | {
    "messages": {
        None: "messages", "[]": "messages", '[{"role": "king", "content": "x"}]': "messages.0.role",
        '[{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]': "messages.0.content",
        '[{"role": "user", "content": [{"type": "input_audio"}]}]': "messages.0.content",
        '[{"role": "user", "content": [{"type": "file", "file": {"file_id": "x"}}]}]': "messages.0.content",
        '[{"role": "user", "content": [{"type": "text", "text": 5}]}]': "messages.0.content",
        '[{"role": "user", "content": null}]': "messages", '[{"role": "user", "content": []}]': "messages",
        '[{"role": "system", "content": "Be brief."}]': "messages", '[{"content": "x"}]': "messages.0.role",
        (
            '[{"role": "system", "content": [{"type": "text", "text": "Be brief."}], "name": "rules"}, '
            '{"role": "user", "content": [{"type": "text", "text": "Add.", "prompt_cache_breakpoint": {}}]}]'
        ): FINE,
        (
            '[{"role": "developer", "content": "Be brief."}, {"role": "user", "content": [{"type": "text", '
            '"text": "Add."}, {"type": "text", "text": "Sort."}]}]'
        ): FINE,
        (
            '[{"role": "user", "content": "Add.", "name": "me"}, {"role": "assistant", '
            '"content": [{"type": "refusal", "refusal": "No."}], "refusal": "No."}, {"role": "user", '
            '"content": "Please."}]'
        ): FINE,
        (
            '[{"role": "user", "content": "Add."}, {"role": "assistant", "tool_calls": [{"id": "1", '
            '"type": "function", "function": {"name": "f", "arguments": "{}"}}]}, {"role": "tool", '
            '"tool_call_id": "1", "content": [{"type": "text", "text": "3"}]}]'
        ): FINE,
        '[{"role": "user", "content": "Add."}, {"role": "function", "name": "f", "content": "3"}]': FINE,
        '[{"role": "user", "content": "Add."}, {"role": "assistant", "content": "x"}]': "messages",
    },
    "audio": {None: GONE, '{"voice": "alloy", "format": "wav"}': "audio"},
    "function_call": {None: GONE, "none": GONE, "auto": GONE, '{"name": "f"}': "function_call"},
    "functions": {None: GONE, "[]": GONE, '[{"name": "f"}]': "functions"},
    "logprobs": {None: GONE, False: GONE, True: FINE, 3: "logprobs"},
    "top_logprobs": {None: GONE, 0: "top_logprobs", 2: "top_logprobs", 21: "top_logprobs"},
    "max_completion_tokens": {None: FINE, 5: FINE, 0: "max_completion_tokens", 1000: "max_completion_tokens"},
    "metadata": {None: GONE, '{"a": "b"}': GONE},
    "modalities": {None: GONE, '["text"]': GONE, '["text", "audio"]': "modalities", '["audio"]': "modalities"},
    "moderation": {None: GONE, '{"model": "m"}': "moderation"}, "parallel_tool_calls": {None: GONE, False: GONE, True: GONE},
    "prediction": {
        None: GONE, '{"type": "content", "content": "x"}': GONE,
        '{"type": "content", "content": [{"type": "text", "text": "x"}]}': GONE,
    },
    "prompt_cache_key": {None: GONE, "x": GONE},
    "prompt_cache_options": {"{}": GONE, '{"mode": "explicit", "ttl": "30m"}': GONE},
    "prompt_cache_retention": {None: GONE, "in_memory": GONE, "24h": GONE},
    "reasoning_effort": dict.fromkeys((None, "none", "minimal", "low", "medium", "high", "xhigh", "max"), GONE),
    "verbosity": dict.fromkeys((None, "low", "medium", "high"), GONE),
    "response_format": {
        None: GONE, '{"type": "text"}': GONE, '{"type": "json_object"}': "response_format",
        '{"type": "json_schema", "json_schema": {"name": "x", "schema": {}, "strict": true}}': "response_format",
    },
    "safety_identifier": {None: GONE, "x": GONE}, "store": {None: GONE, False: GONE, True: GONE},
    "service_tier": dict.fromkeys((None, "auto", "default", "flex", "scale", "priority", "fast"), GONE),
    "tool_choice": {
        None: GONE, "none": GONE, "auto": GONE, "required": "tool_choice",
        '{"type": "function", "function": {"name": "f"}}': "tool_choice",
        '{"type": "custom", "custom": {"name": "f"}}': "tool_choice",
        '{"type": "allowed_tools", "allowed_tools": {"mode": "auto", "tools": []}}': "tool_choice",
    },
    "tools": {
        None: GONE, "[]": GONE, '[{"type": "function", "function": {"name": "f"}}]': "tools",
        '[{"type": "custom", "custom": {"name": "f"}}]': "tools",
    },
    "web_search_options": {None: GONE, "{}": "web_search_options"},
}
WORDS = BOTH | {
    "prompt": {
        None: FINE, "": FINE, "Add.": FINE, '["Add.", "Sort."]': FINE, "[300, 301]": FINE,
        "[[300, 301], [302]]": FINE, str([["Add."] * 6][0]).replace("'", '"'): FINE, "[]": "prompt",
        "[[]]": "prompt", '[300, "x"]': "prompt", "[-1]": "prompt", "[99999]": "prompt", "[true]": "prompt",
        5: "prompt",
    },
    "best_of": {None: GONE, 1: GONE, 2: "best_of", 0: "best_of"},
    "echo": {None: GONE, False: GONE, True: FINE, "yes": "echo"},
    "logprobs": {None: GONE, 0: FINE, 5: FINE, 6: "logprobs", True: "logprobs"},
    "suffix": {None: GONE, "": GONE, ")": FINE, 5: "suffix"},
}
WORDS["max_tokens"] = WORDS["max_tokens"] | {0: FINE}
CHAT["max_tokens"] = CHAT["max_tokens"] | {0: "max_tokens"}


def forms(table, required):
    "Each form as a body; what cannot be a key of the table, or would be the same one as another, is written as JSON."
    for field, found in table.items():
        for value, promise in found.items():
            if isinstance(value, str) and (value[:1] in ("[", "{") or value.startswith("json:")):
                value = json.loads(value.removeprefix("json:"))
            yield {**required, "max_tokens": 8, "seed": 1, field: value}, field, promise


def test_tables_hold_every_field_of_the_client():
    from openai.types import completion_create_params as words
    from openai.types.chat import completion_create_params as chat_params
    for params, table in ((chat_params, CHAT), (words, WORDS)):
        assert set(params.CompletionCreateParamsNonStreaming.__annotations__) | set(
            params.CompletionCreateParamsBase.__annotations__
        ) == set(table)


@pytest.mark.parametrize("path, table, required", [
    ("/v1/chat/completions", CHAT, {"model": "tiny", "messages": TALK}),
    ("/v1/completions", WORDS, {"model": "tiny", "prompt": "Add two numbers."}),
], ids=["chat", "completions"])
def test_every_documented_form(server, path, table, required):
    plain = server.post(json.dumps({**required, "max_tokens": 8, "seed": 1}).encode(), path)[1]
    for body, field, promise in forms(table, required):
        status, said = server.post(json.dumps(body).encode(), path)
        if isinstance(promise, str):
            error = said["error"]
            assert (
                status in (400, 404)
                and promise in error["message"]
                and "\n" not in error["message"]
                and error["param"].split(".")[0] == field
            ), (body, said)
        else:
            assert status == 200, (body, said)
            if promise is GONE:
                assert said["choices"] == plain["choices"] and said["usage"] == plain["usage"], (body, said)


def streamed(server, path, body, kind="application/json"):
    "What a stream sends, line by line."
    data = json.dumps({**body, "stream": True}).encode()
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}"
    answer, _, sent = server.send(head.encode() + b"\r\n\r\n" + data).partition(b"\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200"), answer + sent
    return [json.loads(line) for line in re.findall(r"^(?:data: )?(\{.*\})$", sent.decode(), re.M)]


@pytest.mark.parametrize("path, required", [
    ("/v1/chat/completions", {"model": "tiny", "messages": TALK}), ("/v1/completions", {"model": "tiny", "prompt": "Add."}),
], ids=["chat", "completions"])
def test_every_documented_form_of_a_stream(server, path, required):
    body = {**required, "max_tokens": 8, "seed": 1, "stream": True}
    for options, counted in (
        (None, 0), ({}, 0), ({"include_usage": None}, 0), ({"include_usage": False}, 0), ({"include_usage": True}, 1),
        ({"include_obfuscation": False}, 0), ({"include_obfuscation": True, "include_usage": True}, 1),
    ):
        parts = streamed(server, path, {**body, "stream_options": options})
        assert [part for part in parts if not part["choices"]] == parts[-1:] * counted, options
        assert sum(bool(part.get("usage")) for part in parts) == counted
    status, said = server.post(json.dumps({**body, "stream_options": {"include_usage": "yes"}}).encode(), path)
    assert (status, said["error"]["param"]) == (400, "stream_options.include_usage")


def test_fields_that_go_together(server):
    "What is right alone, beside what changes its meaning."
    def ask(path, **body): return server.post(json.dumps({"model": "tiny", "max_tokens": 4, **body}).encode(), path)
    words, chat_path = "/v1/completions", "/v1/chat/completions"
    for given, number in (
        ({"n": 2, "best_of": 2}, 2), ({"n": 2, "best_of": None}, 2), ({"prompt": ["Add.", "Sort."], "n": 2}, 4),
        ({"echo": True, "logprobs": 2, "max_tokens": 0}, 1), ({"echo": True, "stop": "Add"}, 1),
    ):
        status, said = ask(words, **{"prompt": "Add.", **given})
        assert status == 200 and [c["index"] for c in said["choices"]] == list(range(number)), (given, said)
    for given in ({"n": 2, "best_of": 1}, {"n": 2, "best_of": 3}, {"best_of": 2}):
        status, said = ask(words, prompt="Add.", **given)
        assert (status, said["error"]["param"]) == (400, "best_of")
    for wanted in (0, 3, 20):
        status, said = ask(chat_path, messages=TALK, logprobs=True, top_logprobs=wanted)
        content = said["choices"][0]["logprobs"]["content"]
        assert status == 200 and {len(entry["top_logprobs"]) for entry in content} == {wanted}
    both = ask(chat_path, messages=TALK, max_tokens=3, max_completion_tokens=5)[1]
    assert both["usage"]["completion_tokens"] == 5, "the newer name counts"


def test_what_replies_promise(server):
    create = server.client.completions.create
    nine = create(model="tiny", prompt=["Add.", "Sort.", "Count."] * 3, max_tokens=3, n=1, echo=True)
    assert (
        [c.index for c in nine.choices] == list(range(9))
        and [c.text[:3] for c in nine.choices] == ["Add", "Sor", "Cou"] * 3
        and nine.usage.completion_tokens == 27
    )
    none = create(model="tiny", prompt="Add.", max_tokens=0, echo=True, logprobs=0)
    assert (
        none.choices[0].text, none.choices[0].finish_reason, none.usage.completion_tokens,
        "".join(none.choices[0].logprobs.tokens),
    ) == ("Add.", "length", 0, "Add.")
    tokens = CodeTokenizer.load().encode("Add two numbers.")
    assert (
        create(model="tiny", prompt=tokens, max_tokens=9).choices[0].text
        == create(model="tiny", prompt="Add two numbers.", max_tokens=9).choices[0].text
    )
    text = create(model="tiny", prompt="Count.", max_tokens=60).choices[0].text
    stop = text[30:33]
    given = dict(model="tiny", prompt="Count.", max_tokens=60, logprobs=0, stop=stop, echo=True)
    whole, parts = create(**given), list(create(**given, stream=True))
    one = whole.choices[0].logprobs
    prompt = one.token_logprobs.count(None)
    assert (
        "".join(one.tokens).startswith(whole.choices[0].text)
        and one.text_offset[-1] < len(whole.choices[0].text)
        and len(one.tokens) == len(one.top_logprobs) == len(one.text_offset)
    )
    assert all(
        best[token] == value
        for best, token, value in zip(one.top_logprobs[prompt:], one.tokens[prompt:], one.token_logprobs[prompt:])
    )
    streamed = [part.choices[0].logprobs for part in parts if part.choices[0].logprobs]
    assert [token for part in streamed for token in part.tokens] == one.tokens and [
        offset for part in streamed for offset in part.text_offset
    ] == one.text_offset
    assert (
        "".join(part.choices[0].text for part in parts) == whole.choices[0].text
        and parts[-1].choices[0].finish_reason == whole.choices[0].finish_reason == "stop"
    )
    ids = {part.id for part in parts}
    assert (
        len(ids) == 1
        and whole.id not in ids
        and server.client.models.with_raw_response.list().headers["x-request-id"]
    )
    with pytest.raises(openai.APIStatusError) as caught: server.client.embeddings.create(model="tiny", input="x")
    assert caught.value.status_code == 404 and "no embeddings" in str(caught.value)


def test_doors_of_editors(server):

    def post(path, body, kind="application/x-www-form-urlencoded"):
        return server.post(json.dumps(body).encode(), path, kind)

    cursor = {
        "input_prefix": "# Add two numbers.\n",
        "prompt": "def add(", "input_suffix": "\n", "input_extra": [{"text": "x", "filename": "a.py"}],
        "n_predict": 20, "stream": False, "samplers": ["top_k", "top_p", "infill"], "cache_prompt": True,
        "t_max_predict_ms": 60_000,
    }
    status, whole = post("/infill", cursor)
    assert (
        status == 200
        and whole["stop"]
        and 0 < whole["tokens_predicted"] <= 20
        and whole["timings"]["predicted_n"] == whole["tokens_predicted"]
        and whole["stop_type"] in ("limit", "eos")
    )
    assert (
        len(post("/infill", {**cursor, "n_cmpl": 2})[1]) == 2
        and post("/infill", {**cursor, "n_predict": 0})[1]["content"] == ""
    )
    assert post("/infill", {**cursor, "grammar": "root ::= x"})[1]["error"]["param"] == "grammar"
    gap = {"model": "tiny", "prompt": cursor["input_prefix"] + cursor["prompt"], "suffix": "\n", "max_tokens": 20}
    assert post("/v1/completions", gap, "application/json")[1]["choices"][0]["text"] == whole["content"]
    body = json.dumps({**cursor, "stream": True}).encode()
    sent = server.send(
        b"POST /infill HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type:"
        b" application/json\r\nContent-Length: %d\r\n\r\n"
        % len(body)
        + body
    ).decode()
    parts = [json.loads(line[6:]) for line in sent.splitlines() if line.startswith("data: ")]
    assert "".join(part["content"] for part in parts) == whole["content"] and [
        part["stop"] for part in parts[-2:]
    ] == [False, True]
    assert (
        post(
            "/api/chat", {"model": "tiny:latest", "messages": TALK, "stream": False, "options": {"num_predict": 5}}
        )[1]["eval_count"]
        == 5
    )
    assert post(
        "/api/generate", {"model": "tiny", "prompt": "Add.", "stream": False, "options": {"num_predict": 4096}}
    )[1]["done"]
    assert post("/api/generate", {"model": "tiny", "prompt": "Add.", "images": ["x"]}) == (
        400, {"error": "images is not supported"},
    )
    assert (
        post("/api/show", {"model": "tiny"})[1]["model_info"]["hrm.context_length"] == 500
        and post("/api/show", {"model": "other"})[0] == 404
    )
    loaded = json.loads(server.get("/api/ps").split(b"\r\n\r\n", 1)[1])["models"]
    assert [model["name"] for model in loaded] == ["tiny:latest"] and b"is running" in server.get("/")
    assert post("/v1/responses", {"input": "x"}, "application/json")[0] == 404
    # a web page may not ask without being asked first
    assert server.post(b"{}", "/api/chat", "text/plain", Origin="http://elsewhere")[0] == 415


# What two editors send, field by field
FROM_VIM = {
    "id_slot": 0, "input_extra": [{"text": "x", "time": [1, 2], "filename": "a.py"}], "stop": [], "n_indent": 0,
    "top_k": 40, "top_p": 0.9, "samplers": ["top_k", "top_p", "infill"], "stream": False, "cache_prompt": True,
    "t_max_prompt_ms": 500, "t_max_predict_ms": 60_000, "n_predict": 20, "model": "",
    "response_fields": ["content", "timings/prompt_n", "timings/predicted_ms", "truncated", "tokens_cached"],
}
FROM_VSCODE = {
    "n_predict": 20, "top_k": 40, "top_p": 0.99, "stream": False, "samplers": ["top_k", "top_p", "infill"],
    "cache_prompt": True, "input_extra": [], "t_max_prompt_ms": 500, "t_max_predict_ms": 60_000,
}
CHAT_OF_VSCODE = {
    "messages": [{"role": "system", "content": "You are an expert coder."}, *TALK], "stream": False,
    "cache_prompt": True, "samplers": "edkypmxt", "temperature": 0.8, "dynatemp_range": 0, "dynatemp_exponent": 1,
    "top_k": 40, "top_p": 0.95, "min_p": 0.05, "typical_p": 1, "xtc_probability": 0, "xtc_threshold": 0.1,
    "repeat_last_n": 64, "repeat_penalty": 1, "presence_penalty": 0, "frequency_penalty": 0, "dry_multiplier": 0,
    "dry_base": 1.75, "dry_allowed_length": 2, "dry_penalty_last_n": -1, "max_tokens": -1,
    "timings_per_token": False,
}


@pytest.mark.parametrize("options", [FROM_VIM, FROM_VSCODE], ids=["vim", "vscode"])
def test_what_editors_send_at_the_cursor(server, options):
    place = {"input_prefix": "def f(a):\n", "prompt": "    return g(", "input_suffix": ", a)\n\nf(1)\n"}

    def fill(**more):
        status, said = server.post(json.dumps({**options, **place, **more}).encode(), "/infill")
        assert status == 200, said
        return said

    said = fill()
    assert set(said) == {*options["response_fields"]} if "response_fields" in options else said["stop"] is True
    depth = 0
    for mark in said["content"].replace('"', "").replace("'", ""): # What the text behind closes is not closed here
        depth += (mark in "([{") - (mark in ")]}")
        assert depth >= 0 or "#" in said["content"]
    assert "\n" not in said["content"] and not said["content"].endswith(", a")
    warm = fill(n_predict=0, samplers=[], t_max_prompt_ms=1, t_max_predict_ms=1, response_fields=["content"])
    assert warm == {"content": ""} and fill(n_predict=0, response_fields=[""]) == {}
    open_ended = {"input_suffix": "", "response_fields": ["content", "tokens", "completion_probabilities"]}
    detailed = fill(**open_ended, return_tokens=True, n_probs=2)
    assert CodeTokenizer.load().decode(detailed["tokens"]).startswith(detailed["content"])
    assert all(
        len(entry["top_logprobs"]) == 2 and entry["top_logprobs"][0]["id"] >= 0
        for entry in detailed["completion_probabilities"]
    )
    for field, value in {
        "lora": [{"id": 0, "scale": 0.5}], "grammar": "x", "n_indent": -1, "response_fields": "content",
        "n_probs": 1000,
    }.items():
        status, refused = server.post(json.dumps({**options, **place, field: value}).encode(), "/infill")
        assert status == 400 and refused["error"]["param"] == field, refused


def test_what_editors_say_in_a_chat(server):
    "Options of llama.cpp, at OpenAI's address, without a model's name."
    ask = lambda body: server.post(json.dumps(body).encode())
    status, said = ask(CHAT_OF_VSCODE)
    assert status == 200 and 0 < said["usage"]["completion_tokens"] <= 350, said
    warm = {
        "id_slot": 1, "messages": TALK, "samplers": [], "n_predict": 0, "stream": False, "cache_prompt": True,
        "response_fields": [""],
    }
    assert ask(warm)[1]["choices"][0]["message"]["content"] == ""
    vim = {
        "id_slot": 1, "messages": TALK, "min_p": 0.1, "temperature": 0.1, "samplers": ["min_p", "temperature"],
        "cache_prompt": True,
    }
    assert ask({**vim, "n_predict": 5})[1]["usage"]["completion_tokens"] == 5
    for field, value in {
        "mirostat": 2, "lora": [{"id": 0}], "min_p": 2, "n_predict": -2, "max_tokens": -2, "xtc_probability": 0.5,
    }.items():
        status, refused = ask({**vim, field: value})
        assert status == 400 and refused["error"]["param"] == field, refused


# Every field of llama.cpp's reference for /completion and /infill
FIELDS_OF_INFILL = {
    "input_prefix": {"": FINE, "def f():\n": FINE, 5: "input_prefix"}, "input_suffix": {"": FINE, "\n)": FINE, None: "input_suffix"},
    "input_extra": {
        None: FINE, "[]": FINE, '[{"filename": "a.py", "text": "x = 1"}]': FINE, '["a.py"]': "input_extra",
        '[{"filename": 5}]': "input_extra",
    },
    "prompt": {"": FINE, "return ": FINE, "[1, 2]": "prompt", 5: "prompt"},
    "temperature": {0: FINE, 0.8: FINE, -1: "temperature"}, "dynatemp_range": {0: FINE, 0.5: "dynatemp_range"},
    "dynatemp_exponent": {1: FINE}, "top_k": {0: FINE, 40: FINE, "40": "top_k"}, "top_p": {0.95: FINE, 1: FINE, 2: "top_p"},
    "min_p": {0: FINE, 0.05: FINE, 2: "min_p"}, "n_predict": {-1: FINE, 0: FINE, 4: FINE, -2: "n_predict", 1.5: "n_predict"},
    "n_indent": {0: FINE, 4: FINE, -1: "n_indent"}, "n_keep": {0: FINE, -1: FINE}, "n_cache_reuse": {0: FINE, 256: FINE},
    "n_cmpl": {1: FINE, 2: FINE, 0: "n_cmpl"}, "stream": {False: FINE, "yes": "stream"},
    "stop": {"[]": FINE, '["\\n"]': FINE, "[5]": "stop"}, "typical_p": {1: FINE, 0.5: "typical_p"},
    "repeat_penalty": {1: FINE, 1.1: "repeat_penalty"}, "repeat_last_n": {64: FINE},
    "presence_penalty": {0: FINE, 0.5: "presence_penalty"}, "frequency_penalty": {0: FINE, 0.5: "frequency_penalty"},
    "dry_multiplier": {0: FINE, 0.8: "dry_multiplier"}, "dry_base": {1.75: FINE}, "dry_allowed_length": {2: FINE},
    "dry_penalty_last_n": {-1: FINE, 64: FINE}, "dry_sequence_breakers": {'["\\n", ":"]': FINE},
    "xtc_probability": {0: FINE, 0.5: "xtc_probability"}, "xtc_threshold": {0.1: FINE},
    "top_n_sigma": {-1: FINE, 1: "top_n_sigma"},
    "mirostat": {0: FINE, 1: "mirostat", 2: "mirostat"}, "mirostat_tau": {5: FINE}, "mirostat_eta": {0.1: FINE},
    "grammar": {"": FINE, None: FINE, "root ::= x": "grammar"}, "json_schema": {None: FINE, "{}": "json_schema"},
    "seed": {-1: FINE, 7: FINE, 1.5: "seed"}, "ignore_eos": {False: FINE, True: "ignore_eos"},
    "logit_bias": {"[]": FINE, "{}": FINE, "[[15, 1.0]]": "logit_bias", '[["x", false]]': "logit_bias"},
    "n_probs": {0: FINE, 3: FINE, -1: "n_probs"}, "min_keep": {0: FINE}, "t_max_predict_ms": {0: FINE, 500: FINE},
    "id_slot": {-1: FINE, 0: FINE}, "cache_prompt": {True: FINE, False: FINE}, "return_tokens": {True: FINE, 5: "return_tokens"},
    "samplers": {'["top_k", "temperature"]': FINE}, "timings_per_token": {False: FINE, True: "timings_per_token"},
    "return_progress": {False: FINE, True: "return_progress"}, "sse_ping_interval": {-1: FINE, 30: FINE},
    "post_sampling_probs": {False: FINE, True: "post_sampling_probs"},
    "response_fields": {None: FINE, '["content", "timings/prompt_n"]': FINE, "content": "response_fields"},
    "lora": {"[]": FINE, '[{"id": 0, "scale": 0.5}]': "lora"}, "warp": {9: "warp"},
}


def test_every_documented_form_of_infill(server):
    required = {"input_prefix": "# Add two numbers.\n", "input_suffix": "\n", "n_predict": 4, "temperature": 0}
    for body, field, promise in forms(FIELDS_OF_INFILL, required):
        del body["max_tokens"]
        status, said = server.post(json.dumps(body).encode(), "/infill")
        if promise is FINE:
            assert status == 200 and all("content" in one for one in (said if isinstance(said, list) else [said])), (body, said)
        else:
            error = said["error"]
            assert status == 400 and error["param"].split(".")[0] == field and "\n" not in error["message"], (body, said)


OPTIONS_OF_OLLAMA = { # Accepted, or refused by name
    "num_predict": {-1: FINE, -2: FINE, 0: FINE, 5: FINE, "5": "num_predict"},
    "stop": {"x": FINE, '["\\n", "user:"]': FINE, "[]": FINE, 5: "stop"},
    "seed": {7: FINE, 1.5: "seed"}, "temperature": {0: FINE, 1.5: FINE, -1: "temperature"},
    "top_k": {40: FINE, -1: "top_k"}, "top_p": {0.9: FINE, 2: "top_p"}, "min_p": {0.05: FINE, 2: "min_p"},
    "repeat_penalty": {1: FINE, 1.1: "repeat_penalty"}, "typical_p": {1: FINE, 0.7: "typical_p"},
    "presence_penalty": {0: FINE, 1.5: "presence_penalty"}, "frequency_penalty": {0: FINE, 1: "frequency_penalty"},
    "num_keep": {5: FINE}, "repeat_last_n": {33: FINE}, "num_ctx": {4096: FINE}, "num_batch": {2: FINE},
    "num_gpu": {0: FINE}, "main_gpu": {0: FINE}, "use_mmap": {True: FINE}, "num_thread": {4: FINE},
    "draft_num_predict": {4: FINE}, "numa": {False: FINE}, "penalize_newline": {True: FINE},
    "mirostat": {0: FINE, 1: "mirostat"}, "warp": {9: "warp"},
}
FIELDS_OF_OLLAMA = {
    "keep_alive": {
        "5m": FINE, -1: FINE, 0: FINE, None: FINE, "1h30m": FINE, "-1s": FINE, 1.5: FINE, "soon": "keep_alive",
        "json:true": "keep_alive", "[]": "keep_alive",
    },
    "options": {None: FINE, "{}": FINE, "[]": "options"},
    "format": {None: FINE, "": FINE, "json": "format", '{"type": "object"}': "format"},
    "think": {None: FINE, False: FINE, True: "think", "low": "think", "max": "think"}, "stream": {False: FINE, "no": "stream"},
    "logprobs": {False: FINE, True: FINE, "yes": "logprobs"}, "top_logprobs": {0: FINE, 2: FINE, 21: "top_logprobs"},
    "truncate": {True: FINE}, "shift": {True: FINE}, "_debug_render_only": {False: FINE, True: "_debug_render_only"},
    "model": {"tiny": FINE, "tiny:latest": FINE, "llama3": "model", None: "model"}, "color": {"red": "color"},
}
GENERATE_OF_OLLAMA = FIELDS_OF_OLLAMA | {
    "prompt": {"": FINE, "Add.": FINE, 5: "prompt"}, "suffix": {"": FINE, ")": FINE, 5: "suffix"},
    "system": {None: FINE, "Be brief.": FINE, 5: "system"}, "template": {"": FINE, "Do: {{ .Prompt }}": "template"},
    "context": {None: FINE, "[]": FINE, "[1, 2, 3]": "context"}, "raw": {False: FINE, True: FINE},
    "images": {None: FINE, "[]": FINE, '["aGk="]': "images"},
}
CHAT_OF_OLLAMA = FIELDS_OF_OLLAMA | {
    "tools": {None: FINE, "[]": FINE, '[{"type": "function", "function": {"name": "f"}}]': "tools"},
    "messages": {
        "[]": FINE, None: FINE, '[{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Add."}]': FINE,
        (
            '[{"role": "user", "content": "Add."}, {"role": "assistant", "content": "", "thinking": "hm", "tool_calls": '
            '[{"function": {"name": "f", "arguments": {}}}]}, {"role": "tool", "tool_name": "f", "content": "3"}]'
        ): FINE,
        '[{"role": "user", "content": "Add.", "images": []}]': FINE,
        '[{"role": "user", "content": "What is this?", "images": ["aGk="]}]': "messages.0.images",
        '[{"role": "king", "content": "Add."}]': "messages.0.role", '[{"role": "user", "content": 5}]': "messages.0.content",
        '[{"role": "user", "content": " "}]': "messages", "hello": "messages",
    },
}


@pytest.mark.parametrize("path, table, required", [
    ("/api/generate", GENERATE_OF_OLLAMA, {"prompt": "Add."}), ("/api/chat", CHAT_OF_OLLAMA, {"messages": TALK}),
], ids=["generate", "chat"])
def test_every_documented_form_of_ollama(server, path, table, required):
    required = {"model": "tiny", "stream": False, "options": {"num_predict": 4}, **required}
    bodies = [(body, field, promise) for body, field, promise in forms(table, required)]
    bodies += [
        ({**required, "options": {"num_predict": 4, field: body[field]}}, f"options.{field}", promise)
        for body, field, promise in forms(OPTIONS_OF_OLLAMA, {})
    ]
    for body, field, promise in bodies:
        for name in ("max_tokens", "seed"): body.pop(name, None) # These are of OpenAI
        status, said = server.post(json.dumps(body).encode(), path)
        if promise is FINE: assert status == 200 and said["done"], (body, said)
        else: assert status in (400, 404) and promise in said["error"] and "\n" not in said["error"], (body, said)


def test_what_ollama_lists(server):
    "Every field that Ollama's reference gives to a model in `/api/tags`, with its type."
    [model] = json.loads(server.get("/api/tags").split(b"\r\n\r\n", 1)[1])["models"]
    assert {name: type(value) for name, value in model.items()} == {
        "name": str, "model": str, "modified_at": str, "size": int, "digest": str, "details": dict, "capabilities": list,
    }
    assert re.fullmatch("[0-9a-f]{64}", model["digest"]) and model["size"] > 0 and model["name"] == "tiny:latest"
    assert set(model["details"]) >= {
        "parent_model", "format", "family", "families", "parameter_size", "quantization_level",
    }
    [loaded] = json.loads(server.get("/api/ps").split(b"\r\n\r\n", 1)[1])["models"]
    assert set(loaded) == {"name", "model", "size", "digest", "details", "expires_at", "size_vram", "context_length"}
    parts = streamed(server, "/api/generate", {"model": "tiny", "prompt": "Add.", "options": {"num_predict": 4}})
    assert [part["done"] for part in parts] == [False] * (len(parts) - 1) + [True]
    assert set(parts[-1]) == {
        "model", "created_at", "response", "done", "done_reason", "total_duration", "load_duration",
        "prompt_eval_count", "prompt_eval_duration", "eval_count", "eval_duration",
    }


def test_silent_connections_do_not_stop_it(folder):
    process = Process(folder, files=1024)
    script = (
        "import socket, sys, time\nheld = []\nfor _ in range(1000):\n"
        "    s = socket.socket(); s.connect(('127.0.0.1', int(sys.argv[1]))); held.append(s)\n"
        "print('held', flush=True); sys.stdin.read()"
    )
    silent = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(process.port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    try:
        for one in silent: assert one.stdout.readline() == "held\n"
        for _ in range(5): assert process.health()["status"] == "ok"
        assert process.post(json.dumps(chat("Add.", max_tokens=2)).encode())[0] == 200
    finally:
        for one in silent: one.stdin.close(); one.wait(30); one.stdout.close()
        code = process.stop()
    assert code == 0 and len("".join(process.said)) < 2000, process.said


def test_large_prompts_are_refused_before_they_are_read(server):
    large = json.dumps(chat("word " * 190_000)).encode()
    assert (
        server.post(large)[1]["error"]["code"] == "context_length_exceeded"
        and "at least" in server.post(large)[1]["error"]["message"]
    )
    spelled = server.post(json.dumps({"model": "tiny", "prompt": "x" * 900_000}).encode(), "/v1/completions")
    assert spelled[0] == 400 and "at least" in spelled[1]["error"]["message"]


def test_keys_that_nobody_can_send(folder):
    for key in (" \t", "two\nlines"):
        done = subprocess.run(
            [sys.executable, "-c", "from hrm_codegen.cli.app import main; main(['serve', '--port', '0'])"],
            env={**os.environ, "HRM_CODEGEN_API_KEY": key}, capture_output=True, text=True, cwd=root,
        )
        assert (
            done.returncode == 2 and done.stderr.count("\n") == 1 and "HRM_CODEGEN_API_KEY" in done.stderr
        ), done.stderr
    process = Process(folder, key="secret\n")
    try:
        for header in ("Bearer secret", "bearer   secret", "BEARER secret "):
            assert process.post(json.dumps(chat("x", max_tokens=2)).encode(), Authorization=header)[0] == 200
        assert process.post(json.dumps(chat("x")).encode(), Authorization="Bearer other")[0] == 401
    finally:
        assert process.stop(signal.SIGINT) == 0
    assert process.said[-1] == "hrm-codegen: ended; what was running has been finished\n"


def test_key_and_graceful_end(folder):
    process = Process(folder, key=KEY.encode().decode("latin-1")) # what clients put into a header is bytes
    try:
        assert (
            process.post(json.dumps(chat("x")).encode())[0] == 401
            and process.get("/metrics").startswith(b"HTTP/1.1 401")
            and process.health()["status"] == "ok"
        )
        assert process.post(json.dumps(chat("x")).encode(), Authorization="Bearer wrong")[0] == 401
        body = json.dumps(chat("Write a long program.", stream=True, temperature=1, seed=1)).encode()
        with socket.create_connection(("127.0.0.1", process.port), timeout=60) as line:
            key = KEY.encode().decode("latin-1")
            line.sendall(
                "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization:"
                f" Bearer {key}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                + body
            )
            begun = line.recv(300)
            assert begun.startswith(b"HTTP/1.1 200"), begun
            process.process.send_signal(signal.SIGTERM)
            rest = begun + read_all(line)
        assert (
            b"data: [DONE]" in rest and b'"finish_reason":"length"' in rest or b'"finish_reason":"stop"' in rest
        ), "a running request must be finished"
        with pytest.raises(OSError): socket.create_connection(("127.0.0.1", process.port), timeout=2)
    finally:
        code = process.stop()
    assert code == 0 and "Traceback" not in "".join(process.said), "".join(process.said)


class Written:
    """A backend without a model: logits are drawn from the last tokens of each answer alone, so that what an answer
    says depends on nobody else."""
    name, precision = "written", "none"

    def __init__(self, tokenizer):
        self.shape = SimpleNamespace(max_length=400, vocab_size=tokenizer.vocab_size, halt_max_steps=1)

    def logits(self, tokens):
        return np.random.default_rng(zlib.crc32(repr(tokens[-3:]).encode())).standard_normal(
            self.shape.vocab_size, np.float32
        )

    def prefill(self, tokens, *rest):
        return SimpleNamespace(tokens=list(tokens), logits=self.logits(list(tokens)), segments_used=1)

    def sequences(self): return WrittenSequences(self)


class WrittenSequences:
    def __init__(self, backend): self.backend, self.rows, self.next = backend, {}, 0

    def add(self, prompt): self.next += 1; self.rows[self.next] = list(prompt.tokens); return self.next

    def append(self, handle, tokens, since=0):
        lines = []
        for token in tokens: self.rows[handle].append(int(token)); lines.append(self.backend.logits(self.rows[handle]))
        return np.stack(lines[since:])

    def step(self, tokens):
        assert set(tokens) == set(self.rows), "every sequence takes part"
        return {handle: self.append(handle, [token])[0] for handle, token in tokens.items()}

    def roll_back(self, handle, count): del self.rows[handle][len(self.rows[handle]) - count:]

    # other threads run now: whoever looks twice sees two things
    def remove(self, handle): time.sleep(0.0005); del self.rows[handle]

    def close(self): self.rows.clear()


def asked(number, stop=None):
    return CompletionRequest(
        model="soak", prompt=f"Write program {number}.", seed=number, temperature=1.0, max_tokens=6 + number % 19,
        stop=stop,
    )


async def depart(service, alone, departures, seed):
    "Clients that come and go until so many have left; whose text was not what it is alone."
    dice, left, torn = random.Random(seed), 0, []

    async def client():
        nonlocal left
        while left < departures:
            number, stops, stays = dice.randrange(len(alone)), dice.random() < 0.5, dice.random() < 0.3
            whole, stop = alone[number], None
            if stops: at = dice.randrange(len(whole)); stop = [whole[at:at + 1 + dice.randrange(3)], "\0never"]
            try: job = service.start(*service.prepare(asked(number, stop)))
            except ProtocolError: await asyncio.sleep(0.001); continue
            if stays:
                try: text = "".join([change.text async for found in job.changes() for change in found])
                except ProtocolError as error: torn.append((number, str(error))); continue
                if text != (whole[:whole.index(stop[0])] if stop else whole): torn.append((number, text))
            # before or while its prompt is read
            elif dice.random() < 0.3: await asyncio.sleep(dice.choice((0, 0, 0.001))); job.cancel(); left += 1
            else:
                after = dice.randrange(1, 8)
                async for found in job.changes():
                    if (after := after - 1) <= 0: break
                job.cancel()
                left += 1

    await asyncio.gather(*(client() for _ in range(32)))
    return left, torn


@pytest.mark.parametrize("departures", [600, pytest.param(10_000, marks=pytest.mark.slow)])
def test_who_leaves_tears_nobody_else(departures):
    tokenizer = CodeTokenizer.load()
    model = CodeModel(Written(tokenizer), tokenizer)
    service = Service(model, "soak", ServerLimits(max_batch=12, queue_size=24, max_tokens=60))
    alone = []
    for number in range(40):
        replies, _ = service.prepare(asked(number))
        alone.append(
            "".join(replies[0].feed([piece]) for piece in generate_one(model.backend, replies[0].generation))
            + replies[0].close()
        )
    assert len(set(alone)) == 40
    interval, _ = sys.getswitchinterval(), sys.setswitchinterval(1e-5) # threads change places as often as they can
    try: left, torn = asyncio.run(depart(service, alone, departures, seed=departures))
    finally: sys.setswitchinterval(interval)
    service.close(20)
    assert left >= departures and not torn and service.batcher.failure is None, torn[:3]
    assert (
        not service.batcher.engine.running
        and not service.batcher._listeners.all
        and not service.batcher.engine._batch.sequences.rows
    )
