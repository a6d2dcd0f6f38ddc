"""What the words of a link say: where it leads, by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart.checks.draft import Draft
from takepart.checks.rule import Found, Rule, holding
from takepart.markup import words

# Words that say nothing of where a link leads.
EMPTY = re.compile(
    r"(?:(?:please )?(?:click|tap|press|go|see|look) )?(?:here|this|this page|this link|this one"
    r"|this website|this document|link|page|website|document)"
    r"|(?:(?:find|read|learn|see|view|get) (?:out )?)?(?:more|more about this|details|more details"
    r"|(?:more|further) info(?:rmation)?(?: here)?)|download|download here|continue|read on|visit",
    re.I,
)
# No words in the same place would do: 'To read the law, the law'.
AGAIN = (
    "Write the sentence again, with the link on words that say where it leads. For example, "
    "'To read the law, [click here](law.md)' becomes 'Read [the law](law.md)'."
)
MADE = {"term", "terms", "stories"}  # classes of what macros make links in
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.I)
SHORT = re.compile(r"\b(?:etc|ltd|inc|plc|no|vol|dr|e\.g|i\.e|[A-Z])\.$", re.I)


def _links(draft: Draft) -> Iterator[tuple[HtmlElement, str]]:
    """Each link with its words; a picture's words are its alternative text."""
    for link in draft.tree.iter("a"):
        said = words(link)
        if link.get("href") and said:
            yield link, said


def _empty(draft: Draft) -> Iterator[Found]:
    for link, said in _links(draft):
        if EMPTY.fullmatch(said.strip(" .:>»→")):
            message = f"The link '{said}' does not say where it leads."
            yield Found(said, message, holding(draft, link), AGAIN)


def _address(draft: Draft) -> Iterator[Found]:

    for link, said in _links(draft):
        if ADDRESS.fullmatch(said):
            message = f"The link '{said}' is a bare address."
            address = link.get("href")
            fix = f"Write '[…]({address})' for the whole link. For '…' write the name of the page."
            yield Found(said, message, holding(draft, link), fix)


def _stop(draft: Draft) -> Iterator[Found]:

    for link, said in _links(draft):
        if said.endswith(".") and not SHORT.search(said):
            message = f"The link '{said}' has a full stop inside."
            fix = f"Write '[{said[:-1]}]' for '[{said}]', and put '.' after the ')' of the link."
            yield Found(said, message, holding(draft, link), fix)


def _same_words(draft: Draft) -> Iterator[Found]:
    """Links that a writer made with words that stand before on this page for another place."""
    leads: dict[str, str] = {}
    for link, said in _links(draft):
        if {one.get("class") for one in (link, *link.iterancestors())} & MADE:
            continue
        address = link.get("href", "").rstrip("/")
        if leads.setdefault(said.lower(), address) != address:
            message = f"Two links say '{said}' and lead to different places."
            yield Found(said, message, holding(draft, link))


RULES = (
    Rule(
        id="NC-12",
        name="Links that do not say where they lead",
        edition="standard",
        why="People who use screen readers hear a list of links, without the words round them.",
        fix="Say in the link what it leads to, such as the title of the page.",
        good="Use the [ladder of participation](ladder.md).",
        bad="To see the ladder, [click here](ladder.md).",
        find=_empty,
    ),
    Rule(
        id="NC-12",
        name="Links that do not say where they lead",
        edition="easy-read",
        why="Nobody can tell what such a link leads to.",
        fix="Say in the link what it leads to, such as the title of the page.",
        good="- Read [our plan](plan.md).",
        bad="- To read our plan, [click here](plan.md).",
        find=_empty,
    ),
    Rule(
        id="NC-12",
        name="Addresses as the words of a link",
        edition="standard",
        why="A screen reader spells an address out letter by letter, and people cannot guess it.",
        fix="Write the name of the page or website as the link's words.",
        good="Read about [NHS England](https://www.england.nhs.uk/).",
        bad="Read about it at [www.england.nhs.uk](https://www.england.nhs.uk/).",
        find=_address,
    ),
    Rule(
        id="NC-12",
        name="Full stops inside links",
        edition="standard",
        why="A full stop belongs to the sentence, not to the link.",
        fix="Put the full stop after the link.",
        good="Use the [ladder](ladder.md).",
        bad="Use the [ladder.](ladder.md)",
        find=_stop,
    ),
    Rule(
        id="NC-12",
        name="The same words for 2 links",
        edition="standard",
        why="In a list of links nobody can tell which is which.",
        fix="Give each link words of its own.",
        good="Read the [plan](plan.md) and the [report](report.md).",
        bad="Read the [guide](plan.md) and the [guide](report.md).",
        find=_same_words,
        severity="advice",
    ),
)
