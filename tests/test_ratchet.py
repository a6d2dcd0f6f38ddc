"""No page becomes harder to read without a word of reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from sites import lay
from takepart import build
from takepart.checks import ratchet
from takepart.cli import main
from takepart.findings import Finding

EASY = "We ask you what you think of it. " * 20
HARDER = EASY + "Representatives of the organisations participate in deliberation together. " * 2
FILE = "docs/x.md"


def lay_page(root: Path, words: str) -> None:
    lay(root, {FILE: {"body": "\n\n".join(words.split(". "))}}, menu=not (root / FILE).exists())


def found(root: Path) -> list[Finding]:
    publication = build.check(root / "mkdocs.yml", lambda text: None)
    return [one for one in publication.findings if one.rule == ratchet.RULE]


def keep(root: Path) -> str:
    done = CliRunner().invoke(main, ["scores", "-f", str(root / "mkdocs.yml")])
    assert done.exit_code == 0, done.output
    return (root / ratchet.FILE).read_text()


def line(root: Path) -> str:
    lines = (root / ratchet.FILE).read_text().splitlines()
    return next(one for one in lines if one.startswith(f"{FILE}:"))


def test_a_page_that_became_harder_is_an_error_that_shows_where(root: Path) -> None:
    lay_page(root, EASY)
    keep(root)
    assert found(root) == []
    lay_page(root, HARDER)
    (error,) = found(root)
    assert (error.file, error.severity) == (FILE, "error")
    stands = (root / FILE).read_text().splitlines()[error.line - 1]
    assert stands.startswith("Representatives")
    assert "Representatives of the organisations" in error.message
    assert "allowed:" in error.fix and "because:" in error.fix


def test_keeping_scores_does_not_hide_that_a_page_became_harder(root: Path) -> None:
    lay_page(root, EASY)
    before = keep(root)
    lay_page(root, HARDER)
    assert keep(root) == before
    assert len(found(root)) == 1


def test_an_easier_page_must_stay_so(root: Path) -> None:
    lay_page(root, HARDER)
    keep(root)
    harder = line(root)
    lay_page(root, EASY)
    keep(root)
    assert float(line(root).split(": ")[1]) < float(harder.split(": ")[1])


def test_a_reason_allows_it_and_is_kept(root: Path) -> None:
    lay_page(root, EASY)
    keep(root)
    lay_page(root, HARDER)
    told = re.search(r"from grade ([\d.]+) to ([\d.]+)\.", found(root)[0].message)
    assert told
    kept, now = told.groups()
    path = root / ratchet.FILE
    allowed = f"{FILE}: {{grade: {kept}, allowed: {now}, because: 'The law: its words.'}}"
    path.write_text(path.read_text().replace(line(root), allowed))
    assert found(root) == []
    assert "The law: its words." in keep(root)
    assert found(root) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("docs/x.md: {grade: 5.0, allowed: 9.0}", "nobody says why"),
        ("docs/x.md: easy", "'grade' is 'easy'"),
        ("docs/x.md: {grade: 5.0, reason: none}", "'reason' is not a name"),
        ("docs/x.md: [", "'docs/x.md' has '[' and no ']'"),
    ],
)
def test_a_file_of_grades_that_is_wrong_says_so(root: Path, text: str, says: str) -> None:
    (root / ratchet.FILE).write_text(f"# Grades\n{text}\n")
    publication = build.check(root / "mkdocs.yml", lambda text: None)
    told = [one for one in publication.findings if one.file == ratchet.FILE]
    assert len(told) == 1 and says in told[0].message, told
    done = CliRunner().invoke(main, ["scores", "-f", str(root / "mkdocs.yml")])
    assert done.exit_code == 1
    assert text in (root / ratchet.FILE).read_text()


def test_a_new_page_that_is_hard_is_advice_only(root: Path) -> None:
    lay_page(root, HARDER * 3)
    lay_page(root, "Representatives of the organisations participate in deliberation. " * 20)
    (advice,) = found(root)
    assert advice.severity == "advice" and "8 is the most" in advice.message


def test_a_short_page_has_no_grade(root: Path) -> None:
    lay_page(root, "Representatives of organisations participate in deliberation.")
    assert found(root) == []
    assert FILE not in keep(root)
