"""Short forms of words, and initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.checks.draft import Draft
from takepart.checks.quotes import unquoted
from takepart.checks.rule import RUNNING, Found, Rule, capital, matches
from takepart.checks.rules.wording import plainer
from takepart.reading.common import is_common
from takepart.reading.text import Block
from takepart.terms import in_full

LEFT = (
    r"\[(?:insert|add|your|name|date|time|address|email|phone|number|link)\b[^\]]*\]|\bx{4,}\b"
    r"|\b(?:xx|\d\d)/xx/[\dx]{2,4}\b|\blorem ipsum\b"
)
FAMILIAR = ("NHS", "GP", "GPs", "UK")  # NC-09, ER-13: known to most people
NOTES = ("TODO", "TBC", "TBD", "TBA")
EASY = (*FAMILIAR, "OK", "TV")
# Known well enough by those who read a page in full, or no initials at all.
KNOWN = frozenset(
    (*FAMILIAR, *"AM BBC BC CD CDs CV DNA DVD DVDs EU FAQ FAQs HIV HTML ID IT MP MPs OK".split())
    + tuple("PC PCs PDF PDFs PIN PM QR TV TVs UN US USA VAT XML EPUB AA AAA".split())
)
ROMAN = r"[XVI]{2,}\b"
SAID_AS_A_NAME = r"(?=.*[AEIOU])(?!.*[^AEIOU]{4})[A-Z]{5,}"  # NESTA, UNISON
INITIALS = re.compile(rf"(?<![\w&/'’-])(?!{ROMAN})[A-Z]{{2,8}}s?(?![\w&/-])")
CAPITALS = re.compile(r"[A-Z]{2,}(?:[ ,:&/-]+[A-Z]{2,})+")  # block capitals have a rule
CUT_SHORT = r"\be\.g\.|\bi\.e\.|\betc\b(?:\.(?! (?-i:[A-Z])|$))?|(?<=\s)&(?=\s)"
WHOLE = {"e.g": "for example", "i.e": "that is", "etc": "and so on", "&": "and"}
SAYS_SO = re.compile(r"\b(?:or|called|known as|short for|initials|letters)[ \"'(]+$")
TOLD_AFTER = re.compile(r",? (?:stands for|is short for|means|or) ")


def _whole(found: str) -> str:
    typed = f"'{found}', or for '&amp;' if it is typed so" if found == "&" else f"'{found}'"
    words = WHOLE[found.rstrip(".").lower()]
    twice = f" If 'and others' or the like follows, only delete '{found}'."
    return f"Write '{words}' for {typed}.{twice * words.startswith('and so')}"


def is_word(capitals: str) -> bool:
    """A common word is stressed, and no initials; few initials have over 4 letters."""
    return is_common(capitals, 3_000 if len(capitals) < 5 else 20_000)


def _unexplained(draft: Draft) -> Iterator[Found]:
    """Initials at their first use on a page, without their words beside them."""
    for block, match in _first_uses(draft):
        short, term = match[0], draft.terms.find(match[0])
        names = [term.meta.term, *term.meta.also] if term else []
        named = any(name.lower() in block.text.lower() for name in names)
        if short in NOTES:
            fix = f"Do now what is left to do, and delete '{short}'."
            yield Found(short, f"'{short}' is a note to yourself.", block, fix)
        elif not (named or _told(block.text, match) or _is_own(draft, block, short)):
            message = f"'{short}' is not spelled out."
            yield Found(
                short,
                message,
                block,
                _in_full(draft, block.text[: match.start()], short, f" ({short})"),
            )


def _is_own(draft: Draft, block: Block, short: str) -> bool:
    """True in the list of other names that a term's page makes from its front matter."""
    metas = [one.meta for one in draft.terms.shelf.values() if one.file == draft.file]
    names = {name for meta in metas for name in (*meta.also, *meta.short_forms)}
    return short in names and set(block.text.rstrip(".").split(", ")) <= names


def _is_listed(word: str, edition: str) -> bool:
    """True for what the list of words to avoid has better words for, such as BAME."""
    return word.lower() in plainer(edition)


def _in_full(draft: Draft, before: str, short: str, after: str) -> str:
    """What to write, with `after`: the words of the glossary, as the sentence needs them."""
    shelf, then = draft.terms.shelf.values(), f", then{after}" if after else ""
    terms = [one.meta for one in shelf if short in one.meta.short_forms]
    if not terms:
        return f"Write what {short} stands for{then}."
    full = [in_full(term, short) for term in terms]
    if len(full) == 1:
        return f"Write '{capital(full[0], before)}{after}'."
    listed = "' and '".join(full)
    return f"The glossary has {len(full)}: '{listed}'. Write the one you mean{then}."


def _first_uses(draft: Draft) -> Iterator[tuple[Block, re.Match[str]]]:
    """A heading is too short to explain initials in; the words below it do."""
    seen = {short.rstrip("s") for short in KNOWN}
    for block in draft.text.blocks:
        if block.kind in RUNNING:
            text = CAPITALS.sub(lambda run: " " * len(run[0]), unquoted(block))
            for match in INITIALS.finditer(text):
                known = match[0] in draft.terms.short_forms
                if _is_listed(match[0], "standard"):
                    continue
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


def _initials(draft: Draft) -> Iterator[Found]:
    """Words in capitals are a matter of their own, but IT is not 'it'."""
    for block in draft.text.blocks:
        for match in re.finditer(r"\b[A-Z]{2,}s?\b", unquoted(block)):
            word, other = match[0], re.fullmatch(rf"{ROMAN}|{SAID_AS_A_NAME}", match[0])
            if (
                word not in EASY
                and not other
                and not _is_listed(word, "easy-read")
                and (word == "IT" or not is_word(word))
            ):
                fix = _in_full(draft, block.text[: match.start()], word, "")
                yield Found(word, f"'{word}' is made of initials.", block, fix)


RULES = (
    Rule(
        id="NC-09",
        name="Initials that are not spelled out",
        edition="standard",
        why="Many readers do not know these letters.",
        fix="Write the full words where the page uses it first, and the letters in brackets.",
        good="An integrated care board (ICB) plans services. The ICB and the NHS ask people.",
        bad="An ICB plans services.",
        find=_unexplained,
        severity="advice",  # a machine cannot tell initials from the name of a firm
    ),
    Rule(
        id="left-over",
        name="Words that are left to write",
        edition="standard",
        why="Readers see it as it is typed.",
        fix="Write what should stand there.",
        good="Ring Ann Smith.",
        bad="Ring [insert name].",
        find=matches(
            LEFT,
            "'{}' is a note to yourself.",
            quoted=False,
            write=lambda found: f"Write what should stand there for '{found}'.",
        ),
        severity="advice",  # a letter for readers to copy may hold it
    ),
    Rule(
        id="NC-24",
        name="Short forms such as 'e.g.' and '&'",
        edition="standard",
        why="Many people do not know these short forms.",
        fix="Write 'for example', 'that is', 'and so on' or 'and'.",
        good="a method, for example a survey",
        bad="a method, e.g. a survey",
        find=matches(
            CUT_SHORT,
            "'{}' is a short form.",
            quoted=False,
            write=_whole,
        ),
    ),
    Rule(
        id="ER-13",
        name="Short forms such as 'e.g.' and '&'",
        edition="easy-read",
        why="Many people do not know these short forms.",
        fix="Write 'for example', 'that is', 'and more' or 'and'.",
        good="You can ring us, for example.",
        bad="You can ring us, e.g. today.",
        find=matches(CUT_SHORT, "'{}' is a short form.", quoted=False, write=_whole),
    ),
    Rule(
        id="ER-13",
        name="Initials",
        edition="easy-read",
        why="Initials are hard to remember. NHS and GP are known to most people.",
        fix="Write the full words.",
        good="your local health board",
        bad="your local ICB",
        find=_initials,
    ),
)
