"""The sentences that make a page hardest to read, and what to try with each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from takepart.checks.checked import Checked
from takepart.reading.phrases import Phrases
from takepart.reading.profile import GRADE, Costly
from takepart.reading.words import first, inside, split

LONG = 20  # NC-03: words of a sentence
MOST_WORDS = 5  # long words that are named
NAMES_ONLY = "Its long words are names, numbers or agreed terms. It may be right as it is."


@dataclass(frozen=True)
class Cost:
    page: Checked
    sentence: Costly
    trying: str


def costs(pages: Iterable[Checked], most: int) -> list[Cost]:
    """The dearest sentences of these pages; a page that is too short to score has none."""
    scored = [page for page in pages if page.profile.scores[GRADE].raw is not None]
    found = [(one, page) for page in scored for one in page.profile.costly[:most]]
    dearest = sorted(found, key=lambda pair: -pair[0].cost)[:most]
    return [Cost(page, one, trying(one, page.standard.terms.easy)) for one, page in dearest]


def trying(one: Costly, agreed: Phrases) -> str:
    """What to try: fewer words, or shorter ones. Names and words agreed to be easy are left."""
    words = split(one.text)
    known = agreed.within(words)
    hard = [
        word.lower()
        for place, word in enumerate(words)
        if (inside(word) if place else first(word)).complex and place not in known
    ]
    tries = []
    if one.words > LONG:
        tries.append(f"Split it: {one.words} words are a lot for one sentence.")
    if named := list(dict.fromkeys(hard))[:MOST_WORDS]:
        tries.append(f"Try shorter words for: {', '.join(named)}.")
    return " ".join(tries) or NAMES_ONLY
