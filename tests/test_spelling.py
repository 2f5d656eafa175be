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
