"""Every rule of words finds its planted line and no other, and nothing in a clean page."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sites import GOOD, lay
from takepart import build
from takepart.checks.draft import Draft
from takepart.checks.rule import Rule
from takepart.checks.rules import IDS, RULES
from takepart.findings import errors
from takepart.publication import Publication

PAGES = {path.name: path for path in sorted((Path(__file__).parent / "golden/words").glob("*.md"))}
PLANTED = [name for name in PAGES if name.startswith("planted")]
MARK = re.compile(r"[ \t]*<!-- expect (?P<rules>[^>]*?) -->$", re.M)
NAMES = [f"{rule.id}-{rule.severity}-{place}" for place, rule in enumerate(RULES)]

Expected = Counter[tuple[int, str]]  # a line, and a rule with its severity if the page says so


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """The good site with all these pages in it."""
    root = tmp_path_factory.mktemp("words") / "guide"
    shutil.copytree(GOOD, root)
    lay(root, {f"docs/{name}": MARK.sub("", path.read_text()) for name, path in PAGES.items()})
    shutil.copy(root / "docs/pictures/group.svg", root / "docs/meeting.svg")
    return build.check(root / "mkdocs.yml", lambda text: None)


def expected(page: str) -> Expected:
    lines = enumerate(PAGES[page].read_text().splitlines(), 1)
    marks = ((line, mark) for line, text in lines if (mark := MARK.search(text)))
    return Counter(
        (line, rule.strip()) for line, mark in marks for rule in mark["rules"].split(",")
    )


def found(page: str, publication: Publication) -> Counter[tuple[int, str, str]]:
    """What the rules of words say of a page; the stamps of Easy Read are no words."""
    file = f"docs/{page}"
    about = (one for one in publication.findings if one.file == file and one.rule in IDS)
    return Counter((one.line, one.rule, one.severity) for one in about)


@pytest.mark.parametrize("page", PLANTED)
def test_what_is_planted_is_found_and_nothing_else(page: str, checked: Publication) -> None:
    wanted, said = expected(page), found(page, checked)
    for line, rule, severity in list(said.elements()):
        named = next((one for one in (rule, f"{rule} {severity}") if wanted[line, one]), None)
        if named:
            wanted[line, named] -= 1
            said[line, rule, severity] -= 1
    assert (+wanted, +said) == (Counter(), Counter())


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_every_rule_has_a_planted_line(rule: Rule, checked: Publication) -> None:
    assert any(draft for draft in drafts(rule, checked) if list(rule.find(draft)))


def drafts(rule: Rule, publication: Publication) -> Iterator[Draft]:
    for name in PLANTED:
        page = publication.checked[f"{name.removesuffix('.md')}/"]
        yield page.standard if rule.edition == "standard" else page.easy_read


def test_nothing_is_found_in_a_clean_page(checked: Publication) -> None:
    assert found("clean.md", checked) == Counter()
    assert [one for one in errors(checked.findings) if one.file == "docs/clean.md"] == []
    assert len(checked.checked["clean/"].standard.text.blocks) > 30
