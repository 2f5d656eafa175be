"Fails when the package and the notebooks disagree, or when a notebook was saved with machine-specific clutter."
import filecmp
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

root = Path(__file__).resolve().parent.parent


def differing_files() -> list[str]:
    "Export the notebooks into a copy of the project and compare the two packages."
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        ignore = shutil.ignore_patterns(
            ".git", ".venv", ".mypy_cache", ".ruff_cache", "runs", "_docs", "_proc", "__pycache__", "node_modules",
            "results",
        )
        shutil.copytree(root, copy, ignore=ignore, symlinks=True)
        for module in (copy / "hrm_codegen").rglob("*.py"):
            if module.name != "__init__.py": module.unlink() # those are written by hand; nbdev only sets the version
        run = subprocess.run([Path(sys.executable).with_name("nbdev_export")], cwd=copy, capture_output=True, text=True)
        if run.returncode: return [f"nbdev_export failed: {run.stderr.strip().splitlines()[-1]}"]
        ours = {p.relative_to(root) for p in (root / "hrm_codegen").rglob("*.py")}
        theirs = {p.relative_to(copy) for p in (copy / "hrm_codegen").rglob("*.py")}
        return sorted(str(p) for p in ours ^ theirs) + sorted(
            str(p) for p in ours & theirs if not filecmp.cmp(root / p, copy / p, shallow=False)
        )


def clutter() -> list[str]:
    "Notebooks with local paths, execution counts or unexpected metadata."
    found = []
    for path in sorted([*root.glob("nbs/**/*.ipynb"), *root.glob("experiments/*.ipynb")]):
        name, text = path.relative_to(root), path.read_text(encoding="utf-8")
        if local := re.search(r"/(?:home|Users|root|work)/[\w.-]+/", text):
            found.append(f"{name}: a path of one machine: {local.group(0)}")
        for cell in json.loads(text)["cells"]:
            if cell.get("execution_count"): found.append(f"{name}: execution counts are stored; run nbdev_clean"); break
    return found


if __name__ == "__main__":
    problems = [f"{p}: package and notebooks disagree; run nbdev_export" for p in differing_files()] + clutter()
    print("\n".join(problems) or "package and notebooks agree")
    sys.exit(bool(problems))
