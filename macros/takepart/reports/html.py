"""The report as a small site of its own: it opens from a folder, and needs no script."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from takepart.checks.checked import Checked
from takepart.checks.draft import Draft, meaning
from takepart.findings import Finding
from takepart.reading.measures import AGE, LIST_MEASURES, MEASURES
from takepart.reading.profile import GRADE
from takepart.reports import easy_read
from takepart.reports.chart import AIM, chart
from takepart.reports.costs import costs
from takepart.reports.easy_read import state
from takepart.reports.marks import Pool, mark
from takepart.reports.tally import NAMES, Tally, number, tally

TEMPLATES = Environment(
    loader=PackageLoader("takepart", "reports/templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
STYLE = Path(__file__).with_name("templates") / "report.css"
# Opened from a folder, 'self' is nothing in some browsers; then 'file:' lets the style in.
POLICY = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"
COSTLY, COSTLY_HERE = 10, 5  # sentences that are listed for the guide and for a page
LEFT_OUT = {
    "address": "addresses",
    "caption": "captions",
    "cell": "tables",
    "citation": "numbers of sources",
    "code": "code",
    "control": "buttons and forms",
    "heading": "headings",
    "navigation": "menus",
    "picture": "descriptions of pictures",
    "reference": "lists of sources",
    "summary": "titles of folded parts",
    "term": "terms in lists of meanings",
}


@dataclass(frozen=True)
class Row:
    """A page in the table of pages."""

    page: Checked
    link: str
    found: Tally
    raw: str
    easy: str
    easy_read: str


def files(findings: Iterable[Finding], pages: Sequence[Checked]) -> dict[str, str]:
    """Every file of the site by its name: index.html, a page view for each page, and the style."""
    found = tally(findings)
    every = [*found.errors, *found.advice, *found.allowed]
    rows = [_row(page, [one for one in every if one.file == page.file]) for page in pages]
    made = {"index.html": _index(found, rows), "report.css": STYLE.read_text("utf-8")}
    own = {page.file for page in pages}
    for row in rows:
        made[row.link] = _page(row, every, own)
    return made


def _row(page: Checked, found: list[Finding]) -> Row:
    score = page.profile.scores[GRADE]
    name = easy_read.NAMES[state(page)]
    link = f"pages/{page.address}index.html"
    return Row(page, link, tally(found), shown(score.raw), shown(score.easy), name)


def _index(found: Tally, rows: list[Row]) -> str:
    pages = [row.page for row in rows]
    links = {row.page.file: row.link for row in rows}
    return TEMPLATES.get_template("index.html").render(
        _shared("index.html"),
        found=found,
        rows=rows,
        links=links,
        elsewhere=[one for one in found.advice if one.file not in links],
        chart=chart(pages),
        costs=costs(pages, COSTLY),
        link_of={row.page.address: row.link for row in rows},
    )


def _page(row: Row, findings: list[Finding], pages: set[str]) -> str:
    page = row.page
    pool = Pool.of(findings, page.file, pages)
    standard = mark(page.standard, pool)
    easy = mark(_easy(page), pool, 1 + sum(len(block.notes) for block in standard))
    own = [one for one in findings if one.file == page.file]
    return TEMPLATES.get_template("page.html").render(
        _shared(row.link),
        row=row,
        page=page,
        standard=standard,
        easy=easy,
        rest=[one for one in own if one not in pool.taken],
        measures=list(_measures(page)),
        left_out=left_out(page),
        joined=page.profile.joined,
        costs=costs([page], COSTLY_HERE),
    )


def _easy(page: Checked) -> Draft:
    """The Easy Read blocks; a term has an Easy Read meaning instead."""
    blocks = page.easy_read.text.blocks
    return page.easy_read if blocks else meaning(page.document, page.standard.terms)


def _shared(name: str) -> dict[str, Any]:
    """What every template needs; `root` leads from the file `name` to the top of the report."""
    up = posixpath.relpath(".", posixpath.dirname(name) or ".")
    return {
        "root": up,
        "policy": POLICY,
        "names": NAMES,
        "number": number,
        "age": AGE,
        "aim": AIM,
        "grade": GRADE,
    }


def _measures(page: Checked) -> Iterator[tuple[str, str, str, str]]:
    """Each measure with both scores, and the reading age where the convention has one."""
    every = MEASURES | LIST_MEASURES
    for name, score in page.profile.scores.items():
        age = None if score.raw is None else every[name].age(score.raw)
        yield name, shown(score.raw), shown(score.easy), "no age" if age is None else f"{age:.0f}"


def shown(score: float | None) -> str:
    return "too short to score" if score is None else f"{score:.1f}"


def left_out(page: Checked) -> str:
    """What the measures did not count, in words."""
    kinds = page.profile.left_out.items()
    said = [f"{number(n, 'word')} in {LEFT_OUT.get(kind, kind)}" for kind, n in kinds]
    return "nothing" if not said else " and ".join(filter(None, [", ".join(said[:-1]), said[-1]]))
