"""What every file says of itself: who it is from, which version it is, how to ask for another.

These are blocks like any others, so each format shows them in its own way. In Easy Read they are
written again in Easy Read.
"""

from __future__ import annotations

from itertools import groupby

from takepart.exports import content
from takepart.exports.book import Book
from takepart.exports.content import (
    Block,
    Definition,
    Definitions,
    Heading,
    Idea,
    Ideas,
    Item,
    Listing,
    Paragraph,
    Run,
    Words,
    words,
)
from takepart.pictures import Picture, Pictures
from takepart.wording import capital, long_date

PICTURES = Pictures({})
OTHERS = (
    "You can ask for this document in Easy Read, large print, giant print, braille or audio, or "
    "in another way that suits you."
)


def front(book: Book, shown: bool = True) -> tuple[Block, ...]:
    """What stands under the title: who it is from, its date and its version (ER-27).

    `shown` is false for a format that has no pictures.
    """
    if book.edition == "easy-read":
        return (Ideas(tuple(_easy_front(book, shown))),)
    facts = {
        "From": capital(book.organisation.name),
        "Last checked": long_date(book.reviewed),
        "Version": book.version,
    }
    return (_facts(facts),)


def ask(book: Book) -> tuple[Block, ...]:
    """How to ask for another format, in a line or two for a cover."""
    if book.edition == "easy-read":
        lines = (words("You can ask for this document in another way."), _contact_line(book))
        return (Ideas((Idea(PICTURES.find("question"), lines),)),)
    return (Paragraph(words(OTHERS)), Paragraph(_contact_line(book)))


def _contact_line(book: Book) -> Words:
    return (Run("Contact: "), *contact(book))


def _easy_front(book: Book, shown: bool = True) -> list[Idea]:
    tested = book.tested or "People with learning disabilities have not checked it yet."
    name = capital(book.organisation.name)
    kind = "It has short words and pictures." if shown else "It has short words."
    rows = [
        _idea("open_book", "This is an Easy Read document.", kind),
        _idea("office", f"{name} wrote it."),
        _idea("busts_in_silhouette", tested),
        _idea("calendar", f"We last checked it on {long_date(book.reviewed)}."),
    ]
    if book.stale:
        said = ("We are updating this document.", "The full page has changed.")
        rows.append(_idea("warning", *said))
    return rows


def back(book: Book, shown: bool = True) -> tuple[Block, ...]:
    """What stands at the end: how to ask, whether it is current, whose words and pictures.

    Pictures that are not `shown` need no credit.
    """
    level = 1 if book.whole else 2
    if book.edition == "easy-read":
        return (*_easy_back(book, level), *_credits(book, level, shown))
    how: list[Block] = [
        Heading(level, words("Ask for another format"), "ask-for-another-format"),
        *ask(book),
        Paragraph(words(f"We will reply in {book.organisation.reply_time}.")),
    ]
    return (*how, *_current(book, level), *_credits(book, level, shown))


def _current(book: Book, level: int) -> tuple[Block, ...]:
    if not book.live:
        return ()
    said = (
        Run(f"This is version {book.version} of {long_date(book.reviewed)}. To see if it is "),
        Run("still the current one, look under 'Other formats' at "),
        Run(short(book.live), link=book.live),
        Run("."),
    )
    return (Heading(level, words("Is this copy current?"), "is-this-copy-current"), Paragraph(said))


def _easy_back(book: Book, level: int) -> list[Block]:
    rows = [
        Idea(
            PICTURES.find("question"),
            (
                words("You can ask us a question."),
                words("You can ask for this document in another way."),
                _contact_line(book),
                words(f"We will reply in {book.organisation.reply_time}."),
            ),
        )
    ]
    if book.live:
        address: Words = (Run("Look at "), Run(short(book.live), link=book.live), Run("."))
        lines = (words(f"This is version {book.version}."), words("Is it still the newest one?"))
        rows.append(Idea(PICTURES.find("computer"), (*lines, address)))
    return [Heading(level, words("Who to ask"), "who-to-ask"), Ideas(tuple(rows))]


def pictures(book: Book) -> list[Picture]:
    """The pictures of these rows, which need their credits too."""
    if book.edition != "easy-read":
        return []
    return content.pictures([Ideas(tuple(_easy_front(book))), *_easy_back(book, 2)])


def _credits(book: Book, level: int, shown: bool) -> tuple[Block, ...]:
    """Credits come from the pictures in this very book, and from no list."""
    every = [*dict.fromkeys([*book.pictures, *pictures(book)])] if shown else []
    rights: list[Block] = [Paragraph(words(book.copyright))] if book.copyright else []
    if not every:
        return (Heading(level, words("Whose words these are"), "rights"), *rights) if rights else ()
    ordered = sorted(every, key=lambda picture: picture.credit)
    items = []
    for credit, group in groupby(ordered, key=lambda picture: picture.credit):
        names = ", ".join(picture.meaning for picture in group)
        items.append(Item((Paragraph(words(f"{credit}: {names}.")),)))
    head = Heading(level, words("Words and pictures"), "words-and-pictures")
    return (head, *rights, Listing(tuple(items)))


def contact(book: Book) -> Words:
    said = book.organisation.contact
    email = book.organisation.email
    return (Run(said, link=f"mailto:{email}"),) if email else (Run(said),)


def _facts(facts: dict[str, str]) -> Definitions:
    items = [Definition(words(name), (Paragraph(words(said)),)) for name, said in facts.items()]
    return Definitions(tuple(items), facts=True)


def _idea(picture: str, *lines: str) -> Idea:
    return Idea(PICTURES.find(picture), tuple(words(line) for line in lines))


def short(address: str) -> str:
    """An address as it is typed: without 'https://' and the last stroke."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
