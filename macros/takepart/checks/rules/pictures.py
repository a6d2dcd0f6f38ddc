"""What alternative text says to people who cannot see a picture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from takepart.checks.draft import Draft
from takepart.checks.rule import Finder, Found, Rule, capital, holding, short

MOST_CHARACTERS = 125  # NC-25
FILE_NAME = re.compile(
    r"\S+\.(?:png|jpe?g|gif|svg|webp)|(?:IMG|DSC|image|picture|photo)[_-]?\d*", re.I
)
PICTURE_OF = re.compile(
    r"^(?:an? |the |this )?(?:picture|image|photo|photograph|drawing|graphic|icon|illustration)s?"
    r" (?:of|shows|showing)\b",
    re.I,
)


def _where(
    says: str, wrong: Callable[[str], object], fix: Callable[[str], str] = lambda alt: ""
) -> Finder:
    """Pictures whose alternative text is `wrong`."""

    def find(draft: Draft) -> Iterator[Found]:
        for picture in draft.tree.iter("img"):
            alt = " ".join((picture.get("alt") or "").split())
            if wrong(alt):
                message = says.format(short(alt), len(alt))
                yield Found(alt, message, holding(draft, picture), fix(alt))

    return find


def _said_twice(draft: Draft) -> Iterator[Found]:
    for picture in draft.tree.iter("img"):
        alt = " ".join((picture.get("alt") or "").split())
        plain = alt.rstrip(".").lower()
        if plain and any(plain == one.text.rstrip(".").lower() for one in draft.text.blocks):
            message = f"The alt text '{short(alt)}' says what the words beside it say."
            fix = f"Say what else the picture shows, or delete '{short(alt)}' between '![' and ']'."
            yield Found(alt, message, holding(draft, picture), fix)


def _shown(alt: str) -> str:
    """What is left without 'picture of'."""
    left = PICTURE_OF.sub("", alt).strip()
    return f"Write '{capital(left)}' for '{alt}'." if left else ""


RULES = (
    Rule(
        id="NC-25",
        name="Alt text of over 125 characters",
        edition="standard",
        why="A screen reader reads alt text in one go, and nobody can stop to go back.",
        fix="Between '![' and ']' keep only what matters most. Put the rest in the text.",
        good="![A patient group meets in a library](group.svg)",
        bad="![A patient group meets in " + "a very large and old library " * 5 + "](group.svg)",
        find=_where(
            f"An alt text has {{1}} characters; {MOST_CHARACTERS} is the most: '{{0}}'",
            lambda alt: len(alt) > MOST_CHARACTERS,
        ),
    ),
    Rule(
        id="NC-25",
        name="File names as alt text",
        edition="standard",
        why="The name of a file does not say what a picture shows.",
        fix="Say what the picture shows.",
        good="![A patient group meets](group.svg)",
        bad="![IMG_0123.jpg](group.svg)",
        find=_where(
            "The alt text '{0}' says no more than the name of a file.",
            FILE_NAME.fullmatch,
            lambda alt: f"Write what the picture shows for '{alt}', between '![' and ']'.",
        ),
    ),
    Rule(
        id="NC-25",
        name="Alt text that says 'picture of'",
        edition="standard",
        why="A screen reader has just said that it is a picture.",
        fix="Start with what it shows: 'A patient group meets'.",
        good="![A patient group meets](group.svg)",
        bad="![Picture of a patient group](group.svg)",
        find=_where("The alt text '{0}' says that it is a picture.", PICTURE_OF.match, _shown),
    ),
    Rule(
        id="NC-25",
        name="Alt text that repeats the words beside it",
        edition="standard",
        why="People who use a screen reader hear the same words twice.",
        fix="Say what else the picture shows, or write nothing between '![' and ']'.",
        good="![A patient group meets](group.svg)\n\nThe group meets each month.",
        bad="![The group meets each month](group.svg)\n\nThe group meets each month.",
        find=_said_twice,
    ),
)
