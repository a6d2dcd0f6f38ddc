"""What `takepart accessibility` does around the browser: which pages, and what is kept of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest

from sites import Site, lay
from takepart.accessibility import changed, results
from takepart.accessibility.axe import rule
from takepart.accessibility.check import View
from takepart.accessibility.pages import Built, edition_of, standard
from takepart.accessibility.results import Found, Ran, Results
from takepart.accessibility.server import headers, serve
from takepart.findings import Finding

PROBLEM = Found(
    page="/easy-read/public/why/",
    file="docs/public/why.md",
    rule="WCAG 2.5.5",
    message='9.0 by 9.0 pixels is small: a "<b>{{ ladder() }} :group: | *x*"',
    fix="Give it room.",
    views=("320 pixels wide, light colours",),
)
RESULTS = Results(
    tested=date(2026, 11, 21),
    axe="4.10.0",
    chromium="130.0",
    pages=3,
    pages_in_all=4,
    checks=(Ran(check="targets", about="Links that are small", views=PROBLEM.views, found=1),),
    problems=(PROBLEM,),
)


@pytest.fixture
def built(tmp_path: Path) -> Built:
    """Four pages in two editions, and the search page."""
    folder = tmp_path / "site"
    for address in ("", "why/", "glossary/", "glossary/carer/", "case-studies/leeds/"):
        for edition in ("", "easy-read/"):
            (folder / edition / address).mkdir(parents=True, exist_ok=True)
            (folder / edition / address / "index.html").write_text("")
    (folder / "search").mkdir()
    (folder / "search" / "index.html").write_text("")
    (folder / "404.html").write_text("Not here")
    sources = {
        "": "docs/index.md",
        "why/": "docs/why.md",
        "glossary/": "docs/glossary/index.md",
        "glossary/carer/": "glossary/carer.md",
        "case-studies/leeds/": "case_studies/leeds.md",
    }
    return Built(folder, sources)


def test_every_page_is_found(built: Built) -> None:
    assert len(built.addresses) == 12
    assert {"", "easy-read/", "search/", "404.html"} <= set(built.addresses)
    assert edition_of("easy-read/why/") == "easy-read" and edition_of("why/") == "standard"
    assert standard("large-print/why/") == standard("why/") == "why/"


def test_a_page_names_the_file_to_change(built: Built) -> None:
    assert built.source("easy-read/why/") == "docs/why.md"
    assert built.source("404.html") == "site/404.html"
    assert built.source("search/") == "site/search/index.html"


WHY = ["easy-read/why/", "why/"]
TERM = ["easy-read/glossary/", "easy-read/glossary/carer/", "glossary/", "glossary/carer/"]


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        (["docs/why.md"], WHY),
        (["glossary/carer.md"], TERM),
        (["glossary/carer.md", "docs/why.md"], [*TERM[:2], WHY[0], *TERM[2:], WHY[1]]),
        (["case_studies/leeds.md"], ["case-studies/leeds/", "easy-read/case-studies/leeds/"]),
        (["docs/index.md"], ["", "easy-read/"]),
        ([], []),
        (["README.md", "LICENCE-CONTENT", "tests/test_a.py", "decisions/0001-a.md"], []),
        ([".github/workflows/main.yml", "CHANGELOG.md", "docs/why.md"], WHY),
    ],
)
def test_a_changed_page_is_tested_in_every_edition(
    files: list[str], wanted: list[str], built: Built
) -> None:
    assert changed.addresses(files, built) == sorted(wanted)


@pytest.mark.parametrize(
    "file",
    [
        "mkdocs.yml",
        "pyproject.toml",
        "requirements.txt",
        "macros/takepart/theme/assets/takepart.css",
        "macros/takepart/theme/main.html",
        "macros/takepart/editions/easy_read.py",
        "overrides/main.html",
        "docs/_ladder/informing.md",
        "docs/pictures/house.svg",
        "docs/deleted.md",
        "docs/README.md",
        "nobody/knows/this",
        "-v",
    ],
)
def test_anything_else_that_changed_may_change_every_page(file: str, built: Built) -> None:
    assert changed.addresses(["docs/why.md", file], built) == built.addresses


@pytest.mark.parametrize(
    ("name", "tags", "expected"),
    [
        ("image-alt", ["cat.text-alternatives", "wcag2a", "wcag111", "EN-9.1.1.1"], "WCAG 1.1.1"),
        ("target-size", ["cat.x", "wcag22aa", "wcag258"], "WCAG 2.5.8"),
        ("x", ["wcag2aa", "wcag1410", "wcag143"], "WCAG 1.4.10"),
        ("region", ["cat.keyboard", "best-practice"], "region"),
    ],
)
def test_axe_rules_have_the_number_of_the_standard(
    name: str, tags: list[str], expected: str
) -> None:
    assert rule(name, tags) == expected


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (View(320, "dark"), "320 pixels wide, dark colours"),
        (View(1280, script=False), "1280 pixels wide, no JavaScript, light colours"),
        (View(1280, forced=True), "1280 pixels wide, colours forced by the reader"),
    ],
)
def test_a_view_says_what_it_is(view: View, said: str) -> None:
    assert str(view) == said


def test_the_site_is_served_with_its_headers(built: Built) -> None:
    lines = ["/a", "  X-Other: no", "/*", "  X-Test: yes: really", "/b", "  X-More: no", ""]
    (built.folder / "_headers").write_text("\n".join(lines))
    assert headers(built.folder) == {"X-Test": "yes: really"}
    with serve(built.folder) as url, urlopen(f"{url}why/") as answer:
        assert url.startswith("http://127.0.0.1:")
        assert answer.headers["X-Test"] == "yes: really"


def test_a_site_needs_no_headers(built: Built) -> None:
    assert headers(built.folder) == {}


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    results.write(RESULTS, tmp_path / results.NAME)
    assert results.kept(tmp_path) == (RESULTS, [])
    head = (tmp_path / results.NAME).read_text().splitlines()[:3]
    assert head[1] == "# Written by: takepart accessibility --results accessibility.yml"


def test_nothing_kept_is_nothing_wrong(tmp_path: Path) -> None:
    assert results.kept(tmp_path) == (None, [])


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("pages: 3", "pages: many", "'pages' is 'many', which is not right"),
        ("pages: 3", "pages: -1", "'pages' is '-1', which is not right"),
        ("axe: 4.10.0", "aks: 4.10.0", "'aks' is not a name this file can have."),
        ("tested: 2026-11-21", "tested: 2026-13-21", "is no date"),
        ("checks:", "checks: [", "After 'checks:' there is '['"),
    ],
)
def test_results_that_were_changed_by_hand_are_a_finding(
    old: str, new: str, says: str, tmp_path: Path
) -> None:
    path = tmp_path / results.NAME
    results.write(RESULTS, path)
    lay(tmp_path, {results.NAME: {"swap": {old: new}}})
    read, found = results.kept(tmp_path)
    assert read is None
    assert [one for one in found if says in one.message and one.line], found
    assert results.listed(path) == found


def test_each_problem_is_a_finding_at_its_source() -> None:
    (found,) = results.findings(RESULTS)
    assert found == Finding(
        file="docs/public/why.md",
        line=0,
        rule="WCAG 2.5.5",
        message=f"/easy-read/public/why/: {PROBLEM.message} (320 pixels wide, light colours)",
        fix="Give it room.",
    )


STATEMENT = {
    "docs/statement.md": {"body": "Words above.\n\n## Results\n\n{{ accessibility_results() }}\n"}
}


def test_a_page_says_when_no_results_are_kept(site: Callable[..., Site]) -> None:
    words = site(STATEMENT).words("statement/")
    assert "We have no test results for this version of the website yet." in words
    assert "People must still judge these things:" in words
    assert "found no problems" not in words


def test_a_page_shows_what_was_found_as_plain_words(root: Path, site: Callable[..., Site]) -> None:
    results.write(RESULTS, root / results.NAME)
    made = site(STATEMENT)
    words = made.words("statement/")
    assert "tested 3 of the 4 pages of this website on 21 November 2026." in words
    assert "axe-core 4.10.0 and the browser Chromium 130.0" in words
    assert f"{PROBLEM.page} WCAG 2.5.5 {PROBLEM.message}" in words
    assert "found no problems" not in words
    assert not made.main("statement/").xpath(".//td//b | .//td//em | .//td//img")


def test_a_page_says_when_nothing_was_found(root: Path, site: Callable[..., Site]) -> None:
    clean = RESULTS.checks[0].model_copy(update={"found": 0})
    results.write(
        RESULTS.model_copy(update={"problems": (), "checks": (clean,)}), root / results.NAME
    )
    words = site(STATEMENT).words("statement/")
    assert "The program found no problems in what it looked for." in words
    assert "compliant" not in words and "meets" not in words
