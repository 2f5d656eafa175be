"Tests talk to servers on this machine: a proxy is for everything else."
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

for name in ("no_proxy", "NO_PROXY"):
    os.environ[name] = ",".join([*filter(None, [os.environ.get(name)]), "localhost", "127.0.0.1", "::1"])

collect_ignore = ["hostile"] # Programs to be judged, never to be imported


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
