"""Opens the playground in JupyterLab in a real browser, presses its buttons, and takes a picture.

    python tests/browser_playground.py                                 # checks the page with its own small model
    python tests/browser_playground.py --model runs/demo/model         # the same with a trained model
    python tests/browser_playground.py --package --out nbs/images/playground.png   # with the model of the package
"""
import argparse
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

root = Path(__file__).resolve().parent.parent
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]
SIZE = {"width": 1360, "height": 1180}
PATIENCE = 300 # Seconds for anything to appear, on a machine that does other work
SETTINGS = {"notebook-extension/tracker": {"windowingMode": "none"}, # cells out of sight exist too
            "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False}}


def browser_program():
    "A Chromium or Chrome of the system, or None."
    return next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )


def what_is_missing():
    "What has to be installed before this can run, or ''."
    try: import playwright  # noqa: F401
    except ImportError: return "the Python package playwright"
    return "" if browser_program() else "the program chromium"


@contextlib.contextmanager
def jupyter_lab(folder):
    "A JupyterLab of its own that shows a folder; gives its address."
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = {
        f"JUPYTER_{name}_DIR": str(folder / ".jupyter" / name)
        for name in ("CONFIG", "DATA", "RUNTIME")
    } | {"IPYTHONDIR": str(folder / ".jupyter" / "ipython")}
    own["JUPYTERLAB_SETTINGS_DIR"] = str(folder / ".jupyter" / "settings")
    for name, values in SETTINGS.items():
        path = Path(own["JUPYTERLAB_SETTINGS_DIR"]) / "@jupyterlab" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values))
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
        "--IdentityProvider.token=playground", f"--ServerApp.root_dir={folder}",
    ]
    log = (folder / ".jupyter.log").open("w")
    server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env={**os.environ, **own, "OMP_NUM_THREADS": "1"})
    try:
        address, deadline = f"http://127.0.0.1:{port}", time.monotonic() + PATIENCE
        while True:
            try: urllib.request.urlopen(f"{address}/api/status?token=playground", timeout=5).close(); break
            except OSError:
                if server.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(
                        f"JupyterLab did not start:\n{(folder / '.jupyter.log').read_text()[-2000:]}"
                    ) from None
                time.sleep(0.3)
        yield address
    finally:
        server.terminate()
        try: server.wait(20)
        except subprocess.TimeoutExpired: server.kill(); server.wait()
        log.close()


def small_notebook(model=None):
    "Two cells that open the playground with a trained model, or with that of the package."
    lines = ["from hrm_codegen.assistants.playground import Playground", f"Playground({str(model)!r})" if model else "Playground()"]
    cells = [
        {
            "cell_type": "code", "id": f"cell-{n}", "execution_count": None, "metadata": {}, "outputs": [],
            "source": [line],
        }
        for n, line in enumerate(lines)
    ]
    return json.dumps(
        {
            "cells": cells,
            "metadata": {"kernelspec": {"display_name": "python3", "language": "python", "name": "python3"}},
            "nbformat": 4, "nbformat_minor": 5,
        }
    )


def run_all_cells(page, seconds):
    "Run the whole notebook and wait for its end."
    page.wait_for_selector(".jp-Notebook .jp-Cell")
    page.get_by_text("| Idle").wait_for() # the kernel is there
    choose = page.get_by_role("button", name="Select", exact=True) # a slow JupyterLab asks which kernel to use
    begun, deadline, marks = 0.0, time.monotonic() + seconds, []
    while not marks or not all(mark.strip("[]: *").isdigit() for mark in marks):
        if time.monotonic() > deadline: raise RuntimeError(f"after {seconds} seconds not all cells have run: {marks}")
        if choose.is_visible(): choose.click()
        elif "[*]:" not in marks and time.monotonic() - begun > 15: # and drops cells that were started before it knows
            page.get_by_role("menuitem", name="Run", exact=True).click()
            page.get_by_text("Run All Cells", exact=True).click()
            begun = time.monotonic()
        time.sleep(0.5)
        marks = page.locator(".jp-CodeCell .jp-InputPrompt").all_inner_texts()
    page.wait_for_selector(".hrm-playground", state="attached")
    errors = page.locator(".jp-OutputArea-output:has-text('Traceback')")
    assert errors.count() == 0, errors.first.inner_text()


def use_playground(page, seconds=PATIENCE, to_the_end=False):
    """Press the buttons as a person would; gives what was seen. `to_the_end`: all segments, whatever the halting
    head says."""
    form = page.locator(".hrm-playground").first
    form.scroll_into_view_if_needed()
    button = lambda name: form.locator(f"button:has-text('{name}')")
    if to_the_end: form.get_by_role("checkbox", name="may stop earlier").uncheck()
    form.evaluate(
        "form => { window.lengths = []; const look = () =>"
        " window.lengths.push(form.querySelector('.hrm-answer')?.textContent.length ?? 0);"
        # what a person sees while it is written
        " new MutationObserver(look).observe(form, {childList: true, subtree: true, characterData: true}); }"
    )
    button("Write").click()
    form.get_by_text(" tokens in ").wait_for(timeout=seconds * 1000)
    form.locator("button:enabled:has-text('Write')").wait_for(timeout=seconds * 1000)
    answer, lengths = form.locator(".hrm-answer").text_content(), sorted(set(page.evaluate("window.lengths")))
    assert (
        len([n for n in lengths if 0 < n < len(answer)]) >= 1
    ), f"the text did not grow while it was written: {lengths}"
    status = form.locator(".hrm-line").nth(1).inner_text()
    width = form.locator("img").evaluate("image => image.complete && image.naturalWidth")
    assert width > 600, f"the picture is {width} wide"
    button("Compile and test").click()
    form.get_by_text(" tests, ").wait_for(timeout=seconds * 1000)
    return {
        "answer": answer, "status": status, "lengths": lengths,
        "verdict": form.locator(".hrm-line").nth(2).inner_text(),
    }


def cancel_and_fail(page, seconds=60):
    "Cancel an answer, and ask for something impossible; gives the two lines shown."
    form = page.locator(".hrm-playground").first
    button = lambda name: form.locator(f"button:has-text('{name}')")
    line = form.locator(".hrm-line").nth(1)
    # as much as there is, so that it is not done before Cancel is pressed
    for name in ("Segments", "Temperature", "Tokens"):
        handle = form.locator(f".widget-slider:has-text('{name}') .noUi-handle")
        handle.focus()
        handle.press("End")
    form.locator("textarea").first.fill("Say anything at all.")
    form.locator("textarea").first.blur()
    button("Write").click()
    button("Cancel").click()
    form.get_by_text("cancelled:").wait_for(timeout=seconds * 1000)
    cancelled = line.inner_text()
    form.locator("textarea").first.fill(" ")
    form.locator("textarea").first.blur()
    button("Write").click()
    form.get_by_text("the request is empty").wait_for(timeout=seconds * 1000)
    assert "Traceback" not in form.inner_html()
    return cancelled, line.inner_text()


def check(model=None, out=None, seconds=PATIENCE, package=False):
    "Everything; gives what was seen."
    from playwright.sync_api import sync_playwright
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        notebook = folder / "playground.ipynb"
        if model:
            shutil.copytree(model, folder / "model")
            notebook.write_text(small_notebook("model"))
        elif package: notebook.write_text(small_notebook())
        else: shutil.copy(root / "nbs" / "22_assistants" / "00_playground.ipynb", notebook)
        with jupyter_lab(folder) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_program(), args=FLAGS)
            try:
                page = browser.new_page(viewport=SIZE, device_scale_factor=1)
                page.set_default_timeout(1000 * PATIENCE)
                page.goto(f"{address}/doc/tree/{notebook.name}?token=playground&reset")
                run_all_cells(page, seconds)
                seen = use_playground(page, seconds, to_the_end=bool(model or package))
                if out:
                    Path(out).parent.mkdir(parents=True, exist_ok=True)
                    page.locator(".hrm-playground").first.screenshot(path=str(out))
                seen["cancelled"], seen["refused"] = cancel_and_fail(page)
            except Exception:
                failure = Path(tempfile.gettempdir()) / "playground-failure.png"
                with contextlib.suppress(Exception): page.screenshot(path=failure)
                print(f"what the browser showed: {failure}", file=sys.stderr)
                raise
            finally: browser.close()
    return seen


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", help="folder of a trained model; the page's own small model if not given")
    parser.add_argument("--out", help="where to put the picture")
    parser.add_argument("--package", action="store_true", help="the model that comes with the package")
    arguments = parser.parse_args()
    if missing := what_is_missing(): sys.exit(f"install {missing} first")
    print(json.dumps(check(arguments.model, arguments.out, package=arguments.package), indent=1))
