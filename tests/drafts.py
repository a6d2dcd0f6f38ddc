"""Make a draft from a few words, as a page would be made from them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from markdown import Markdown

from takepart import markup
from takepart.checks import draft
from takepart.checks.draft import Draft
from takepart.models import Term
from takepart.places import Places
from takepart.reader import Document
from takepart.terms import Terms

MARKDOWN = Markdown(extensions=["attr_list", "def_list", "md_in_html", "tables", "toc"])
TERM = Term(
    term="Integrated care board",
    short_forms=("ICB", "ICBs"),
    easy="A group that plans health care.",
    picture="house",
    status="current",
    owner="Participation team",
    reviewed=date(2026, 11, 21),
    next_review=date(2099, 1, 1),
    sources=(),
)
SHELF = {"integrated-care-board": Document("glossary/a.md", "a", TERM, "", 1)}
OPEN, CLOSE = "{% call easy_read() %}", "{% endcall %}"


def drafted(words: str, edition: str, shelf: Mapping[str, Document[Term]] | None = None) -> Draft:
    """The draft of some Markdown, or of the lines of one Easy Read block; the glossary has ICB."""
    terms = Terms(SHELF if shelf is None else shelf)
    if edition == "easy-read":
        body = f"{OPEN}\n{words}\n{CLOSE}"
        return draft.easy_read(Document("docs/page.md", "page", None, body, 1), terms)
    page: Document[Any] = Document("docs/page.md", "page", None, words, 1)
    tree = markup.parse(MARKDOWN.reset().convert(words))
    return draft.standard(tree, Places(page, []), terms)
