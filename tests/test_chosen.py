"""Checking some files says of them what checking everything says, and nothing of the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sites import FRONT_MATTER, lay
from takepart import build, chosen
from takepart.cli import main

LONG = "Ask people " + "early and often " * 8 + "and always."
FILES = {
    "docs/one.md": {"body": f"{LONG}\n\n[Dead](two.md#no), [fine](two.md#there), [gone](no.md)\n"},
    "docs/two.md": {"body": f"## There\n\n{LONG}\n"},
}


@pytest.fixture
def guide(root: Path) -> Path:
    lay(root, FILES)
    return root


def check(root: Path, *paths: str) -> Result:
    arguments = ["check", "-f", str(root / "mkdocs.yml"), *(str(root / path) for path in paths)]
    return CliRunner().invoke(main, arguments)


def everything(root: Path) -> list[str]:
    found = build.check(root / "mkdocs.yml", lambda text: None).findings
    return sorted({str(one) for one in found})


def some(root: Path, *paths: str) -> list[str]:
    wanted = [root / path for path in paths]
    return sorted(
        {str(one) for one in build.check(root / "mkdocs.yml", lambda text: None, wanted).findings}
    )


def test_one_page_is_told_all_that_is_wrong_with_it(guide: Path) -> None:
    found = some(guide, "docs/one.md")
    assert len(found) == 3
    assert found == [one for one in everything(guide) if one.startswith("docs/one.md")]


def test_a_folder_means_every_file_in_it(guide: Path) -> None:
    assert some(guide, "docs") == [one for one in everything(guide) if one.startswith("docs/")]


@pytest.mark.parametrize("file", ["docs/_ladder/informing.md", "glossary/carer.md"])
def test_a_part_is_checked_where_it_is_shown(guide: Path, file: str) -> None:
    with (guide / file).open("a") as words:
        words.write(f"\n{LONG}\n")
    found = some(guide, file)
    assert len(found) >= 1 and all(one.startswith(file) for one in found)
    assert found == [one for one in everything(guide) if one.startswith(file)]


def test_a_page_that_is_right_is_clean_among_others_that_are_not(guide: Path) -> None:
    (guide / "docs" / "three.md").write_text(FRONT_MATTER.format(title="Three") + "Words.\n")
    lay(guide, {"docs/four.md": {"body": "Words.\n"}})
    clean = check(guide, "docs/four.md")
    assert (clean.exit_code, "0 things to fix" in clean.output) == (0, True)
    assert check(guide, "docs/two.md").exit_code == 1


@pytest.mark.parametrize("path", ["docs/nosuch.md", "../elsewhere.md"])
def test_a_path_that_is_not_there_is_wrong_use(guide: Path, path: str) -> None:
    (guide.parent / "elsewhere.md").write_text("Words.")
    wrong = check(guide, path)
    assert wrong.exit_code == 2
    assert "no such file or folder in this guide" in wrong.output


@pytest.mark.parametrize("error", [KeyError, IndexError])
def test_a_mistake_of_the_program_is_not_told_as_a_missing_file(
    error: type[LookupError], guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_: object) -> None:
        raise error("our own")

    monkeypatch.setattr("takepart.site.run", wrong)
    result = check(guide)
    assert isinstance(result.exception, error)
    assert "no such file" not in result.output


def test_nothing_is_written(guide: Path) -> None:
    before = sorted(path for path in guide.rglob("*"))
    check(guide, "docs/one.md")
    check(guide)
    assert sorted(path for path in guide.rglob("*")) == before


def test_the_whole_of_a_guide_is_no_choice() -> None:
    assert chosen.files([], Path("/")) == frozenset()
