"""Aider's own code for its edit formats, run from a checkout without installing Aider: for comparison only.

The coder classes are imported as they are. Of their base class, which needs much of what Aider depends on, those
methods are taken that decide what an
answer does: names of files and their root, thoughts and white space around an answer, which files may be edited,
and what counts as malformed. What a
benchmark never uses (Git, a screen, a linter, a model) stands here in the plainest way, set up as `benchmark.py`
sets it up.
"""
from __future__ import annotations

import ast
import contextlib
import importlib
import io
import os
import re
import sys
import tempfile
import types
from pathlib import Path

METHODS = (
    "abs_root_path", "get_rel_fname", "get_inchat_relative_files", "get_multi_response_content_in_progress",
    "remove_reasoning_content", "allowed_to_edit", "prepare_to_edit", "apply_edits_dry_run", "apply_updates",
)


def _definitions(path: Path, names: tuple[str, ...], world: dict, inside: str = "") -> dict:
    "Functions of a file, or of one of its classes, without running the rest of it."
    body = ast.parse(path.read_text()).body
    if inside: body = next(node for node in body if isinstance(node, ast.ClassDef) and node.name == inside).body
    wanted = [node for node in body if isinstance(node, ast.FunctionDef) and node.name in names]
    assert {node.name for node in wanted} == set(names), f"{path} has not all of {names}"
    exec(compile(ast.Module(wanted, []), str(path), "exec"), world)
    return {name: world[name] for name in names}


def _kept_errors(path: Path) -> tuple[type, ...]:
    "Python's own errors among those that Aider does not tell the model about."
    lists = [
        node.value
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.AugAssign) and node.target.id == "ANY_GIT_ERROR"
    ]
    return tuple(error for node in lists for error in eval(compile(ast.Expression(node), str(path), "eval")))


def _chat(checkout: Path) -> type:
    "Aider's base class, as far as a benchmark needs it."
    utils = types.SimpleNamespace(
        **_definitions(
            checkout / "aider" / "utils.py", ("safe_abs_path", "find_common_root", "touch_file"),
            {"os": os, "Path": Path},
        )
    )
    world = {
        "os": os, "Path": Path, "utils": utils, "ANY_GIT_ERROR": _kept_errors(checkout / "aider" / "repo.py"),
        "urls": types.SimpleNamespace(edit_errors=""), "traceback": types.SimpleNamespace(print_exc=lambda: None),
        "dump": lambda *values: None,
        **_definitions(checkout / "aider" / "reasoning_tags.py", ("remove_reasoning_content",), {"re": re}),
    }
    remove = world["remove_reasoning_content"]
    methods = _definitions(checkout / "aider" / "coders" / "base_coder.py", METHODS, world, "Coder")
    world["remove_reasoning_content"] = remove # The method of the same name calls the function

    def __init__(self, folder: Path, names: list[str], fence: tuple[str, str], answer: str, reasoning_tag: str):
        # In order, where Aider has a set
        self.abs_fnames = dict.fromkeys(str((folder / name).resolve()) for name in names)
        self.root, self.abs_root_path_cache, self.repo, self.dry_run, self.fence = (
            utils.find_common_root(set(self.abs_fnames)), {}, None, False, fence,
        )
        self.abs_fnames = _Ordered(self.abs_fnames)
        self.shell_commands, self.num_malformed_responses, self.reflected_message, self.reasoning_tag_name = (
            [], 0, None, reasoning_tag,
        )
        self.io, self.multi_response_content, self.partial_response_content = _Screen(), "", answer
        self.partial_response_content = self.get_multi_response_content_in_progress(True)
        self.remove_reasoning_content()

    plain = {
        "check_added_files": lambda self: None, "check_for_dirty_commit": lambda self, path: None,
        "dirty_commit": lambda self: None,
    }
    return type("Coder", (), {"__init__": __init__, **plain, **methods})


class _Ordered(dict):
    "A set that keeps its order."
    def add(self, value): self[value] = None


class _Screen:
    "Aider's reading and writing of files with the settings of a benchmark: everything is agreed to."
    def read_text(self, path, silent=False):
        try: return Path(path).read_text(encoding="utf-8")
        except OSError: return None

    def write_text(self, path, text):
        with open(path, "w", encoding="utf-8") as file: file.write(text)

    def __init__(self): self.errors = []
    def confirm_ask(self, *question, **more): return True
    def tool_output(self, *text, **more): pass
    def tool_error(self, text="", strip=True): self.errors.append(text)
    tool_warning = tool_output


def load_peer(checkout: Path) -> dict[str, type]:
    "Aider's coder classes by edit format."
    package = types.ModuleType("peer")
    package.__path__ = []
    coders = types.ModuleType("peer.coders")
    coders.__path__ = [str(checkout / "aider" / "coders")]
    base = types.ModuleType("peer.coders.base_coder")
    base.Coder = _chat(checkout)
    dump, utils, diffs = types.ModuleType("peer.dump"), types.ModuleType("peer.utils"), types.ModuleType("peer.diffs")
    dump.dump = lambda *values: None
    utils.GitTemporaryDirectory = None
    package.utils, package.diffs = utils, diffs
    prompts = {
        name: types.ModuleType(f"peer.coders.{name}")
        for name in ("editblock_prompts", "editblock_fenced_prompts", "udiff_prompts", "wholefile_prompts")
    }
    for name, title in (
        ("editblock_prompts", "EditBlockPrompts"), ("editblock_fenced_prompts", "EditBlockFencedPrompts"),
        ("udiff_prompts", "UnifiedDiffPrompts"), ("wholefile_prompts", "WholeFilePrompts"),
    ):
        setattr(prompts[name], title, type(title, (), {}))
    known = {
        "peer": package, "peer.coders": coders, "peer.coders.base_coder": base, "peer.dump": dump,
        "peer.utils": utils, "peer.diffs": diffs, "aider": package, "aider.dump": dump, "aider.utils": utils,
        "tqdm": types.SimpleNamespace(tqdm=lambda x: x),
        **{f"peer.coders.{name}": module for name, module in prompts.items()},
    }
    before = {name: sys.modules.get(name) for name in known}
    sys.modules.update(known)
    try:
        names = {
            "diff": ("editblock_coder", "EditBlockCoder"),
            "diff-fenced": ("editblock_fenced_coder", "EditBlockFencedCoder"),
            "udiff": ("udiff_coder", "UnifiedDiffCoder"), "whole": ("wholefile_coder", "WholeFileCoder"),
        }
        return {
            key: getattr(importlib.import_module(f"peer.coders.{module}"), title)
            for key, (module, title) in names.items()
        }
    finally:
        for name, module in before.items():
            if module is None: sys.modules.pop(name, None)
            else: sys.modules[name] = module


def apply_with_peer(
    coder: type, files: dict[str, str], answer: str, fence: tuple[str, str], others: dict[str, str] = {},
    reasoning_tag: str = "think",
) -> tuple[dict[str, str], str, bool]:
    """Files of the exercise afterwards, the message to the model or else the last error shown, and whether the
    answer counts as malformed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve() / "practice" / "exercise"
        for path, text in {**others, **files}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        chat = coder(folder, list(files), fence, answer, reasoning_tag)
        with contextlib.redirect_stdout(io.StringIO()): chat.apply_updates()
        # As it is on disk: what Aider reads has line feeds only
        after = {str(p.relative_to(folder)): p.read_bytes().decode() for p in sorted(folder.rglob("*")) if p.is_file()}
        return (
            {path: text for path, text in after.items() if path in files or others.get(path) != text},
            (
                chat.reflected_message
                or next((text for text in reversed(chat.io.errors) if not text.startswith("Unable to create ")), "")
            ).replace(str(folder), "FOLDER"),
            bool(chat.num_malformed_responses),
        )
