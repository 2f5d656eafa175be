"American spelling on every page, in code, comments and tests."
import spelling


def test_american_spelling():
    found = spelling.problems()
    assert not found, "run python tests/spelling.py --write:\n" + "\n".join(found)


def test_the_list_finds_and_mends():
    wrong = "Its colour and behaviour, normalised; neighbouring Centres of a LICENCED catalogue, analysed, optimising"
    right = "Its color and behavior, normalized; neighboring Centers of a LICENCED catalog, analyzed, optimizing"
    assert spelling.mended(wrong) == right and spelling.mended(right) == right
    for word in ("optimist", "minimism", "specialists", "organism", "labels", "modeling"):
        assert spelling.mended(word) == word
    assert len(spelling.files()) > 200


def test_a_word_is_found_where_it_stands(tmp_path, monkeypatch):
    page = tmp_path / "page.md"
    page.write_text("the _behaviour_of things, grey\nand Optimised; an optimist's color\n", encoding="utf-8")
    monkeypatch.setattr(spelling, "root", tmp_path)
    monkeypatch.setattr(spelling, "files", lambda: [page])
    assert spelling.problems() == [f"page.md: {word}" for word in ("Optimised", "_behaviour_of", "grey")]
