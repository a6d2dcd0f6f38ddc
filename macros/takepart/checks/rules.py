"""The rules of words: each a pattern or a count, with its reason and an example of each kind.

A rule of the standard edition looks at blocks of rendered words; one of Easy Read looks at the
words of an idea. Ids and numbers are those of the standards (C1 and C11 settle which number).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from takepart.findings import Severity
from takepart.reading import sentences
from takepart.reading.words import split

Found = tuple[str, str]  # the words that are wrong, and what is wrong with them
Finder = Callable[[str], Iterator[Found]]


@dataclass(frozen=True)
class Rule:
    """`find` yields what is wrong in one block of words; `kinds` are the blocks it looks at."""

    id: str
    why: str
    fix: str
    good: str
    bad: str
    find: Finder
    kinds: tuple[str, ...] = ("paragraph", "item", "cell", "term", "summary")
    severity: Severity = "error"


def _longer(least: int, most: float = float("inf")) -> Finder:
    """Sentences of `least` words or more, and `most` at most."""

    def find(text: str) -> Iterator[Found]:
        for sentence in sentences.split(text):
            count = len(split(sentence.text))
            if least <= count <= most:
                yield sentence.text, f"A sentence has {count} words: '{_short(sentence.text)}'"

    return find


def _matches(pattern: str, says: str, flags: re.RegexFlag = re.I) -> Finder:
    """Words that match; `says` may quote them with {}."""
    compiled = re.compile(pattern, flags)

    def find(text: str) -> Iterator[Found]:
        for match in compiled.finditer(text):
            yield match[0], says.format(match[0])

    return find


def _more_sentences_than(most: int) -> Finder:
    def find(text: str) -> Iterator[Found]:
        count = len(sentences.split(text))
        if count > most:
            yield text, f"A paragraph has {count} sentences: '{_short(text)}'"

    return find


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) < 9 else " ".join(words[:8]) + " …"


CONTRACTION = r"\b\w+(n't|'ve)\b"
ANY_CONTRACTION = r"\b\w+(n't|'(ve|re|ll|m|d))\b|\b(it|that|there|what|who|let|he|she)'s\b"
RANGE = r"(?<![\w./-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\w/-]|[.,]\d)"
FAMILIAR = ("NHS", "GP", "GPs", "UK")

STANDARD = (
    Rule(
        id="NC-03",
        why="Long sentences are hard to follow: over 25 words, most readers lose the thread.",
        fix="Split it where it says a second thing. Aim for 20 words at most.",
        good="Ask people early. They can then change the plan.",
        bad="Ask people " + "early and often " * 8 + "and always.",
        find=_longer(26),
    ),
    Rule(
        id="NC-03",
        why="NHS sentences have 20 words at most.",
        fix="See if it says two things, and split it.",
        good="Ask people early. They can then change the plan.",
        bad="Ask people " + "early and often " * 6 + "and always.",
        find=_longer(21, 25),
        severity="advice",
    ),
    Rule(
        id="NC-04",
        why="Short paragraphs are easier to find your place in.",
        fix="Start a new paragraph after 3 sentences at most.",
        good="Ask early. Ask often. Listen.",
        bad="Ask early. Ask often. Listen. Then act.",
        find=_more_sentences_than(3),
        kinds=("paragraph",),
    ),
    Rule(
        id="NC-08",
        why="A heading names what is below it, so it is no question and has no full stop.",
        fix="Say what the section is about, without a mark at the end.",
        good="Why people take part",
        bad="Why do people take part?",
        find=_matches(r"[.?!:]$", "A heading ends with '{}'."),
        kinds=("heading",),
    ),
    Rule(
        id="NC-17",
        why="Curly marks turn into other characters when text is copied.",
        fix="Write straight quotes and apostrophes: ' and \".",
        good="the board's plan",
        bad="the board’s plan",
        find=_matches(r"\w*[‘’“”]\w*", "'{}' has a curly mark."),
    ),
    Rule(
        id="NC-18",
        why="A dash between numbers can be read as a minus, or not read out at all.",
        fix="Write 'to' between the numbers.",
        good="ages 9 to 11",
        bad="ages 9-11",
        find=_matches(RANGE, "A range is written '{}'."),
    ),
    Rule(
        id="NC-20",
        why="Many readers read 'cannot' more safely than 'can't'.",
        fix="Write it in full.",
        good="You cannot be charged.",
        bad="You can't be charged.",
        find=_matches(CONTRACTION, "'{}' is a contraction."),
    ),
    Rule(
        id="NC-24",
        why="These short forms are read out as letters, and many people do not know them.",
        fix="Write 'for example', 'that is', 'and so on' or 'and'.",
        good="a method, for example a survey",
        bad="a method, e.g. a survey",
        find=_matches(r"\be\.g\.|\bi\.e\.|\betc\b\.?|(?<=\s)&(?=\s)", "'{}' is a short form."),
    ),
)

EASY_READ = (
    Rule(
        id="ER-01",
        why="Sentences of over 15 words are harder to read. 10 to 15 is right.",
        fix="Make it two sentences, or leave out what the reader does not need.",
        good="You can help to plan health services.",
        bad="You can help " + "people who plan " * 5 + "all services.",
        find=_longer(16),
    ),
    Rule(
        id="ER-13",
        why="Initials are hard to remember. NHS and GP are known to most people.",
        fix="Write the full words.",
        good="your local health board",
        bad="your local ICB",
        find=_matches(
            rf"\b(?!(?:{'|'.join(FAMILIAR)})\b)[A-Z]{{2,}}s?\b", "'{}' is initials.", re.NOFLAG
        ),
    ),
    Rule(
        id="ER-14",
        why="Full words are easier to read.",
        fix="Write it in full.",
        good="We will tell you.",
        bad="We'll tell you.",
        find=_matches(ANY_CONTRACTION, "'{}' is a contraction."),
    ),
    Rule(
        id="ER-15",
        why="Parts of a hundred are hard to picture.",
        fix="Write '1 in 4', or 'few', 'some', 'most'.",
        good="1 in 4 people",
        bad="25% of people",
        find=_matches(r"\d[\d.,]*\s?(%|per ?cent)", "'{}' is a percentage."),
    ),
    Rule(
        id="ER-16",
        why="Brackets put a second idea inside the first.",
        fix="Make it a sentence of its own.",
        good="You can vote. You do not have to.",
        bad="You can vote (you do not have to).",
        find=_matches(r"\([^)]*\)", "'{}' is in brackets."),
    ),
)
