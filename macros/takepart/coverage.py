"""Which pages have Easy Read, which must be checked again, and which people have tested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from takepart.findings import Finding
from takepart.macros import TEMPLATES
from takepart.models import Term
from takepart.reader import Document
from takepart.rendered import Rendered
from takepart.wording import long_date

PLACE = '<div class="coverage"></div>'  # what the macro leaves, until every page is known
STALE = "ER-29"


@dataclass(frozen=True)
class Row:
    """A page; `waiting` counts its Easy Read blocks that nobody has checked as they are now."""

    address: str
    title: str
    easy_read: bool
    waiting: int
    tested: str
    is_term: bool


def rows(
    pages: Mapping[str, Rendered],
    documents: Mapping[str, Document[Any]],
    findings: Iterable[Finding],
) -> list[Row]:
    """A row for each page, in the order of their addresses."""
    waiting = Counter(one.file for one in set(findings) if one.rule == STALE)
    return [
        Row(
            address=address,
            title=page.title,
            easy_read='class="easy-read"' in page.html,
            waiting=waiting[documents[address].file],
            tested=_tested(documents[address].meta),
            is_term=isinstance(documents[address].meta, Term),
        )
        for address, page in sorted(pages.items())
    ]


def _tested(meta: Any) -> str:
    by = getattr(meta, "tested_by", None)
    return f"{by}, {long_date(meta.tested_on)}" if by else ""


def fill(pages: dict[str, Rendered], every: list[Row]) -> None:
    """Put the table where a page asks for it."""
    for address, page in pages.items():
        if PLACE in page.html:
            table = TEMPLATES.get_template("coverage.html").render(
                every=every,
                pages=[row for row in every if not row.is_term],
                terms=[row for row in every if row.is_term],
            )
            pages[address] = replace(page, html=page.html.replace(PLACE, table))
