"""Does the server hold many streaming clients, and how much faster does it write for many than for one? Does
anybody suffer when others leave?

    python experiments/server_load.py                          # the 37.7M configuration, random weights, 4 bits;
    about three minutes
    python experiments/server_load.py --model runs/demo/model --kinds generate,edit
    python experiments/server_load.py --seconds 5 --single 3   # a quick look
    python experiments/server_load.py --departures 10          # minutes of clients that leave at any moment, and of
    stop strings
    python experiments/server_load.py --silent 5000            # connections that say nothing, at 1,024 open files

Every client asks, reads its stream to the end and asks again, with another request each time, so that no prompt is
known already. One client
and many take turns, after a round of many that fills caches. Memory of the server is looked at each second, open
files before and after. The
clients share the machine with the server, and the machine must be idle otherwise: on a busy one the ratio means
nothing.

With `--departures` two thirds of the requests are left: before the reply, after some of it, with a good-bye or a
reset. Half have a stop string. Those
that stay must get what the same request gets alone, which was asked for at the beginning; anything else is torn.
The bundled model answers if none is given: with random weights two tokens are often as good as one another, and
which is taken then depends on how many requests are written at the same time.
Whoever got the right beginning and then nothing for five minutes is slow, which is counted apart: a busy machine
tears nothing.

With `--silent` a server that may open 1,024 files is held by so many connections without a word, and asked for its
health three times.
"""
import argparse
import asyncio
import json
import os
import platform
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from hrm_codegen.runtime.folders import BUNDLED

SERVE = (
    "import resource, sys; files = int(sys.argv[4]) or resource.getrlimit(resource.RLIMIT_NOFILE)[0];"
    " resource.setrlimit(resource.RLIMIT_NOFILE, (files, files));"
    " from hrm_codegen.serving.server import serve; serve(sys.argv[1], port=0, name='load',"
    " max_batch=int(sys.argv[2]), threads=int(sys.argv[3]))"
)
HOLD = (
    "import socket, sys\nheld = [socket.create_connection(('127.0.0.1', int(sys.argv[1])), 600) for _ in"
    " range(int(sys.argv[2]))]\nprint('held', flush=True); sys.stdin.read()"
)
PATIENCE = 300 # Seconds that a client waits for the next line


@dataclass
class Seen:
    "What clients saw."
    until:float = 0.0 # When no more requests are begun
    tokens:float = 0.0 # Written for them until then
    requests:int = 0 # Completed
    events:int = 0 # That they got until then
    errors:list = field(default_factory=list)
    first:list = field(default_factory=list) # Seconds to the first text
    seconds:float = 0.0 # In which requests were begun
    memory:list = field(default_factory=list) # MB of the server, each second


def random_model(folder, weights):
    """The configuration that `bench peer` times, with random weights and one segment: random halting heads stop
    anywhere."""
    from dataclasses import replace
    import torch
    from hrm_codegen.tokens.tokenizer import CodeTokenizer
    from hrm_codegen.runtime.kv_cache import cache_scales
    from hrm_codegen.runtime.export import export_onnx
    from hrm_codegen.training.deployment import calibration_tasks
    from hrm_codegen.runtime.quantize import QuantizationConfig, block_matrices, quantize
    from hrm_codegen.model.code import CodeHRM, reference_37m
    torch.manual_seed(0)
    model, tokenizer = CodeHRM(replace(reference_37m(), halt_max_steps=1)).eval(), CodeTokenizer.load()
    extra, scales = {"tokenizer": tokenizer.fingerprint}, cache_scales(
        model, calibration_tasks(tokenizer, model.config.max_length)
    )
    if weights == "none": return export_onnx(model, folder, extra=extra, scales=scales)
    quantized = quantize(model, QuantizationConfig(weights))
    return export_onnx(quantized, folder, block_matrices(quantized), extra, scales)


def requests(kinds, tokens, seed=11):
    "Bodies of requests, all different."
    from hrm_codegen.rosetta.source import RosettaSource
    for number, task in enumerate(RosettaSource("train", None, kinds, seed, 10 ** 6).tasks()):
        body = {
            "model": "load", "messages": [{"role": "user", "content": task.prompt}], "kind": task.kind.value,
            "language": task.language.value, "files": dict(task.files), "temperature": 0.8, "seed": number,
            "max_tokens": tokens, "stream": True, "stream_options": {"include_usage": True},
        }
        yield json.dumps(body).encode()


async def ask(port, body, seen):
    "One request over a connection of its own."
    begin, times, usage, done = time.perf_counter(), [], None, False
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(
            b"POST /v1/chat/completions HTTP/1.1\r\nHost: load\r\nConnection: close\r\nContent-Type:"
            b" application/json\r\nContent-Length: %d\r\n\r\n"
            % len(body)
            + body
        )
        status = await reader.readline()
        if b" 200 " not in status: raise RuntimeError(status.decode() + (await reader.read()).decode()[-300:])
        async for line in reader:
            if not line.startswith(b"data: "): continue
            times.append(time.perf_counter())
            if b'"error"' in line[:20]: raise RuntimeError(line.decode())
            if line.startswith(b"data: [DONE]"):done = True
            elif b'"choices":[]' in line: usage = json.loads(line[6:])["usage"]
        if not done or not usage: raise RuntimeError("the stream broke off")
        # a last request that runs on counts in part
        seen.tokens += usage["completion_tokens"] * sum(t <= seen.until for t in times) / len(times)
        seen.events += sum(t <= seen.until for t in times); seen.requests += 1; seen.first.append(times[0] - begin)
    finally:
        writer.close()


def asking(body, path=b"/v1/completions"):
    "A request on the wire."
    data = json.dumps(body).encode()
    return (
        b"POST %s HTTP/1.1\r\nHost: load\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length:"
        b" %d\r\n\r\n" % (path, len(data))
        + data
    )


@dataclass
class Visits:
    "What became of clients that come and go."
    stayed:int = 0 # Read their replies to the end
    left:int = 0 # Did not
    busy:int = 0 # Were told to come again
    torn:list = field(default_factory=list) # Stayed, and got something else than alone
    slow:list = field(default_factory=list) # Stayed, and got the right beginning until their patience ended


class Slow(Exception):
    "Nothing came for a long time; the message is the text until then."


async def read_stream(reader):
    "The text of a stream that came to its end; None if the server is busy."
    text, done = "", False
    async def next_line():
        try: return await asyncio.wait_for(reader.readline(), PATIENCE)
        except asyncio.TimeoutError: raise Slow(text) from None

    status = await next_line()
    if b" 429 " in status: return None
    if b" 200 " not in status: raise RuntimeError(status.decode() + (await reader.read()).decode()[-300:])
    while line := await next_line():
        if line.startswith(b"data: [DONE]"): done = True
        elif line.startswith(b"data: "):
            value = json.loads(line[6:])
            if "error" in value: raise RuntimeError(value["error"]["message"])
            text += "".join(choice["text"] for choice in value["choices"])
    if not done: raise RuntimeError("the stream broke off")
    return text


async def visit(port, body, dice, stays):
    "One request; the text, or None for a client that has left or is told to come again."
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2 ** 20)
    try:
        writer.write(asking(body))
        if stays: return await read_stream(reader)
        if dice.random() < 0.3: await asyncio.sleep(dice.random() * 0.05)
        else:
            for _ in range(dice.randrange(8, 60)): # lines of the reply, its header among them
                if not await reader.readline(): break
        if dice.random() < 0.5: writer.transport.abort()
    finally: writer.close()


async def come_and_go(port, count, minutes, alone):
    "Many clients, each with its own fixed dice."
    seen, until = Visits(), time.perf_counter() + 60 * minutes

    async def one(number):
        dice = random.Random(number)
        while time.perf_counter() < until:
            body, whole = dice.choice(alone)
            stays, stop = dice.random() < 0.34, None
            if dice.random() < 0.5 and whole: at = dice.randrange(len(whole)); stop = whole[at:at + dice.randrange(1, 4)]
            wanted = whole[:whole.index(stop)] if stop else whole
            try: text = await visit(port, body | ({"stop": [stop, "\0never"]} if stop else {}), dice, stays)
            except Slow as error:
                (seen.slow if wanted.startswith(str(error)) else seen.torn).append(f"{str(error)!r}, then nothing")
                continue
            except Exception as error:
                if stays: seen.torn.append(f"{type(error).__name__}: {error}")
                continue
            if not stays: seen.left += 1
            elif text is None: seen.busy += 1; await asyncio.sleep(0.2)
            elif text != wanted: seen.torn.append(f"{text!r} is not {whole!r} up to {stop!r}")
            else: seen.stayed += 1

    await asyncio.gather(*(one(number) for number in range(count)))
    return seen


def departures(process, port, given):
    "Minutes of departures; rows of a table, and the bars."
    from hrm_codegen.rosetta.source import RosettaSource
    alone, dice = [], random.Random(0)
    for number, task in enumerate(RosettaSource("train", None, given.kinds.split(","), 11, 24).tasks()):
        body = {
            "model": "load", "prompt": task.prompt, "kind": task.kind.value, "language": task.language.value,
            "files": dict(task.files), "temperature": 0, "seed": number, "max_tokens": given.tokens, "stream": True,
        }
        alone.append((body, asyncio.run(visit(port, body, dice, True))))
    before = state(process)
    seen = asyncio.run(come_and_go(port, given.clients, given.departures, alone))
    time.sleep(2)
    after, rest = state(process), health(port)
    for problem in list(dict.fromkeys(seen.torn + seen.slow))[:10]: print(problem[:400])
    rows = [
        {
            "clients": given.clients, "minutes": given.departures, "stayed": seen.stayed, "left": seen.left,
            "told to come again": seen.busy, "torn": len(seen.torn), "slow": len(seen.slow), "MB before": before[0],
            "MB after": after[0], "open files before": before[1], "after": after[1],
        }
    ]
    bars = {
        f"{given.clients} clients that come and go for {given.departures:g} minutes, nobody else torn": (
            seen.stayed > 0 and seen.left > 0 and not seen.torn
        ),
        f"nobody waited longer than {PATIENCE} s for the next text": not seen.slow,
        "nothing runs or stays open when they have gone": (
            not rest["running"] + rest["waiting"] and after[1] <= before[1]
        ),
    }
    return rows, bars


def silent(process, port, given):
    "Connections that say nothing; rows of a table, and the bars."
    each = 500 # Of one process that holds some, within any limit of open files
    counts = [min(each, given.silent - begun) for begun in range(0, given.silent, each)]
    alone, holders, before = ask_health(port), [], processor_seconds(process)
    try:
        for count in counts:
            holders.append(
                subprocess.Popen(
                    [sys.executable, "-c", HOLD, str(port), str(count)], stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE, text=True,
                )
            )
        held = sum(count for holder, count in zip(holders, counts) if holder.stdout.readline() == "held\n")
        seconds = [ask_health(port) for _ in range(3)]
        rows = [
            {
                "connections made": held, "open files of the server": state(process)[1],
                "its processor time (s)": processor_seconds(process) - before, "/health alone (ms)": 1000 * alone,
                **{f"time {number} (ms)": 1000 * took for number, took in enumerate(seconds, 1)},
            }
        ]
    finally:
        for holder in holders: holder.communicate()
    bars = {
        f"{given.silent} silent connections at 1,024 open files": held == given.silent and process.poll() is None,
        "/health under 1 s, three times": max(seconds) < 1,
    }
    return rows, bars


def processor_seconds(process):
    "Processor time of the server until now; unlike the clock it does not depend on what else runs."
    import psutil
    used = psutil.Process(process.pid).cpu_times()
    return used.user + used.system


def ask_health(port):
    "Seconds until the server has said that it is well."
    began = time.perf_counter()
    assert health(port)["status"] == "ok"
    return time.perf_counter() - began


async def clients(process, port, count, seconds, bodies):
    "Some clients for some time; every request is read to its end."
    seen = Seen(until=time.perf_counter() + seconds, seconds=seconds)
    async def watch():
        while True:
            seen.memory.append(state(process)[0])
            await asyncio.sleep(1)
    async def one():
        while time.perf_counter() < seen.until:
            try: await asyncio.wait_for(ask(port, next(bodies), seen), 300)
            except Exception as error: seen.errors.append(f"{type(error).__name__}: {error}"); await asyncio.sleep(0.2)
    watching = asyncio.create_task(watch())
    await asyncio.gather(*(one() for _ in range(count)))
    watching.cancel()
    return seen


def state(process):
    "Memory in MB and open files of the server."
    import psutil
    server = psutil.Process(process.pid)
    return server.memory_info().rss / 2 ** 20, server.num_fds()


def health(port):
    from urllib.request import urlopen
    with urlopen(f"http://127.0.0.1:{port}/health", timeout=30) as page: return json.load(page)


def table(rows):
    "Rows as Markdown."
    show = lambda value: f"{value:.1f}" if isinstance(value, float) else str(value)
    lines = [
        " | ".join(rows[0]), " | ".join("---" for _ in rows[0]),
        *(" | ".join(show(v) for v in row.values()) for row in rows),
    ]
    return "\n".join(f"| {line} |" for line in lines)


def measure(process, port, given):
    "All rounds; rows of a table, and the bars."
    bodies = requests(given.kinds.split(","), given.tokens)
    run = lambda count, seconds: asyncio.run(clients(process, port, count, seconds, bodies))
    run(1, given.single / 4); run(given.clients, given.seconds / 4)
    before = state(process)
    rounds = [(1, run(1, given.single)), (given.clients, run(given.clients, given.seconds)), (1, run(1, given.single))]
    time.sleep(1)
    after, left, memory = state(process), health(port), rounds[1][1].memory
    early, late = max(memory[:len(memory) // 2 or 1]), max(memory[len(memory) // 2:])
    rows = [
        {
            "clients": count, "seconds": s.seconds, "requests": s.requests, "errors": len(s.errors),
            "tokens/s": s.tokens / s.seconds, "tokens/event": s.tokens / max(s.events, 1),
            "first text, median (ms)": 1000 * statistics.median(s.first or [0]),
            "largest (ms)": 1000 * max(s.first or [0]),
        }
        for count, s in rounds
    ]
    for error in dict.fromkeys(e for _, s in rounds for e in s.errors): print(error)
    one = statistics.mean(row["tokens/s"] for row in rows if row["clients"] == 1)
    many = next(row["tokens/s"] for row in rows if row["clients"] != 1)
    print(
        f"server: at most {early:.0f} MB in the first half of the round of many, {late:.0f} in the second;"
        f" {before[1]} open files before, {after[1]} at the end; {left['running']} answers running"
    )
    bars = {
        f"{given.clients} streaming clients for {given.seconds:g} s without an error": (
            not any(s.errors for _, s in rounds) and rows[1]["requests"] > 0
        ),
        "no leak: memory grows by less than 3% in the second half, no file stays open, nothing runs": (
            late < 1.03 * early and after[1] <= before[1] and not left["running"] + left["waiting"]
        ),
        f"batched throughput at least 4 times that of one client ({many / one:.2f})": many >= 4 * one,
    }
    return rows, bars


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument(
        "--model", type=Path,
        help="folder of a model; if not given 37.7M random weights, and the bundled model for --departures",
    )
    arguments.add_argument("--weights", default="int4", help="of the random model: int4, int8 or none")
    arguments.add_argument("--clients", type=int, default=32)
    arguments.add_argument("--max-batch", type=int, default=32, help="answers that the server writes at the same time")
    arguments.add_argument("--seconds", type=float, default=60, help="of many clients")
    arguments.add_argument("--single", type=float, default=20, help="seconds of one client, before and after")
    arguments.add_argument("--tokens", type=int, default=128, help="most tokens of an answer")
    arguments.add_argument(
        "--kinds", default="generate",
        help="comma-separated kinds of requests; edit and repair are written under a grammar",
    )
    arguments.add_argument("--threads", type=int, default=0, help="of the server; 0 to let it choose")
    arguments.add_argument(
        "--departures", type=float, default=0,
        help="minutes of clients that leave, instead of the rounds that measure speed",
    )
    arguments.add_argument(
        "--silent", type=int, default=0, help="connections that say nothing, instead of the rounds that measure speed"
    )
    arguments.add_argument("--out", type=Path, help="file to add the result to, JSON Lines")
    given = arguments.parse_args()
    if given.departures: given.model = given.model or BUNDLED
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143)) # so that the server ends too
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {given.kinds},"
        f" {given.tokens} tokens, {given.max_batch} at a time, {given.model or '37.7M ' + given.weights}",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as folder:
        model = given.model or random_model(Path(folder) / "model", given.weights)
        process = subprocess.Popen(
            [
                sys.executable, "-c", SERVE, str(model), str(given.max_batch), str(given.threads),
                str(1024 if given.silent else 0),
            ],
            stderr=subprocess.PIPE, text=True,
        )
        try:
            line = next(line for line in process.stderr if "/v1" in line)
            # what goes wrong in the server
            threading.Thread(target=lambda: [print(line, end="") for line in process.stderr], daemon=True).start()
            port = int(line.split("/v1")[0].rsplit(":", 1)[1])
            for _ in range(300):
                try: health(port); break
                except OSError: time.sleep(0.2)
            way = departures if given.departures else silent if given.silent else measure
            rows, bars = way(process, port, given)
        finally:
            process.send_signal(signal.SIGTERM)
            code = process.wait(120)
    bars["the server ends with 0"] = code == 0
    print(table(rows), "\n")
    for bar, met in bars.items(): print(f"{'met    ' if met else 'NOT MET'} {bar}")
    if given.out:
        given.out.parent.mkdir(parents=True, exist_ok=True)
        with given.out.open("a", encoding="utf-8") as file:
            file.write(
                json.dumps(
                    {
                        "time": time.strftime("%Y-%m-%dT%H:%M:%S"), "load": os.getloadavg(),
                        **{k: str(v) for k, v in vars(given).items()}, "bars": bars, "rows": rows,
                    }
                )
                + "\n"
            )
    sys.exit(not all(bars.values()))


if __name__ == "__main__": main()
