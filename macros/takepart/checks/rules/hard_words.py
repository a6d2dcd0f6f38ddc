"""Hard words: those that are not common English, found by how often words are met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from takepart.checks.draft import Draft
from takepart.checks.others import is_quoted
from takepart.checks.rule import Finder, Found, Rule
from takepart.checks.rules import wording
from takepart.hard_words import hard_words
from takepart.reading import common, syllables
from takepart.reading.text import Block

PLAINER: dict[str, str] = {
    form: write or ""
    for forms, write in yaml.safe_load(
        Path(__file__).with_suffix(".yml").read_text("utf-8")
    ).items()
    for form in forms.split("/")
}
NAMES = re.compile("|".join(rf"\b{form}\b" for form in PLAINER if " " in form), re.I)
KINDS = ("paragraph", "item", "cell", "summary", "idea")
# In small letters: a capital may make it a name. A point or a figure makes it no word.
WORD = re.compile(r"(?<![\w.'’/@-])[a-z]{5,}(?:-[a-z]+)*(?![\w/@-]|[.'’]\w(?<!s))")
ROOT = 7  # letters that forms of a word share: 'devolve' and 'devolving' are one finding


def _finder(limit: int, least: int) -> Finder:
    """Words that are not among the `limit` commonest, with `least` syllables or more."""

    @cache
    def is_hard(word: str) -> bool:
        return not common.is_common(word, limit) and any(
            syllables.count(part) >= least and not common.is_common(part, limit)
            for part in word.split("-")
        )

    def find(draft: Draft) -> Iterator[Found]:
        avoided, done = wording.plainer(draft.edition), set[str]()
        for block in draft.text.blocks:
            text = NAMES.sub(lambda name: " " * len(name[0]), block.text)
            for match in WORD.finditer(text) if block.kind in KINDS else ():
                word = match[0]
                if not is_hard(word) or word in avoided or word[:ROOT] in done:
                    continue
                if is_quoted(block, *match.span()) or _is_title(block):
                    continue
                done.add(word[:ROOT])
                if not _is_term(word, draft) and not _is_explained(word, block, draft):
                    message = f"'{word}' is not among the {limit:,} commonest words."
                    yield Found(word, message, block, _fix(word, block))

    return find


def _fix(word: str, block: Block) -> str:
    """What to try instead, less what the same words say already."""
    write = PLAINER.get(word, "")
    if not write[:1].isupper():
        said = block.text.lower()
        write = ",".join(one for one in write.split(",") if one.strip() not in said)
    return wording.advice(write, "Try") if write else ""


def _is_title(block: Block) -> bool:
    """A few words and no end: what follows explains them."""
    words = block.text.split()
    return block.kind == "paragraph" and len(words) < 4 and words[-1][-1].isalnum()


def _is_term(word: str, draft: Draft) -> bool:
    """True for a word, or another form of it, that the glossary explains."""
    names = (name.split() for name in draft.terms.names)
    return any(part[:ROOT] == word[:ROOT] for name in names for part in name)


def _is_explained(word: str, block: Block, draft: Draft) -> bool:
    """True when what it means is said in the same sentence or the next one.

    The standard edition may also say it elsewhere on the page.
    """
    after = rf"\b{word}(?: \(|,? (?:which )?(?:means?|is when|refers? to|involves?)\b)"
    before = rf"\(\W*{word}\b|\bcalled (?:an? )?{word}\b"
    opens = rf"^(?:An? |The )?(?:[\w-]+ ){{0,2}}{word}(?: [\w-]+){{0,2}} (?:is|are) (?:an?|when)\b"
    marked = re.sub(rf"\b{word}\b", f"**{word}**", block.text, count=1)
    if any(meaning for _, meaning in hard_words(marked)):
        return True
    page = draft.text.blocks if draft.edition == "standard" else [block]
    told = re.compile(f"{after}|{before}|{opens}", re.I)
    return any(told.search(one.text) for one in page)


RULES = (
    Rule(
        id="NC-05",
        name="Hard words",
        edition="standard",
        why="Long words that are seldom met stop readers.",
        fix="Write a word that you would say, or explain it in brackets or in the glossary.",
        good="The team will buy beds in May.",
        bad="The procurement of beds starts in May. Then procurement ends.",
        find=_finder(10_000, 3),
        severity="advice",
    ),
    Rule(
        id="ER-09",
        name="Hard words",
        edition="easy-read",
        why="Readers know the words that they hear every day.",
        fix="Write a word that people say every day, or make it bold and explain it at once.",
        good="You can help us to plan **procurement**. This means we buy things.",
        bad="You can help us to plan procurement.",
        find=_finder(5_000, 2),
        severity="advice",
    ),
)
