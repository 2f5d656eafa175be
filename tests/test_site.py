"The site: every notebook can be staged, and every link and picture leads somewhere."
import ast
import html
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import mean
from urllib.parse import unquote

import pytest
import typer
import yaml

import browser_playground
import llms
import readme
from hrm_codegen.cli.app import app
from rendered import CUT, TOO_WIDE, rendered

root = Path(__file__).resolve().parent.parent
pages = sorted(root.glob("nbs/**/*.ipynb"))
texts = [
    *pages, *sorted(root.glob("experiments/*.ipynb")), root / "README.md", root / "CONTRIBUTING.md",
    root / "CHANGELOG.md",
]
_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|(?:src|href)=[\"']([^\"']+)[\"']")


def markdown(path):
    "The prose of a notebook or a text file, without code."
    if path.suffix != ".ipynb":
        prose = path.read_text(encoding="utf-8")
    else:
        prose = "\n\n".join(
            "".join(c["source"])
            for c in json.loads(path.read_text(encoding="utf-8"))["cells"]
            if c["cell_type"] == "markdown"
        )
    prose = re.sub(r"^(```|~~~).*?^\1", "", prose, flags=re.M | re.S)
    return re.sub(
        r"``.+?``|`[^`\n]+`", "``", "\n".join(line for line in prose.split("\n") if not line.startswith("    "))
    )


def links(prose):
    "The targets of all links and pictures."
    return [unquote(a or b) for a, b in _LINK.findall(prose)]


def anchors(path):
    "The places of a page that a link can name, as Pandoc names them."
    heads = re.findall(r"^#+ +(.+)$", re.sub(r"``", "", markdown(path)), flags=re.M)
    plain = (re.sub(r"[^\w\s.-]", "", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", head)).strip().lower() for head in heads)
    return {re.sub(r"^[^a-z]+", "", re.sub(r"\s+", "-", head)) for head in plain}


def broken(path, prose):
    "Links of one text that lead nowhere."
    found = []
    for link in links(prose):
        if re.match(r"[a-z][a-z0-9+.-]*:", link): continue
        name, _, anchor = link.partition("#")
        target = path if not name else path.parent / name
        if not target.exists(): found.append(f"{path.relative_to(root)}: {link}: there is no such file")
        elif root / "nbs" in path.parents and root / "nbs" not in target.resolve().parents:
            found.append(f"{path.relative_to(root)}: {link}: outside the site")
        elif anchor and target.suffix in (".ipynb", ".md") and anchor not in anchors(target):
            found.append(f"{path.relative_to(root)}: {link}: the page has no such heading")
    return found


def test_links_and_pictures_lead_somewhere():
    problems = [problem for path in texts for problem in broken(path, markdown(path))]
    assert not problems, "\n".join(problems)
    assert sum(len(links(markdown(path))) for path in texts) > 50, "the links were not found at all"


def test_a_broken_link_is_found():
    page = root / "nbs" / "index.ipynb"
    assert (
        broken(
            page,
            "[a](00_records/00_tasks.ipynb) ![b](images/playground.png) [c](https://example.org)"
            " [d](#where-it-stands)",
        )
        == []
    )
    wrong = broken(
        page,
        "[a](no_such_page.ipynb) ![b](images/none.png) [c](00_records/00_tasks.ipynb#no-such-heading)"
        " [d](../setup.py)",
    )
    assert [re.sub(r".*: ", "", w) for w in wrong] == ["there is no such file"] * 2 + [
        "the page has no such heading", "outside the site",
    ]


@pytest.mark.parametrize("path", pages, ids=lambda path: path.name)
def test_a_page_begins_with_title_and_summary(path):
    first = json.loads(path.read_text(encoding="utf-8"))["cells"][0]
    lines = [line for line in "".join(first["source"]).split("\n") if line.strip()]
    assert first["cell_type"] == "markdown" and re.match(r"# \S", lines[0]) and re.match(r"> \S", lines[1]), lines[:2]
    assert (
        len(lines) == 2
    ), f"nbdev takes the first cell for title and summary and drops what else it holds: {lines[2:]}"


def pictures(path):
    "Alternative text and target of each picture in prose."
    return re.findall(r"!\[([^]]*)\]\(([^)\s]+)", markdown(path))


def test_pictures_say_what_they_show_and_are_light():
    found = [(path, alternative, target) for path in texts for alternative, target in pictures(path)]
    assert len(found) >= 2
    for path, alternative, target in found:
        assert len(alternative) >= 20, f"{path.name}: {target} has no alternative text"
        if "://" not in target:
            assert (path.parent / target).stat().st_size < 400_000, f"{path.name}: {target} is too large for a page"
    for path in pages:
        assert (
            path.stat().st_size < 2_500_000
        ), f"{path.name}: {path.stat().st_size:,} bytes are too many for a page"


def drawings(path):
    "Cells whose stored results hold a picture, with their source."
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if any(kind.startswith("image/") for output in cell.get("outputs", []) for kind in output.get("data", {})):
            yield cell["id"], "".join(cell["source"])


@pytest.mark.parametrize("path", [path for path in pages if any(drawings(path))], ids=lambda path: path.name)
def test_drawings_say_what_they_show(path):
    for name, source in drawings(path):
        assert re.search(
            r'^#\| fig-alt: ".{20,}"$', source, re.M
        ), f"{path.name}, {name}: begin the cell with #| fig-alt: and what there is to see"


def settings():
    "What Quarto reads."
    return yaml.safe_load((root / "_quarto.yml").read_text(encoding="utf-8"))


def test_what_the_configuration_names_exists():
    config = settings()
    assert (root / "nbs" / "_quarto.yml").resolve() == root / "_quarto.yml"
    assert config["metadata-files"] == ["nbdev.yml"], (
        "nbdev writes where the site goes into nbdev.yml; without it Quarto puts the site elsewhere and nbdev_docs"
        " fails"
    )
    assert "nbs/nbdev.yml" in (root / ".gitignore").read_text().split()
    for name in (config["format"]["html"]["css"], config["website"]["favicon"]):
        assert (root / "nbs" / name).read_text(encoding="utf-8").strip(), name
    website = config["website"]
    bars = [*website["navbar"]["left"], *website["navbar"]["right"], *website["page-footer"]["right"]]
    for entry in bars: assert "://" in entry["href"] or (root / "nbs" / entry["href"]).is_file(), entry
    assert config["format"]["html"]["code-overflow"] == "wrap" and not config["execute"]["enabled"]
    assert "commonmark" not in config["format"], "every page would offer itself in another format"


def test_the_citation_is_of_this_version():
    citation = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    setting = dict(re.findall(r"^(version|repo|doc_host) = (.+)$", (root / "settings.ini").read_text(), re.M))
    assert citation["version"] == setting["version"] and citation["url"].endswith(f"/{setting['repo']}")
    assert citation["type"] == "software" and citation["license"] == "Apache-2.0"


def listed(contents):
    "All pages of a part of the sidebar, in order."
    for entry in contents:
        if isinstance(entry, str): yield from sorted(root.glob(f"nbs/{entry}"))
        elif isinstance(entry.get("contents"), str): yield from sorted(root.glob(f"nbs/{entry['contents']}"))
        elif "contents" in entry: yield from listed(entry["contents"])
        else: yield root / "nbs" / entry["href"]


def test_the_sidebar_has_every_page_once_in_reading_order():
    sidebar = settings()["website"]["sidebar"]["contents"]
    found = list(listed(sidebar))
    assert sorted(found) == pages, (
        "name these pages in _quarto.yml, once each:"
        f" {[str(path.relative_to(root)) for path in set(pages) ^ set(found)]}"
    )
    numbered = [path for path in found if re.match(r"[0-9]{2}_", path.parent.name)]
    assert numbered == sorted(numbered) and found.index(numbered[0]) == len(found) - len(
        numbered
    ), "tutorials and research stand above the reference"
    assert all(entry.get("section") for entry in sidebar[1:])


def test_the_readme_is_the_home_page():
    assert readme.readme.read_text(encoding="utf-8") == readme.made(), "run python tests/readme.py --write"
    assert not (
        root / "nbs" / re.search(r"^readme_nb = (.+)$", (root / "settings.ini").read_text(), re.M)[1]
    ).exists(), "nbdev_docs would write the README anew, without its summary"


def test_the_results_on_the_home_page_are_those_of_the_runs():
    cells = {cell["id"]: cell for cell in json.loads(readme.home.read_text(encoding="utf-8"))["cells"]}
    for name in ("one-number", "results-table"):
        [stored] = [output["data"]["text/markdown"] for output in cells[name]["outputs"]]
        names = {
            "json": json, "mean": mean, "Path": Path, "Markdown": str, "results": root / "experiments" / "results",
        }
        body = ast.parse("".join(line for line in cells[name]["source"] if not line.startswith("#|"))).body
        # Where the results are is known here
        body = [
            part
            for part in body
            if not (isinstance(part, ast.Assign) and getattr(part.targets[0], "id", "") == "results")
        ]
        exec(compile(ast.Module(body[:-1], []), name, "exec"), names)
        made = eval(compile(ast.Expression(body[-1].value), name, "eval"), names)
        assert made == "".join(stored), f"{name}: run nbs/index.ipynb again"


def stored(page, name, kind):
    "The stored result of one cell."
    [found] = [
        cell["outputs"]
        for cell in json.loads((root / "nbs" / page).read_text(encoding="utf-8"))["cells"]
        if cell["id"] == name
    ]
    return "".join(found[0]["data"][kind])


def test_the_page_of_commands_has_every_option():
    reference = stored("tutorials/commands.ipynb", "tables", "text/markdown")

    def options(command):
        for inner in getattr(command, "commands", {}).values(): yield from options(inner)
        if not hasattr(command, "commands"):
            yield from (
                option for option in command.params if option.param_type_name == "option" and not option.hidden
            )
    for option in options(typer.main.get_command(app)):
        assert (
            f"`{option.opts[0]}`" in reference
            and " ".join((option.help or "").split()).split("|")[0].split("<")[0] in reference
        ), f"{option.opts}: run nbs/tutorials/commands.ipynb again"


def test_the_recorded_solve_is_whole_and_needs_no_server():
    page = stored("tutorials/solve.ipynb", "player", "text/html")
    assert "<script src" not in page and "http" not in page and "import(" not in page
    record, _ = json.JSONDecoder().raw_decode(page, page.index("const record = ") + len("const record = "))
    assert all(len(token["moved"]) == len(record["turns"]) for token in record["tokens"]) and 0 < len(
        record["halting"]
    ) * 2 == len(record["turns"])
    names = {}
    exec("".join(token["text"] for token in record["tokens"]), names)
    assert names["solve"]("abc") == 7 # 3, 10, 5, 16, 8, 4, 2, 1


def words(text):
    "The words of Markdown, without links' targets, markup and what nbdev adds."
    text = re.sub(r"\]\([^)]*\)(\{[^}]*\})?", "]", text)
    return re.findall(r"[^\W_]+", text)


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    "All pages as Quarto gets them."
    copy = tmp_path_factory.mktemp("site") / "project"
    keep_out = lambda folder, names: (
        {".git", ".venv", ".mypy_cache", "runs", "_docs", "_proc", "node_modules", "experiments", "tests", "data"} & set(names)
        if Path(folder) == root
        else {"__pycache__"} & set(names)
    )
    shutil.copytree(root, copy, ignore=keep_out, symlinks=True)
    # nbdev_proc_nbs would install Quarto first
    code = (
        "from nbdev.quarto import refresh_quarto_yml; from nbdev.serve import proc_nbs; refresh_quarto_yml();"
        " proc_nbs(n_workers=2, force=True)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=copy, capture_output=True, text=True, timeout=1800)
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr[-2000:]
    return copy / "_proc"


@pytest.mark.slow # more than a hundred pages
def test_every_notebook_is_staged_and_no_word_is_lost(staged):
    for path in pages:
        page = staged / path.relative_to(root / "nbs")
        assert page.is_file(), f"{path.name} was not staged"
        cells = json.loads(page.read_text(encoding="utf-8"))["cells"]
        prose = words(" ".join("".join(cell["source"]) for cell in cells if cell["cell_type"] in ("markdown", "raw")))
        lost = [
            word
            for word in words(
                " ".join(
                    "".join(cell["source"])
                    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"][1:]
                    if cell["cell_type"] == "markdown"
                )
            )
            if word not in set(prose)
        ]
        assert not lost, f"{path.name}: {lost[:20]}"
        code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
        original = json.loads(path.read_text(encoding="utf-8"))["cells"]
        for cell in original:
            source = "".join(cell["source"])
            if re.match(r"#\|\s*exports?\b", source):
                assert (
                    re.sub(r"^(#\|.*\n)+", "", source).strip() in code
                ), f"{path.name}: exported source is missing: {source[:80]}"
        for leak in (str(root), "VAR_KEYWORD", "VAR_POSITIONAL"):
            assert leak not in page.read_text(encoding="utf-8"), f"{path.name}: {leak}"
        assert not re.search(r"^\s*# .*\[`\w+`\]\(", code, re.M), f"{path.name}: a link inside code"


@pytest.mark.slow
def test_links_between_names_lead_to_headings(staged):
    heads, found = {}, []
    for path in pages:
        cells = json.loads((staged / path.relative_to(root / "nbs")).read_text(encoding="utf-8"))["cells"]
        prose = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
        address = path.relative_to(root / "nbs").parent / (re.sub(r"^[0-9]+_", "", path.stem) + ".html")
        heads[str(address)] = {head.lower() for head in re.findall(r"^### (\S+)$", prose, re.M)}
        found += [
            (path, str(address.parent / link), anchor)
            for link, anchor in re.findall(r"\]\(((?:\.\./)[\w/]+\.html)(?:#([\w.]+))?\)", prose)
        ]
    assert len(found) > 100
    for path, address, anchor in found:
        place = re.sub(r"[\w]+/\.\./", "", address)
        assert place in heads and (not anchor or anchor in heads[place]), f"{path.name}: {address}#{anchor}"


@pytest.mark.slow
def test_what_else_the_site_needs_is_staged(staged):
    for name in (
        "_quarto.yml", "nbdev.yml", "styles.css", "favicon.svg", "404.qmd", "images/playground.png",
        "images/loop.svg",
    ):
        assert (staged / name).exists(), name
    assert yaml.safe_load((staged / "nbdev.yml").read_text())["project"]["output-dir"] == "_docs"


@pytest.mark.slow
def test_nothing_is_fetched_from_other_servers(staged):
    "Quarto adds such scripts to HTML, to widgets and to formulas, and themes name fonts of other servers."
    for path in pages:
        for cell in json.loads((staged / path.relative_to(root / "nbs")).read_text(encoding="utf-8"))["cells"]:
            kinds = {kind for output in cell.get("outputs", []) for kind in output.get("data", {})}
            assert not kinds & {"text/html", "application/javascript"} and not any("widget" in k for k in kinds), path
    html = settings()["format"]["html"]
    assert html["html-math-method"] == "mathml" and all("theme.scss" in theme for theme in html["theme"].values())
    assert "$web-font-path: false;" in (staged / "theme.scss").read_text()


# Nothing is cut off, and what a reader came for stands first


def test_the_first_screen_of_the_home_page():
    "What it is, the loop, one task with its answer in six languages and the verdict, two honest numbers; then commands."
    home = readme.made()
    wanted = [
        "\n> Small", "thinks in two rhythms", "loop.svg", "**Asked of", *(f">{title}<" for title in (
            "Python", "C++", "Go", "Java", "JavaScript", "Rust",
        )),
        "**Verdict:** **passed** in 6 languages", "**Honest numbers.**", "## Try it",
    ]
    places = [home.find(text) for text in wanted]
    assert -1 not in places and places == sorted(places), list(zip(wanted, places))
    widest = max(home[places[3]:places[-1]].partition("```")[2].split("```")[0].split("\n"), key=len)
    assert len(widest) <= 72, f"cut at the right: {widest}"


def table_rows(text):
    "Cells of the rows of the tables in a text, as they are read: links without their targets."
    for line in text.split("\n"):
        if re.match(r"\|.*\|$", line) and not re.fullmatch(r"[|:\- ]+", line):
            yield [
                re.sub(r"\]\([^)]*\)", "]", cell).strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]
            ]


def test_the_results_on_the_home_page_are_few_and_short():
    rows = list(table_rows(stored("index.ipynb", "results-table", "text/markdown")))
    assert rows[0] == ["task", "score", "baseline", "n"] and 3 <= len(rows) - 1 <= 5
    assert max(len(cell) for row in rows for cell in row) <= 90


def test_results_say_first_what_they_mean():
    cells = json.loads((root / "nbs/research/results.ipynb").read_text(encoding="utf-8"))["cells"]
    heads = [line for cell in cells if cell["cell_type"] == "markdown" for line in "".join(cell["source"]).split("\n")
             if line.startswith("## ")]
    assert heads[0] == "## What this says about recurrence" and heads.index("## Where they come from") >= 3, heads


def test_outputs_are_of_a_length_that_is_read():
    for path in pages:
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            for output in cell.get("outputs", []):
                data = output.get("data", {})
                text = "".join(output.get("text", data.get("text/plain", "")))
                assert text.count("\n") < 100, f"{path.name}, {cell['id']}: {text.count(chr(10))} lines"
                shown = json.dumps([text, data.get("text/html", ""), data.get("text/markdown", "")])
                leak = re.search(r"/tmp/(tmp\w{6,}|r/)[^\s\"']*|/home/\w+/|/root/", shown)
                assert not leak, f"{path.name}, {cell['id']}: {leak[0]} is a folder of one machine"


def test_drawings_are_sharp():
    "SVG, but for images that the library makes, and for one page whose pictures take minutes."
    for path in pages:
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            kinds, source = {kind for output in cell.get("outputs", []) for kind in output.get("data", {})}, "".join(cell["source"])
            if "Image(" in source or path.name == "08_puzzles.ipynb": continue
            assert "image/png" not in kinds, f"{path.name}, {cell['id']}: begin with use_figure_style()"


def test_formulas_are_written_once():
    "A backslash that a script doubled shows as a line break, one that it ate as letters."
    for path in texts:
        for formula in re.findall(r"\$[^$\n]+\$", markdown(path)):
            wrong = re.search(r"\\\\[,a-z]|(?<![\\a-z])(overline|frac|sqrt|hat|tilde|cdot|times)\b", formula)
            assert not wrong, f"{path.name}: {formula}"


def test_imports_stand_alone():
    "nbdev runs the imports of a page without the rest; a reader takes them first."
    for path in pages:
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            source = "".join(cell["source"])
            if cell["cell_type"] != "code" or re.match(r"#\| (export|slow|cuda|eval)", source): continue
            kinds = {isinstance(node, (ast.Import, ast.ImportFrom)) for node in ast.parse(source).body}
            assert kinds != {True, False}, f"{path.name}, {cell['id']}: imports and code in one cell"


def test_words_of_our_own_are_explained():
    glossary = markdown(root / "nbs/research/glossary.ipynb")
    for word in ("turn", "cycle", "segment", "held out", "draft tokens", "the peer", "bar, aim", "Rosetta", "docment"):
        assert f"| {word} |" in glossary, word
    assert "research/glossary.ipynb" in [entry["href"] for entry in settings()["website"]["navbar"]["left"]]


def test_the_site_can_be_walked():
    config = settings()
    website, form = config["website"], config["format"]["html"]
    assert website["search"] if "search" in website else website["navbar"]["search"]
    assert website["open-graph"] and website["twitter-card"] and set(form["theme"]) == {"light", "dark"}
    assert (root / "nbs/404.qmd").is_file() and website["sidebar"]["collapse-level"] == 1
    assert "nbs/index.ipynb" in (root / "Makefile").read_text().partition("\nlab:")[2].split("\n\n")[0]


@pytest.mark.slow
def test_nothing_is_wider_than_a_phone(staged, tmp_path):
    "All pages at 390 pixels, with Pandoc in the place of Quarto: nothing scrolls sideways but what is meant to."
    from playwright.sync_api import sync_playwright
    if not shutil.which("pandoc"): pytest.skip("the program pandoc is not installed")
    if lacking := browser_playground.what_is_missing(): pytest.skip(f"{lacking} is not installed")
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_playground.browser_program(), args=browser_playground.FLAGS
        )
        try:
            page = browser.new_page(viewport={"width": 390, "height": 844})
            for path in pages:
                name = path.relative_to(root / "nbs")
                place = tmp_path / f"{name.with_suffix('')}.html"
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(rendered(staged / name), encoding="utf-8")
                page.goto(place.as_uri())
                found += [f"{name}: {what}" for what in [*page.evaluate(TOO_WIDE), *page.evaluate(CUT)]]
        finally: browser.close()
    assert not found, "\n".join(found)


def test_the_home_page_names_every_slice():
    home = (root / "nbs/index.ipynb").read_text(encoding="utf-8")
    slices = sorted(folder.name for folder in (root / "nbs").iterdir() if re.match(r"\d\d_", folder.name))
    assert slices and not [name for name in slices if f"]({name}/" not in home]


def test_every_page_is_listed_for_programs_that_read(tmp_path):
    "What Quarto leaves: files under the names of notebooks, and a list of those whose page has the same name."
    for name, title in {
        "index": "hrm-codegen", "404": "Not found", "tutorials/train": "Train", "18_training/04_loop": "The loop",
        "03_model/00_layers": "Layers", "21_agents/20_grading": "Grading",
    }.items():
        place = tmp_path / f"{name}.llms.md"
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"# {title}\n\nText.\n", encoding="utf-8")
        place.with_name(re.sub(r"^[0-9]+_", "", place.name).replace(".llms.md", ".html")).touch()
    (tmp_path / "21_agents/99_gone.llms.md").write_text("# A page that is no more\n", encoding="utf-8")
    head = "# hrm-codegen\n\n> Small models\n\n## Pages\n\n"
    (tmp_path / "llms.txt").write_text(f"{head}- [hrm-codegen](https://x.org/y/index.llms.md)\n", encoding="utf-8")
    wanted = [
        ("hrm-codegen", "index"), ("Train", "tutorials/train"), ("Layers", "03_model/layers"),
        ("The loop", "18_training/loop"), ("Grading", "21_agents/grading"),
    ]
    for _ in range(2): # Done again, it stays as it is
        assert llms.complete(tmp_path) == 5
        lines = "".join(f"- [{title}](https://x.org/y/{name}.llms.md)\n" for title, name in wanted)
        assert (tmp_path / "llms.txt").read_text(encoding="utf-8") == head + lines
        assert all((tmp_path / f"{name}.llms.md").is_file() for _, name in wanted)
    for text in (root / "Makefile", root / ".github/workflows/site.yml"):
        assert re.search(r"nbdev_docs\n.*tests/llms\.py _docs", text.read_text()), text.name


def test_search_finds_words_and_names_and_no_code(tmp_path):
    code = "class Clock:\n    def tick(self): return 'a < b' + self.time + self.time\n"
    shown = html.escape(code).replace("class", "<span>class</span>")
    (tmp_path / "a.html").write_text(
        f"<main><h2>Time</h2><p>It ticks.</p><pre><code>{shown}</code></pre><annotation>\\frac{{1}}{{2}}</annotation></main>"
    )
    entry = {"href": "a.html#time", "title": "A", "text": html.escape(f"Time\nIt ticks.\n{code}\\frac{{1}}{{2}}")}
    (tmp_path / "search.json").write_text(json.dumps([entry]))
    for _ in range(2): # Done again, it stays as it is
        llms.shorten(tmp_path)
        assert json.loads((tmp_path / "search.json").read_text()) == [{**entry, "text": "Time\nIt ticks.\nClock tick"}]
