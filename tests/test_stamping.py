"""`takepart checked` changes stamps and not another byte."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from takepart import build, stamping


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_changes_stamps_only(ends: str, mark: str, root: Path) -> None:
    page = root / "docs" / "public" / "why.md"
    before = (mark + page.read_text("utf-8").replace("\n", ends)).encode()
    page.write_bytes(before)
    publication = build.check(root / "mkdocs.yml", lambda text: None)
    assert stamping.renew(page, publication) == 1
    after = page.read_bytes()
    assert after != before
    assert re.sub(rb', checked="[0-9a-f]{8}"', b"", after) == before


def test_renewing_twice_changes_nothing_more(root: Path) -> None:
    page = root / "docs" / "index.md"
    settings = root / "mkdocs.yml"
    for changed in (1, 0):
        publication = build.check(settings, lambda text: None)
        assert stamping.renew(page, publication) == changed


@pytest.mark.parametrize("name", ["docs/_ladder/informing.md", "docs/_sources/act.md"])
def test_what_is_no_page_has_no_stamps(name: str, root: Path) -> None:
    publication = build.check(root / "mkdocs.yml", lambda text: None)
    with pytest.raises(LookupError):
        stamping.renew(root / name, publication)
