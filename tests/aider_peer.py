"""Aider's own code for its edit formats, run from a checkout without installing Aider: for comparison only.

The few things that its coder classes expect around them (files on disk, a chat with files in it, an answer) are made here in the plainest way.
"""
from __future__ import annotations

import importlib
import sys
import tempfile
import types
from pathlib import Path


def load_peer(checkout: Path) -> dict[str, type]:
    "Aider's coder classes by edit format."
    package = types.ModuleType("peer")
    package.__path__ = []
    coders = types.ModuleType("peer.coders")
    coders.__path__ = [str(checkout / "aider" / "coders")]
    base = types.ModuleType("peer.coders.base_coder")
    base.Coder = Chat
    dump, utils, diffs = types.ModuleType("peer.dump"), types.ModuleType("peer.utils"), types.ModuleType("peer.diffs")
    dump.dump = lambda *values: None
    utils.GitTemporaryDirectory = None
    package.utils, package.diffs = utils, diffs
    prompts = {name: types.ModuleType(f"peer.coders.{name}") for name in ("editblock_prompts", "editblock_fenced_prompts", "udiff_prompts", "wholefile_prompts")}
    for name, title in (("editblock_prompts", "EditBlockPrompts"), ("editblock_fenced_prompts", "EditBlockFencedPrompts"), ("udiff_prompts", "UnifiedDiffPrompts"), ("wholefile_prompts", "WholeFilePrompts")):
        setattr(prompts[name], title, type(title, (), {}))
    known = {"peer": package, "peer.coders": coders, "peer.coders.base_coder": base, "peer.dump": dump, "peer.utils": utils, "peer.diffs": diffs, "aider": package, "aider.dump": dump, "aider.utils": utils,
             "tqdm": types.SimpleNamespace(tqdm=lambda x: x), **{f"peer.coders.{name}": module for name, module in prompts.items()}}
    before = {name: sys.modules.get(name) for name in known}
    sys.modules.update(known)
    try:
        names = {"diff": ("editblock_coder", "EditBlockCoder"), "diff-fenced": ("editblock_fenced_coder", "EditBlockFencedCoder"), "udiff": ("udiff_coder", "UnifiedDiffCoder"), "whole": ("wholefile_coder", "WholeFileCoder")}
        return {key: getattr(importlib.import_module(f"peer.coders.{module}"), title) for key, (module, title) in names.items()}
    finally:
        for name, module in before.items():
            if module is None: sys.modules.pop(name, None)
            else: sys.modules[name] = module


class Chat:
    "What Aider's coders expect of their base class."
    def __init__(self, folder: Path, names: list[str], fence: tuple[str, str], answer: str):
        self.root, self.fence, self.partial_response_content = str(folder), fence, answer
        self.abs_fnames = dict.fromkeys(str(folder / name) for name in names) # In order, where Aider has a set
        self.shell_commands: list[str] = []
        self.io = types.SimpleNamespace(read_text=lambda path: Path(path).read_text(), write_text=lambda path, text: Path(path).write_text(text))

    def abs_root_path(self, path: str) -> str: return str((Path(self.root) / path).resolve())
    def get_rel_fname(self, path: str) -> str: return str(Path(path).relative_to(self.root))
    def get_inchat_relative_files(self) -> list[str]: return sorted({self.get_rel_fname(path) for path in self.abs_fnames})
    def get_multi_response_content_in_progress(self, final: bool = False) -> str: return self.partial_response_content
    def apply_edits_dry_run(self, edits): return edits


def apply_with_peer(coder: type, files: dict[str, str], answer: str, fence: tuple[str, str]) -> tuple[dict[str, str], str, bool]:
    "Files afterwards, the message to the model, and whether the answer counts as malformed."
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        chat, error, malformed = coder(folder, list(files), fence, answer), "", False
        try:
            edits = chat.apply_edits_dry_run(chat.get_edits())
            for edit in edits:
                path = chat.abs_root_path(edit[0]) if edit[0] else None
                if path:
                    Path(path).parent.mkdir(parents=True, exist_ok=True)
                    Path(path).touch()
                    chat.abs_fnames.setdefault(path)
            chat.apply_edits(edits)
        except ValueError as problem: error, malformed = str(problem.args[0]), True
        except Exception as problem: error = str(problem)
        return {str(p.relative_to(folder)): p.read_bytes().decode() for p in sorted(folder.rglob("*")) if p.is_file()}, error, malformed # As it is on disk: what Aider reads has line feeds only
