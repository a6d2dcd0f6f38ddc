"""File names are addresses: those that cannot be are refused before anything is made of them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from sites import lay
from takepart import build, file_names


@pytest.mark.parametrize(
    ("name", "fit"),
    [
        ("our work.md", "our-work.md"),
        (" one  two.md", "one-two.md"),
        ("Q&A.md", "Q-and-A.md"),
        ("a+b.md", "a-b.md"),
        ("who?.md", "who.md"),
        ("Öffentlich.md", "Offentlich.md"),
        ("계획.md", "page.md"),
        ("version 1.2.md", "version-1.2.md"),
        ("10%", "10"),
        ("carer - Copy.md", "carer-Copy.md"),
    ],
)
def test_a_name_that_is_suggested_is_right(name: str, fit: str, tmp_path: Path) -> None:
    said = file_names.check(tmp_path / name, tmp_path)
    assert said and f"'{fit}'" in said[1]
    assert file_names.check(tmp_path / fit, tmp_path) is None


@pytest.mark.parametrize("name", ["carer - Copy.md", "carer copy 2.md", "carer (1).md"])
def test_a_copy_may_be_deleted(name: str, tmp_path: Path) -> None:
    _, fix = file_names.check(tmp_path / name, tmp_path) or ("", "")
    assert fix.startswith("If it is a copy that nobody needs, delete it. If not: name the file 'c")


@pytest.mark.parametrize("letter", [chr(n) for n in (*range(32, 47), *range(48, 127), 228, 0x8BA1)])
def test_what_is_right_stays_as_it_is_in_an_address(letter: str) -> None:
    """The letters are those that an address leaves alone, and no others."""
    name = f"a{letter}b.md"
    assert (file_names.check(Path(name), Path()) is None) == (quote(name) == name)


def test_a_page_with_a_space_in_its_name_has_one_thing_to_fix(root: Path) -> None:
    lay(root, {"docs/our work.md": {"body": "Words."}})
    lay(root, {"docs/law.md": {"add": "Read about [our work](our%20work.md)."}})
    for paths in ([], [root / "docs/our work.md"]):
        found = build.check(root / "mkdocs.yml", lambda text: None, paths).findings
        (wrong,) = {one for one in found if one.severity == "error"}
        assert str(wrong) == (
            "docs/our work.md  error  name\n"
            "  The name of the file 'our work.md' cannot be part of a web address.\n"
            "  Fix: Name the file 'our-work.md', "
            "and write that name in the menu and in links to it."
        )
