"""Short forms of words, and initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.checks.draft import Draft
from takepart.checks.quotes import unquoted
from takepart.checks.rule import RUNNING, Found, Rule, in_blocks, matches
from takepart.reading.common import is_common
from takepart.reading.text import Block

FAMILIAR = ("NHS", "GP", "GPs", "UK")  # NC-09, ER-13: known to most people
EASY = (*FAMILIAR, "OK", "TV")
# Known well enough by those who read a page in full, or no initials at all.
KNOWN = frozenset(
    (*FAMILIAR, *"AM BBC BC CD CDs CV DNA DVD DVDs EU FAQ FAQs HIV HTML ID IT MP MPs OK".split())
    + tuple("PC PCs PDF PDFs PIN PM QR TV TVs UN US USA VAT XML EPUB AA AAA".split())
)
ROMAN = r"[XVI]{2,}\b"
INITIALS = re.compile(rf"(?<![\w&/'’-])(?!{ROMAN})[A-Z]{{2,8}}s?(?![\w&/-])")
CAPITALS = re.compile(r"[A-Z]{2,}(?:[ ,:&/-]+[A-Z]{2,})+")  # block capitals have a rule
CUT_SHORT = r"\be\.g\.|\bi\.e\.|\betc\b\.?|(?<=\s)&(?=\s)"
SAYS_SO = re.compile(r"\b(?:or|called|known as|short for|initials|letters)[ \"'(]+$")
TOLD_AFTER = re.compile(r",? (?:stands for|is short for|means|or) ")


def is_word(capitals: str) -> bool:
    """A common word is stressed, and no initials; few initials have over 4 letters."""
    return is_common(capitals, 3_000 if len(capitals) < 5 else 20_000)


def _unexplained(draft: Draft) -> Iterator[Found]:
    """Initials at their first use on a page, without their words beside them."""
    for block, match in _first_uses(draft):
        short, term = match[0], draft.terms.find(match[0])
        names = [term.meta.term, *term.meta.also] if term else []
        named = any(name.lower() in block.text.lower() for name in names)
        if not (named or _told(block.text, match)):
            full = names[0] if names else "the full words"
            fix = f"Write '{full} ({short})' where the page uses it first."
            yield Found(short, f"'{short}' is not spelled out.", block, fix)


def _first_uses(draft: Draft) -> Iterator[tuple[Block, re.Match[str]]]:
    """A heading is too short to explain initials in; the words below it do."""
    seen = {short.rstrip("s") for short in KNOWN}
    for block in draft.text.blocks:
        if block.kind in RUNNING:
            text = CAPITALS.sub(lambda run: " " * len(run[0]), unquoted(block))
            for match in INITIALS.finditer(text):
                known = match[0] in draft.terms.short_forms
                if match[0].rstrip("s") not in seen and (known or not is_word(match[0])):
                    seen.add(match[0].rstrip("s"))
                    yield block, match


def _told(text: str, match: re.Match[str]) -> bool:
    """'integrated care board (ICB)', 'ICB (integrated care board)' and the like."""
    letter, before, after = match[0][0], text[: match.start()], text[match.end() :]
    words = re.findall(r"\w+", before)[-len(match[0]) - 4 :]
    if before.endswith(("(", '("', "('")) and any(word[0].upper() == letter for word in words):
        return True
    inside = re.match(r" \((?:the )?(\w)", after)
    return bool(
        (inside and inside[1].upper() == letter)
        or SAYS_SO.search(before)
        or TOLD_AFTER.match(after)
    )


def _initials(text: str) -> Iterator[tuple[str, str]]:
    """Words in capitals are a matter of their own, but IT is not 'it'."""
    for match in re.finditer(r"\b[A-Z]{2,}s?\b", text):
        word, roman = match[0], re.fullmatch(ROMAN, match[0])
        if word not in EASY and not roman and (word == "IT" or not is_word(word)):
            yield word, f"'{word}' is initials."


RULES = (
    Rule(
        id="NC-09",
        name="Initials that are not spelled out",
        edition="standard",
        why="Many readers do not know these letters, and on paper no link explains them.",
        fix="Write the full words where the page uses it first, and the letters in brackets.",
        good="An integrated care board (ICB) plans services. The ICB and the NHS ask people.",
        bad="An ICB plans services.",
        find=_unexplained,
        severity="advice",  # a machine cannot tell initials from the name of a firm
    ),
    Rule(
        id="NC-24",
        name="Short forms such as 'e.g.' and '&'",
        edition="standard",
        why="These short forms are read out as letters, and many people do not know them.",
        fix="Write 'for example', 'that is', 'and so on' or 'and'.",
        good="a method, for example a survey",
        bad="a method, e.g. a survey",
        find=matches(CUT_SHORT, "'{}' is a short form.", quoted=False),
    ),
    Rule(
        id="ER-13",
        name="Initials",
        edition="easy-read",
        why="Initials are hard to remember. NHS and GP are known to most people.",
        fix="Write the full words.",
        good="your local health board",
        bad="your local ICB",
        find=in_blocks(_initials),
    ),
)
