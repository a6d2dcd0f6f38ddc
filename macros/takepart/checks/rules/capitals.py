"""Words in capitals: block capitals, and headings with a capital for every word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.checks.draft import Draft
from takepart.checks.quotes import unquoted
from takepart.checks.rule import Found, Rule, capital, short
from takepart.checks.rules.short_forms import KNOWN, is_word
from takepart.findings import choice
from takepart.reading.common import is_common

# More spaces are those of a quotation, whose words are not seen here.
RUN = re.compile(
    r"\b[A-Z]{2,}(?:['’][A-Z]+)?(?:[ ,&:-]{1,3}(?:[A-Z]['’]?[A-Z]+|[AI](?=[ ,]+[A-Z]{2})))+\b"
)
STRESSED = re.compile(
    r"\b(?:NOT|MUST|NEVER|ALWAYS|ONLY|ALL|CANNOT|SHOULD|WILL|DO|IMPORTANT|STOP|PLEASE)\b"
)
INITIALS = re.compile(r"\(([A-Z]{2,})s?\)")  # as a page spells them out
COMMON = 3_000  # a name seldom has 2 of the commonest words
LONG = 4  # letters of a word that is hardly a short form
LAW = re.compile(r"\b(?:Act|Bill|Regulations|Standard|Order)\b(?: \d{4})?$")
SMALL = frozenset(
    "a an and as at but by for from in into is it nor of on or our per so that the their this to "
    "up via we with you your".split()
)

# Days, and the months that are no other word, as 'may' and 'march' are.
DATED = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august"
    r"|september|october|november|december)\b"
)
DAY = re.compile(r"\d(?:st|nd|rd|th)? $", re.I)  # before a month
MONTH = re.compile(r"^(?:march|may)\b")


def _block_capitals(draft: Draft) -> Iterator[Found]:
    told = (INITIALS.findall(block.text) for block in draft.text.blocks)
    known = KNOWN.union(draft.terms.short_forms, *told)
    for block in draft.text.blocks:
        text = unquoted(block)
        for run in RUN.finditer(text):
            if _is_prose(run[0], known):
                fix = _small(run[0], text[: run.start()], known)
                yield Found(run[0], f"'{short(run[0])}' is in block capitals.", block, fix)
        for word in STRESSED.finditer(RUN.sub(lambda run: " " * len(run[0]), text)):
            fix = _small(word[0], text[: word.start()], known)
            yield Found(word[0], f"'{word[0]}' is in block capitals.", block, fix)


def _small(run: str, before: str, known: frozenset[str]) -> str:
    """What to write: short forms and 'I' keep their capitals."""
    keep = {*known, "I"} - {"AM", "IT", "US"}  # which are words among words in capitals
    said = re.sub(r"[A-Z]+", lambda word: word[0] if word[0] in keep else word[0].lower(), run)
    said = DATED.sub(lambda name: name[0].capitalize(), said)
    said = MONTH.sub(lambda name: name[0].capitalize(), said) if DAY.search(before) else said
    names = [
        word.capitalize()
        for word in re.findall(r"\b[a-z]{3,}\b", said)
        if not is_common(word, COMMON)
    ]
    write = capital(said, before)
    named = re.sub(rf"\b{names[0]}\b", names[0], write, flags=re.I) if names else write
    if len(set(names)) == 1 and named != write:
        return f"If '{names[0]}' is a name, write '{named}'. If it is not, write '{write}'."
    which = f": {choice(names[:3])}, if it is one" if names else ""
    return f"Write '{write}'. Keep the capitals of names{which}."


def _is_prose(run: str, known: frozenset[str]) -> bool:
    """Short forms may stand side by side: 'NHS ICB'."""
    other = [word for word in re.findall(r"[A-Z]+", run) if word not in known]
    common = [word for word in other if is_word(word)]
    return len(common) > 1 and any(len(word) >= LONG for word in common)


def _title_case(draft: Draft) -> Iterator[Found]:
    """Headings whose words all have capitals, and that are no names."""
    running = " ".join(one.text for one in draft.text.blocks if one.kind != "heading")
    for block in draft.text.blocks:
        if block.kind == "heading" and _all_capital(unquoted(block)):
            own = _without_names(unquoted(block), draft)
            named = LAW.search(block.text) or block.text in running
            if _all_capital(own) and not named and own not in running:
                message = f"The heading '{short(block.text)}' has a capital for every word."
                yield Found(block.text, message, block, _first_only(block.text))


def _first_only(heading: str) -> str:
    """The heading with small letters for common words, which are seldom a name."""
    first, *rest = heading.split()
    small = (one.lower() if one.istitle() and is_common(one, COMMON) else one for one in rest)
    return f"Write '{' '.join([first, *small])}'. Keep the capitals of names."


def _all_capital(text: str) -> bool:
    """After the first word all words of weight have capitals, and 2 or more are common words."""
    rest = re.findall(r"[^\W\d_][\w'’-]*", text)[1:]
    telling = [word for word in rest if word.lower() not in SMALL and not word.isupper()]
    common = [word for word in telling if is_common(word, COMMON)]
    return len(common) > 1 and all(word[0].isupper() for word in telling)


def _without_names(text: str, draft: Draft) -> str:
    for name in draft.terms.names:
        text = re.sub(rf"\b{re.escape(name)}\b", " ", text, flags=re.I)
    return text.strip()


RULES = (
    Rule(
        id="NC-19",
        name="Words in capitals",
        edition="standard",
        why="Words in capitals take longer to read, and they seem to shout.",
        fix="Write small letters, with a capital for the first letter of a sentence or a name.",
        good="You must not charge people. Ask your local NHS.",
        bad="YOU MUST NOT CHARGE PEOPLE.",
        find=_block_capitals,
    ),
    Rule(
        id="NC-19",
        name="Headings with a capital for every word",
        edition="standard",
        why="Capitals make a heading harder to read, and hide what is a name.",
        fix="Keep the capital of the first word and of names. Write the other words small.",
        good="## How people take part",
        bad="## How Local People Take Part",
        find=_title_case,
        severity="advice",
    ),
    Rule(
        id="ER-21",
        name="Words in capitals",
        edition="easy-read",
        why="Words in capitals are harder to read.",
        fix="Write small letters.",
        good="- You must not pay.",
        bad="- YOU MUST NOT PAY.",
        find=_block_capitals,
    ),
)
