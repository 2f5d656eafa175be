"""How fast does the runtime write, beside HrmText of the transformers package?

    python experiments/runtime_speed.py                     # the 37.7M configuration with random weights
    python experiments/runtime_speed.py --model runs/x/model # also the gain of guesses on edits and repairs of a trained model

Everything is timed in one process, contenders taking turns, and medians are printed with their ratios. Start-up and memory are
measured in processes of their own. The machine must be idle: on a busy one the ratios mean nothing.
"""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")

COLD = """
import resource, sys, time
from hrm_codegen import CodeModel
model = CodeModel.load(sys.argv[1], quiet=True, threads=int(sys.argv[2]))
stream = iter(model.generate("Return the sum of the squares of `numbers`.", stream=True, max_tokens=256))
next(stream)
print(time.time() - float(sys.argv[3]))
for piece in stream: pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
print(int("torch" in sys.modules))
"""


class Ours:
    "An exported model."
    def __init__(self, folder, threads):
        from hrm_codegen.inference.runtime import OnnxModel, PromptStore
        self.model = OnnxModel(folder, threads)
        self.model.prompts = PromptStore(0) # every prompt is read anew
    def read(self, prompt):
        self.rows = self.model.sequences()
        found = self.model.read(prompt, steps=1)
        self.handle = self.rows.add(found)
        return int(found.scores.argmax())
    def write(self, token): return int(self.rows.step({self.handle: token})[self.handle].argmax())


class Peer:
    "HrmText of transformers."
    def __init__(self, model): self.model = model
    def read(self, prompt):
        import torch
        tokens = torch.tensor([prompt])
        with torch.no_grad(): self.out = self.model(input_ids=tokens, token_type_ids=torch.ones_like(tokens), use_cache=True, logits_to_keep=1)
        return int(self.out.logits[0, -1].argmax())
    def write(self, token):
        import torch
        with torch.no_grad(): self.out = self.model(input_ids=torch.tensor([[token]]), past_key_values=self.out.past_key_values, use_cache=True)
        return int(self.out.logits[0, -1].argmax())


def timed(contender, prompt, count):
    "Seconds to read a prompt, and seconds of each of the tokens written after it."
    begin = time.perf_counter()
    token, seconds = contender.read(prompt), []
    first = time.perf_counter() - begin
    for _ in range(count):
        begin = time.perf_counter()
        token = contender.write(token)
        seconds.append(time.perf_counter() - begin)
    return first, seconds


def speed(folder, rounds, count, threads):
    "Contenders take turns; medians in milliseconds."
    import torch
    from hrm_codegen.inference.export import export_onnx
    from hrm_codegen.inference.quantize import QuantizationConfig, block_matrices, quantize
    from hrm_codegen.model.code import CodeHRM, reference_37m
    from hrm_codegen.model.convert import to_transformers
    torch.manual_seed(0); torch.set_num_threads(threads)
    model = CodeHRM(reference_37m()).eval()
    export_onnx(model, folder / "fp32")
    for name, config in {"int8": QuantizationConfig("int8"), "int4": QuantizationConfig("int4"), "int4/32": QuantizationConfig("int4", block=32)}.items():
        quantized = quantize(model, config)
        export_onnx(quantized, folder / name.replace("/", "-"), block_matrices(quantized))
    peer = to_transformers(model)
    contenders = {"ours int4, block 128": Ours(folder / "int4", threads), "ours int4, block 32": Ours(folder / "int4-32", threads), "ours int8": Ours(folder / "int8", threads),
                  "ours fp32": Ours(folder / "fp32", threads), "peer bf16": Peer(to_transformers(model).to(torch.bfloat16)), "peer fp32": Peer(peer)}
    prompt = torch.randint(3, 8192, (256,), generator=torch.Generator().manual_seed(1)).tolist()
    reading, writing = {n: [] for n in contenders}, {n: [] for n in contenders}
    for contender in contenders.values(): timed(contender, prompt[:32], 2) # warm up
    for number in range(rounds):
        for name, contender in contenders.items():
            first, seconds = timed(contender, prompt, count)
            reading[name].append(1000 * first); writing[name] += [1000 * s for s in seconds]
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    first = {n: statistics.median(v) for n, v in reading.items()}
    token = {n: statistics.median(v) for n, v in writing.items()}
    rows = [{"contender": n, "prefill 256 (ms)": first[n], "token (ms)": token[n], "256+256 (s)": (first[n] + 256 * token[n]) / 1000,
             "prefill over peer bf16": first["peer bf16"] / first[n], "prefill over peer fp32": first["peer fp32"] / first[n],
             "decode over peer bf16": token["peer bf16"] / token[n], "decode over peer fp32": token["peer fp32"] / token[n]} for n in contenders]
    best = min(("ours int4, block 128", "ours int4, block 32"), key=token.get)
    fastest_peer = min(first["peer bf16"], first["peer fp32"])
    bars = {"4-bit decode at least 6 times the peer in bf16": token["peer bf16"] / token[best] >= 6, "8-bit decode at least 4 times the peer in bf16": token["peer bf16"] / token["ours int8"] >= 4,
            "prefill of 256 at least as fast as the faster peer": first[best] <= fastest_peer, "256+256 tokens under 1 s": first[best] + 256 * token[best] < 1000}
    return rows, bars


def start_up(folder, threads, rounds=5):
    "Seconds from the start of a process to its first token, and its largest memory in MB, for each precision."
    rows, bars = [], {}
    for name in ("int4", "int8", "fp32"):
        runs = [subprocess.run([sys.executable, "-c", COLD, str(folder / name), str(threads), str(time.time())], capture_output=True, text=True, check=True).stdout.split() for _ in range(rounds)]
        rows.append({"model": name, "first token (s)": statistics.median(float(r[0]) for r in runs), "memory (MB)": max(float(r[1]) for r in runs), "torch imported": runs[0][2] == "1",
                     "folder (MB)": sum(p.stat().st_size for p in (folder / name).iterdir()) / 1e6})
    bars["cold start under 2 s (int4)"], bars["memory under 400 MB (int4)"] = rows[0]["first token (s)"] < 2, rows[0]["memory (MB)"] < 400
    return rows, bars


def guesses(model, count):
    "Gain of guesses on held-out edits and repairs, plain and guessed taking turns task by task."
    from hrm_codegen.data.rosetta_tasks import RosettaSource
    from hrm_codegen.inference.model import CodeModel
    from hrm_codegen.inference.runtime import PromptStore
    loaded, rows = CodeModel.load(model), []
    for kind in ("generate", "edit", "repair"):
        seconds, same, tokens, passes = {0: 0.0, 16: 0.0}, 0, 0, {0: 0, 16: 0}
        for task in RosettaSource("heldout", None, [kind], seed=5, count=count).tasks():
            answers = {}
            for most in seconds:
                if hasattr(loaded.backend, "prompts"): loaded.backend.prompts = PromptStore(0)
                answers[most] = loaded.generate(task, guesses=most)
                seconds[most] += answers[most].attempt.seconds; passes[most] += answers[most].runs
            same += answers[0].tokens == answers[16].tokens; tokens += len(answers[0].tokens)
        rows.append({"kind": kind, "tasks": count, "same tokens": same, "tokens": tokens, "passes": passes[0], "passes with guesses": passes[16], "times faster": seconds[0] / seconds[16]})
    return rows, {"guesses make edits at least 1.5 times faster": rows[1]["times faster"] >= 1.5}


def table(rows):
    "Rows as Markdown."
    show = lambda v: ("yes" if v else "no") if isinstance(v, bool) else f"{v:.2f}" if isinstance(v, float) else str(v)
    lines = [" | ".join(rows[0]), " | ".join("---" for _ in rows[0]), *(" | ".join(show(v) for v in row.values()) for row in rows)]
    return "\n".join(f"| {line} |" for line in lines)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rounds", type=int, default=5, help="turns of every contender")
    arguments.add_argument("--tokens", type=int, default=64, help="tokens written in a turn")
    arguments.add_argument("--threads", type=int, default=os.cpu_count(), help="for all contenders")
    arguments.add_argument("--model", type=Path, help="a trained model, for the gain of guesses")
    arguments.add_argument("--tasks", type=int, default=30, help="held-out tasks of each kind, for the gain of guesses")
    arguments.add_argument("--out", type=Path, help="file to add the result to, JSON Lines")
    given = arguments.parse_args()
    from importlib.metadata import version
    print(f"{platform.machine()}, {os.cpu_count()} cores, {given.threads} threads, load {os.getloadavg()[0]:.1f}, onnxruntime {version('onnxruntime')}, torch {version('torch')}, transformers {version('transformers')}\n")
    result, bars = {}, {}
    with tempfile.TemporaryDirectory() as folder:
        for name, part in {"speed": lambda: speed(Path(folder), given.rounds, given.tokens, given.threads), "start": lambda: start_up(Path(folder), given.threads)}.items():
            result[name], found = part()
            bars |= found
            print(table(result[name]), "\n")
    if given.model:
        result["guesses"], found = guesses(given.model, given.tasks)
        bars |= found
        print(table(result["guesses"]), "\n")
    for bar, met in bars.items(): print(f"{'met    ' if met else 'NOT MET'} {bar}")
    if given.out:
        given.out.parent.mkdir(parents=True, exist_ok=True)
        with given.out.open("a", encoding="utf-8") as file: file.write(json.dumps({"time": time.strftime("%Y-%m-%dT%H:%M:%S"), "threads": given.threads, "load": os.getloadavg(), "bars": bars, **result}) + "\n")


if __name__ == "__main__": main()
