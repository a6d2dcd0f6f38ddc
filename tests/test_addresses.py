"""Every page's address comes from where its file is."""

from __future__ import annotations

import pytest

from sites import GOOD
from takepart.addresses import all_addresses, of_page
from takepart.library import Folders


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("README.md", ""),
        ("law.md", "law/"),
        ("public/index.md", "public/"),
        ("public/README.md", "public/"),
        ("public/why.md", "public/why/"),
        ("a.b.md", "a.b/"),
    ],
)
def test_of_page(path: str, address: str) -> None:
    assert of_page(path) == address


def test_all_addresses() -> None:
    folders = Folders(GOOD, GOOD / "docs", GOOD / "glossary", GOOD / "case_studies")
    assert dict(all_addresses(folders)) == {
        "": "docs/index.md",
        "law/": "docs/law.md",
        "public/why/": "docs/public/why.md",
        "public/ladder/": "docs/public/ladder.md",
        "case-studies/": "docs/case-studies/index.md",
        "case-studies/leeds/": "case_studies/leeds.md",
        "glossary/": "docs/glossary/index.md",
        "glossary/carer/": "glossary/carer.md",
        "glossary/integrated-care-board/": "glossary/integrated-care-board.md",
    }
