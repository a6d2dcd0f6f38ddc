"""Names that have been replaced: the glossary's historic terms, and those of `old_terms.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from takepart.checks.draft import Draft
from takepart.checks.others import is_inside, is_quoted
from takepart.checks.rule import RUNNING, Finder, Found, Rule
from takepart.reading import sentences
from takepart.reading.text import Block
from takepart.terms import Terms

BOTH = " or "  # between the bodies that took over from one
ENTRIES = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
LISTED: Mapping[str, str] = {
    name: BOTH.join([entry["now"]] if isinstance(entry["now"], str) else entry["now"])
    for entry in ENTRIES
    for name in entry["old"]
}
WHICH = {name: entry["which"] for entry in ENTRIES for name in entry["old"] if "which" in entry}
CODES = {code: "DAPB1605" for code in ("DCB1605", "SCCI1605", "DCB 1605", "SCCI 1605")}  # AIS-04

EDITIONS: tuple[Literal["standard"], Literal["easy-read"]] = ("standard", "easy-read")
# What says that a sentence is about the past.
HISTORY = re.compile(
    r"\b(?:(?:19|20)\d\d|was|were|had|did|until|replace[ds]?|replacing|then|used to|former|formerly"
    r"|old|older|earlier|previous|previously|before|closed|became|took over|ended|ends|abolished"
    r"|renamed|merged|no longer|now called|now part of|took|wrote|made|said|ran|held|historic)\b"
)


def _old(terms: Terms) -> dict[str, str]:
    """Each name that has been replaced, with what replaced it."""
    found = dict(LISTED)
    for document in terms.shelf.values():
        new = terms.shelf.get(document.meta.replaced_by or "")
        if new and document.meta.status == "historic":
            meta = document.meta
            lower = (form.lower() for form in (meta.term, *meta.also))
            names = (*meta.short_forms, meta.term, *meta.also, *lower)
            found |= dict.fromkeys(names, _in_sentence(new.meta.term))
    return found


def _in_sentence(name: str) -> str:
    """A term has a capital where it stands alone; a name keeps it."""
    return name.lower() if name[1:].islower() else name


def _finder(names: Mapping[str, str] | None) -> Finder:
    """Finds `names`, or those that the glossary and the list know to be old."""

    def find(draft: Draft) -> Iterator[Found]:
        old = names or _old(draft.terms)
        if draft.file.startswith("case_studies/") and names is None:
            return  # a story tells what happened under the names of its day
        pattern, said = _pattern(tuple(old)), set[str]()
        for block in draft.text.blocks:
            for match in pattern.finditer(block.text) if block.kind in RUNNING else ():
                now = old[match[0]]
                if now in said or _is_history(block, match, now) or _is_own(draft, block, match):
                    continue
                said.add(now)
                yield Found(match[0], *_told(match[0], now, block))

    return find


def _told(name: str, now: str, block: Block) -> tuple[str, Block, str]:
    if name in CODES:
        return f"The standard is now called {now}, not '{name}'.", block, f"Write '{now}'."
    if BOTH in now:
        bodies = now.split(BOTH)
        listed = "' and '".join(bodies)
        message = f"'{name}' is an old name. It became {len(bodies)} bodies: '{listed}'."
        return message, block, WHICH.get(name, "Write the one that does this work now.")
    fix = f"Write '{now}', or say when the old name was used."
    return f"'{name}' is an old name.", block, fix


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def _is_history(block: Block, match: re.Match[str], now: str) -> bool:
    """True when this sentence or the next is about the past, or says the new name too."""
    found = sentences.split(block.text)
    here = max(n for n, one in enumerate(found) if one.start <= match.start())
    said = " ".join(one.text for one in found[here : here + 2]).replace(match[0], "")
    return bool(HISTORY.search(said)) or now.lower() in said.lower()


def _is_own(draft: Draft, block: Block, match: re.Match[str]) -> bool:
    """True in quotations, in lists of terms and stories, and on the page about the name."""
    term = draft.terms.find(match[0])
    own = bool(term and term.file == draft.file)
    return own or is_inside(block, "terms", "stories") or is_quoted(block, *match.span())


RULES = (
    Rule(
        id="AIS-04",
        name="Old codes of the Accessible Information Standard",
        edition="standard",
        why="Readers who look for the code find the standard of 2016.",
        fix="Write 'DAPB1605'.",
        good="The standard is DAPB1605. In 2016 it was SCCI1605.",
        bad="The standard is SCCI1605.",
        find=_finder(CODES),
    ),
    *(
        Rule(
            id="old-name",
            name="Names that have been replaced",
            edition=edition,
            why="A reader who looks for it finds nothing.",
            fix="Write the name that it has now, or say when the old name was used.",
            good="Tell Care Opinion. It was called Patient Opinion until April 2017.",
            bad="Tell Patient Opinion.",
            find=_finder(None),
            severity="advice",
        )
        for edition in EDITIONS
    ),
)
