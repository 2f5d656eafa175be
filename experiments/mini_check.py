"""Do mini-swe-agent's own tests pass on our environment?

    python experiments/mini_check.py                           # fetches package and tests
    python experiments/mini_check.py --python P --tests FOLDER # has both already

Its tests of environments (local, bubblewrap, containers) and of its agent are run as they are, in an environment of
their own, with its classes replaced by `hrm_codegen.agents.mini.ConfinedEnvironment` before they import them. The
package comes from PyPI, the tests from its repository: the package does not hold them. `CANNOT` names the tests that
want what a confined environment must not give, or ask for fields of the class that is replaced; each has its reason,
and one of them that passes counts as a fault too. Prints counts; ends with 1 if a test ended otherwise than said.
"""
import argparse
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

VERSION = "2.4.6"
WANTED = [f"mini-swe-agent=={VERSION}", "litellm!=1.82.7,!=1.82.8", "fastcore>=1.7,<2", "lazy-loader>=0.4", "pytest"]
REPOSITORY = "https://github.com/SWE-agent/mini-swe-agent"
FILES = (
    "environments/test_local.py", "environments/extra/test_bubblewrap.py", "environments/test_docker.py",
    "environments/test_init.py", "agents/test_default.py",
)
HOST_FILES = "a file of this machine is read or written"
HOST_VARIABLES = "variables of this machine are handed on unasked"
OTHER_CLASS = "a field of the class that is replaced"
CANNOT = {
    "test_local_environment_existing_env_variables": HOST_VARIABLES,
    "test_local_environment_default_cwd": HOST_FILES,
    "test_local_environment_timeout_kills_child_process": HOST_FILES,
    "test_local_environment_file_operations": HOST_FILES,
    "test_bubblewrap_environment_file_operations": HOST_FILES,
    "test_bubblewrap_environment_working_directory_creation": OTHER_CLASS,
    "test_bubblewrap_environment_cleanup": OTHER_CLASS,
    "test_bubblewrap_environment_custom_executable": OTHER_CLASS,
    "test_bubblewrap_environment_custom_wrapper_args": OTHER_CLASS,
    "test_docker_environment_custom_container_timeout": OTHER_CLASS,
}
SWAPPED = '''
"Before a test imports them, mini-swe-agent's environments are ours."
import minisweagent.environments.docker as docker, minisweagent.environments.extra.bubblewrap as bubblewrap
import minisweagent.environments.local as local
from hrm_codegen.agents.mini import ConfinedEnvironment

class Container(ConfinedEnvironment):
    "Has no image, and no engine."
    def __init__(self, *, image="", executable="", container_timeout="", **options): super().__init__(**options)

local.LocalEnvironment, bubblewrap.BubblewrapEnvironment, docker.DockerEnvironment = (
    ConfinedEnvironment, ConfinedEnvironment, Container,
)
'''


def fetch(folder, python, tests):
    "What is not there yet: an environment with the package, and the tests."
    if not python:
        subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
        python = folder / "venv" / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", "-q", *WANTED], check=True)
    if not tests:
        clone = ["git", "clone", "-q", "--depth", "1", "--branch", f"v{VERSION}", REPOSITORY, folder / "repository"]
        subprocess.run(clone, check=True)
        tests = folder / "repository" / "tests"
    return str(python), Path(tests).resolve()


def run(folder, python, tests):
    "Name to outcome of each test."
    (folder / "swapped.py").write_text(SWAPPED)
    (folder / "bin").mkdir()
    for name in ("docker", "podman"): # Its tests look whether one answers; none of ours asks it anything
        (folder / "bin" / name).write_text('#!/bin/sh\n[ "$1" = version ]\n')
        (folder / "bin" / name).chmod(0o755)
    variables = {
        **os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "MSWEA_SILENT_STARTUP": "1",
        "PYTHONPATH": f"{folder}:{Path(__file__).resolve().parent.parent}", "MSWEA_GLOBAL_CONFIG_DIR": str(folder),
    }
    command = [
        python, "-m", "pytest", "-q", "-p", "swapped", "-p", "no:cacheprovider", "--tb=line", "-o", "addopts=",
        f"--junit-xml={folder / 'found.xml'}", *[str(tests / name) for name in FILES],
    ]
    print(subprocess.run(command, cwd=tests.parent, env=variables, capture_output=True, text=True).stdout[-4000:])
    found = {}
    for case in ElementTree.parse(folder / "found.xml").iter("testcase"):
        words = {child.tag for child in case} & {"failure", "error", "skipped"}
        found[f"{case.get('classname')}::{case.get('name')}"] = words.pop() if words else "passed"
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", default="", help="of an environment that has mini-swe-agent and pytest")
    parser.add_argument("--tests", default="", help="the folder `tests` of its repository")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = run(folder, *fetch(folder, options.python, options.tests))
    odd, counts = [], Counter()
    for name, outcome in found.items():
        reason = CANNOT.get(name.rpartition("::")[2].partition("[")[0])
        counts[f"cannot pass: {reason}" if reason and outcome == "failure" else outcome] += 1
        if outcome != ("failure" if reason else "passed"): odd.append(f"{name}: {outcome}, against what is said here")
    if not found: odd.append("no test ran")
    for kind, count in counts.most_common(): print(f"{count:4} {kind}")
    print("\n".join(odd))
    return int(bool(odd))


if __name__ == "__main__": sys.exit(main())
