"""Tests talk to servers on this machine: a proxy is for everything else.

As root, all tests can be run in weaker modes, named by HRM_CODEGEN_TEST_AS: `no control groups` takes those away, so
that root's unprivileged user runs programs; `ordinary user` gives up being root before anything is imported, with a
home of its own in the folder for temporary files.
"""
import functools
import os
import re
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

os.environ.setdefault("OMP_NUM_THREADS", "1") # Threads that wait for each other on cores in use take many times as long
for name in ("no_proxy", "NO_PROXY"):
    os.environ[name] = ",".join([*filter(None, [os.environ.get(name)]), "localhost", "127.0.0.1", "::1"])

MODES = ("", "no control groups", "ordinary user")


def begin(mode: str) -> None:
    "Go over to a mode; nothing of the package has been imported yet."
    if mode not in MODES: raise SystemExit(f"HRM_CODEGEN_TEST_AS is {mode!r}, and may be one of: {', '.join(MODES[1:])}")
    if mode and os.geteuid(): raise SystemExit("HRM_CODEGEN_TEST_AS is for root; here the tests run as an ordinary user already")
    if mode == "ordinary user":
        home = Path(tempfile.gettempdir(), "hrm-codegen-tests-12345")
        home.mkdir(mode=0o700, exist_ok=True)
        os.chown(home, 12345, 12345)
        os.setgroups([]); os.setresgid(12345, 12345, 12345); os.setresuid(12345, 12345, 12345)
        os.environ |= {"HOME": str(home), "USER": "12345", "XDG_CACHE_HOME": str(home / "cache")}
    if mode == "no control groups":
        from hrm_codegen.sandbox import confinement
        confinement._groups = functools.lru_cache(dict)


begin(os.environ.get("HRM_CODEGEN_TEST_AS", ""))
collect_ignore = ["hostile"] # Programs to be judged, never to be imported
LONG = ( # Files that take longest, begun first: a process that begins one when the others have ended is waited for
    "hostile", "execution", "polyglot", "agents", "repositories", "server", "packaging", "bench", "livecodebench",
    "browser", "training_resume", "training_processes", "bad_input", "solvers", "command_line", "runtime", "languages",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    "Order the files, not what is in them."
    place = {f"test_{name}.py": number for number, name in enumerate(LONG)}
    items.sort(key=lambda item: place.get(item.path.name, len(LONG)))


@pytest.fixture(scope="session")
def own_server():
    "The model that comes with the package, behind its HTTP door: its address."
    for package in ("onnxruntime", "fastapi"): pytest.importorskip(package, reason=f"{package} is not installed")
    process = subprocess.Popen(
        [sys.executable, "-m", "hrm_codegen", "serve", "--port", "0"], stderr=subprocess.PIPE, text=True,
        cwd=Path(__file__).resolve().parent.parent, env={**os.environ, "OMP_NUM_THREADS": "1"},
    )
    said = []
    for line in process.stderr:
        said.append(line)
        if found := re.search(r"http://\S+/v1", line): break
    else:
        raise AssertionError("".join(said))
    threading.Thread(target=process.stderr.read, daemon=True).start()
    yield found[0]
    process.terminate()
    process.wait(120)
