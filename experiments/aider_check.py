"""Does Aider, an assistant that people use, complete requests against `hrm-codegen serve`?

    python experiments/aider_check.py                         # a very small model that knows the two answers by heart
    python experiments/aider_check.py --model runs/demo/model # a trained one

Installs aider-chat from PyPI into a virtual environment of its own (a folder that is removed again, or --venv to
keep it), starts a server,
and lets Aider write a new file and change an existing one in each of its edit formats, with and without streaming.
Prints what Aider said
and ends with 1 if anything failed.
"""
import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SERVE = (
    "import sys; from hrm_codegen.serving.server import serve; serve(sys.argv[1], port=0, name='tiny',"
    " max_tokens=400)"
)
CASES = (  # file, its text before, the request, its text afterwards
    (
        "sums.py",
        (
            "def solve(numbers: list[int]) -> int:\n    numbers = [x for x in numbers if x > 0]\n"
            "    return sum(numbers)\n"
        ),
        "Multiply the result by 4.",
        (
            "def solve(numbers: list[int]) -> int:\n    numbers = [x for x in numbers if x > 0]\n"
            "    return sum(numbers) * 4\n"
        ),
    ),
    (
        "first.py", "", "Given a list of integers `numbers`: keep the even ones, then add them up.",
        "def solve(numbers: list[int]) -> int:\n    return sum(x for x in numbers if x % 2 == 0)\n",
    ),
)


def learned_model(folder):
    "A very small model that knows the two answers by heart."
    import torch
    import torch.nn.functional as F
    from hrm_codegen.tokens.encoding import encode_task
    from hrm_codegen.tokens.tokenizer import CodeTokenizer
    from hrm_codegen.runtime.export import export_onnx
    from hrm_codegen.model.code import CodeBatch, CodeConfig, CodeHRM
    from hrm_codegen.records import Task
    torch.manual_seed(0)
    tokenizer = CodeTokenizer.load()
    tasks = [
        Task(
            name, "check", "edit" if text else "generate", "python", request, files={name: text},
            reference={name: wanted},
        )
        for name, text, request, wanted in CASES
    ]
    encoded = [encode_task(task, tokenizer) for task in tasks]
    batch = CodeBatch.from_sequences(
        [e.prompt for e in encoded], [e.answer for e in encoded], [e.kind for e in encoded],
        [e.language for e in encoded],
    )
    model = CodeHRM(
        CodeConfig(
            hidden_size=64, num_heads=2, head_dim=32, intermediate_size=128, high_layers=1, low_layers=1,
            halt_max_steps=1, max_length=640,
        )
    )
    plan, optimizer = model.plan(batch), torch.optim.Adam(model.parameters(), 6e-3)
    for _ in range(80):
        loss = F.cross_entropy(model.logits(model(batch, plan=plan)[-1].hidden, plan.target_kinds), plan.targets)
        loss.backward(); optimizer.step(); optimizer.zero_grad()
    return export_onnx(model.eval(), folder, extra={"tokenizer": tokenizer.fingerprint})


def install(venv):
    "Aider in an environment of its own; its command."
    command = venv / "bin" / "aider"
    if not command.exists():
        print("installing aider-chat ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([venv / "bin" / "pip", "install", "--quiet", "aider-chat"], check=True)
    return command


def start(model):
    "A running server and its address."
    server = subprocess.Popen([sys.executable, "-c", SERVE, str(model)], stderr=subprocess.PIPE, text=True)
    for line in server.stderr:
        print(line, end="", flush=True)
        if "/v1" in line: return server, line.split(" at ")[1].split(",")[0]
    raise SystemExit("the server did not start")


def ask(aider, address, folder, edit_format, stream, name, text, request, wanted):
    "One request; whether Aider changed the file, and as wanted if that is known."
    home = folder / f"{edit_format}-{name}-{'stream' if stream else 'whole'}"
    home.mkdir()
    (home / name).write_text(text)
    options = [
        "--model", "openai/tiny", "--edit-format", edit_format, "--yes-always", "--no-git", "--no-auto-lint",
        "--no-check-update", "--no-show-model-warnings", "--no-show-release-notes", "--no-pretty",
        "--analytics-disable", "--no-detect-urls", "--no-suggest-shell-commands", "--map-tokens", "0",
        "--stream" if stream else "--no-stream", "--message", request, name,
    ]
    environment = {
        **os.environ, "OPENAI_API_BASE": address, "OPENAI_API_KEY": "none", "HOME": str(home), "NO_COLOR": "1",
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
    }
    done = subprocess.run(
        [aider, *options], cwd=home, env=environment, capture_output=True, text=True, timeout=300,
        stdin=subprocess.DEVNULL,
    )
    after = (home / name).read_text() if (home / name).exists() else ""
    good = done.returncode == 0 and f"Applied edit to {name}" in done.stdout and after != text and wanted in ("", after)
    print(
        f"{'fine  ' if good else 'FAILED'} {edit_format:12} {name:12} {'streaming' if stream else 'at once'}",
        flush=True,
    )
    if not good: print(done.stdout[-3000:], done.stderr[-2000:], flush=True)
    return good


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--model", type=Path, help="folder of a model; a random one if not given")
    arguments.add_argument("--venv", type=Path, help="where Aider is, or is to be installed")
    given = arguments.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143)) # so that the server ends too
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        aider = install((given.venv or folder / "venv").absolute())
        print(
            subprocess.run(
                [aider, "--version"], capture_output=True, text=True, stdin=subprocess.DEVNULL
            ).stdout.strip(),
            flush=True,
        )
        server, address = start(given.model or learned_model(folder / "model"))
        try:
            time.sleep(1)
            results = [
                ask(aider, address, folder, edit_format, stream, *case)
                for edit_format, stream in (
                    ("whole", False), ("whole", True), ("diff", True), ("diff-fenced", False), ("udiff", False),
                )
                for *case, wanted in CASES
                for case in [(*case, "" if given.model else wanted)]
            ]
        finally:
            server.send_signal(signal.SIGTERM)
            code = server.wait(60)
    print(f"{sum(results)} of {len(results)} requests completed, the server ended with {code}")
    sys.exit(not all(results) or code)


if __name__ == "__main__": main()
