"""An Easy Read line says one thing, in a few words (ER-02, ER-05, ER-12, ER-16, ER-24)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from takepart.checks.draft import Draft
from takepart.checks.quotes import unquoted
from takepart.checks.rule import Found, Rule, capital, matches, short
from takepart.checks.rules.contractions import in_full
from takepart.reading import sentences
from takepart.reading.text import Block
from takepart.reading.words import split

MOST_SENTENCES = 2  # ER-05: for each picture
MOST_WORDS = 50  # ER-24
JOINS = re.compile(r"\b(?:and|but|because|which)\b", re.I)
# What joins ideas, and not just words such as 'patients and carers'.
IDEAS = re.compile(
    r"\b(?:but|because|which)\b|, and\b|\band (?=(?:\w+ing|it|we|you|they|he|she|this|there|people"
    r"|staff|if|so|then|also|must|can|cannot|will|would|may|should|could|is|are|was|were|has|had"
    r"|have|do|does|how|when|why|whether|where|what|who|that)\b)",
    re.I,
)
NAMED = r"\b[A-Z]\w+ and [A-Z]\w+"
MORE = re.compile(r"(?:This|That|These|Those|It|Its|They|Their)\b")  # tells more of the same idea
SEMICOLON = re.compile(r"(?<![&#\w])\w+\)?;(?!(?<=\d;) ?\d)")
LISTED = re.compile(r":.*;|;.*;|;(?: and| or)?$")
IN_LIST = "Give each thing of the list a line of its own, without the mark."
PRONOUN = re.compile(r"(?P<name>He|She|They|It|Them|Him|Her)\b(?P<more>['’]\w+)?")
# 'It' stands for nothing in these.
EMPTY_IT = re.compile(
    r"It (?:is|was|will be|can be|may be|takes|helps|costs|matters|means)(?: \w+)? ?"
    r"(?:\w+ )?(?:to|that|if|when|for|how|time)\b"
)
NO = r"(?:not|never|cannot|nobody|nothing|no one|none|neither|no)"
TWICE = (
    r"\bnot un(?!der|til|less|it|i|e?quivocal)\w+|\bnot (?:im(?:possible|polite|proper)"
    r"|in(?:correct|visible|sensitive|frequent|significant|appropriate)|dis(?:similar|honest)|without)\b"
    rf"|\b{NO}\b(?:(?!\b(?:and|or|but|who|that|if|because|so)\b)[^.,;:!?])*?\b(?:without|unless"
    r"|never|nobody|nothing|no one|not|no)\b"
)


def _joined(draft: Draft) -> Iterator[Found]:
    """The 'and' of a name, such as that of a health and wellbeing board, joins nothing."""
    terms = [re.escape(name) for name in draft.terms.names if " and " in name]
    names = re.compile("|".join([NAMED, *(f"(?i:{term})" for term in terms)]))
    for block in draft.text.blocks:
        own = unquoted(block)
        for sentence in sentences.split(block.text):
            said = names.sub("it", own[sentence.start : sentence.start + len(sentence.text)])
            joins = JOINS.findall(said)
            if len(joins) > 1 and IDEAS.search(said):
                listed = "', '".join(joins)
                message = f"'{short(sentence.text)}' joins ideas with '{listed}'."
                yield Found(sentence.text, message, block)


def _semicolons(draft: Draft) -> Iterator[Found]:
    """Not those between the numbers of a source: 'Health Affairs 2013; 32'."""
    for block in draft.text.blocks:
        for sentence in sentences.split(unquoted(block)):
            for mark in SEMICOLON.finditer(sentence.text):
                after = sentence.text[mark.end() :].split()
                fix = f"Write '{mark[0][:-1]}. {capital(after[0])}'." if after else ""
                fix = IN_LIST if LISTED.search(sentence.text) else fix
                yield Found(mark[0], f"There is a semicolon after '{mark[0]}'.", block, fix)


def _crowded(draft: Draft) -> Iterator[Found]:
    """An idea that stands alone, such as the meaning of a term, may have a sentence more.

    Sentences that all explain the first one need no picture of their own.
    """
    for items in draft.tree.iter("ul"):
        most = MOST_SENTENCES + (len(items) == 1)
        for block in draft.text.blocks:
            said = sentences.split(block.text)
            one_idea = all(MORE.match(one.text) for one in said[1:])
            if block.element.getparent() is items and len(said) > most and not one_idea:
                message = f"This line has {len(said)} sentences; {most} are the most:"
                fix = _split(block, len(items))
                yield Found(block.text, f"{message} '{short(block.text)}'", block, fix)


def _long(draft: Draft) -> Iterator[Found]:
    for block in draft.text.blocks:
        count = len(split(block.text))
        if count > MOST_WORDS:
            message = f"This line has {count} words; {MOST_WORDS} are the most:"
            fix = _split(block, len(block.element.getparent()))
            yield Found(block.text, f"{message} '{short(block.text)}'", block, fix)


def _split(block: Block, ideas: int) -> str:
    """How many lines to make; a meaning in front matter stands alone and has one line only."""
    sentences_, words = len(sentences.split(block.text)), len(split(block.text))
    lines = max(2, -(-sentences_ // MOST_SENTENCES), -(-words // MOST_WORDS))
    alone = "Leave out what the reader does not need, or m" if ideas == 1 else "M"
    return f"{alone}ake it {lines} lines, each with a picture."


def _nameless(draft: Draft) -> Iterator[Found]:
    """Blocks that open with a pronoun: the reader may not have seen what came before."""
    for items in draft.tree.iter("ul"):
        first = next((one for one in draft.text.blocks if one.element in list(items)), None)
        if first and (pronoun := PRONOUN.match(first.text)) and not EMPTY_IT.match(first.text):
            name = pronoun["name"]
            message = f"A block of Easy Read starts with '{name}': '{short(first.text)}'"
            fix = f"Write the name of the person or thing for '{name}'."
            if pronoun["more"]:
                full = in_full(pronoun[0]).removeprefix("Write ").lower()
                fix = f"{fix[:-1]}, and the next word in full: '{pronoun[0]}' is {full}"
            yield Found(name, message, first, fix)


RULES = (
    Rule(
        id="ER-02",
        name="More than 1 idea in a sentence",
        edition="easy-read",
        why="One sentence with one idea is easiest to follow.",
        fix="See if it says 2 things. If so, make it 2 sentences.",
        good="- Ask us. We will help you and your family.",
        bad="- Ask us and we will help you and your family.",
        find=_joined,
        severity="advice",
    ),
    Rule(
        id="ER-02",
        name="Semicolons",
        edition="easy-read",
        why="A semicolon joins 2 ideas, and many people do not know the mark.",
        fix="Write a full stop, and start a new sentence.",
        good="- Ask us. We will help.",
        bad="- Ask us; we will help.",
        find=_semicolons,
    ),
    Rule(
        id="ER-05",
        name=f"More than {MOST_SENTENCES} sentences for 1 picture",
        edition="easy-read",
        why="A picture shows one idea.",
        fix="See if this is 2 ideas. If so, give each a line and a picture.",
        good="- This is a budget. It is money.\n- You can help.",
        bad="- This is a budget. It is money. We plan it. You can help.",
        find=_crowded,
        severity="advice",
    ),
    Rule(
        id="ER-12",
        name="Blocks that start with 'they' or 'it'",
        edition="easy-read",
        why="Readers may start here, and will not know who or what is meant.",
        fix="Write the name of the person or thing again.",
        good="- Nurses can help. They know you.",
        bad="- They can help.",
        find=_nameless,
        severity="advice",
    ),
    Rule(
        id="ER-16",
        name="2 negatives in 1 sentence",
        edition="easy-read",
        why="2 words for 'no' in one sentence are hard to work out.",
        fix="Say what is so: 'You can come if you ask', not 'You cannot come unless you ask'.",
        good="- You can vote. You do not have to.",
        bad="- You cannot vote unless you join.",
        find=matches(TWICE, "'{}' says no twice.", quoted=False),
        severity="advice",
    ),
    Rule(
        id="ER-24",
        name="Ideas of over 50 words",
        edition="easy-read",
        why="Short lines with white space round them are easier to read.",
        fix="Make it 2 lines, each with a picture.",
        good="- You can help to plan services.",
        bad="- " + "You can help to plan health services. " * 8,
        find=_long,
    ),
)
