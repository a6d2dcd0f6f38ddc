"""What a writer meant with a mark that is not ':name:', and words that only look like one."""

from __future__ import annotations

import pytest

from takepart.checks.easy_marks import read
from takepart.pictures import Pictures

PICTURES = Pictures({})


@pytest.mark.parametrize(
    "mark",
    [
        ":book ",
        ":book:",
        "book: ",
        ":book; ",
        "::book:: ",
        "(book) ",
        "[book] ",
        ";book; ",
        ":book.svg: ",
        '"book": ',
        "*:book:* ",
        ":Book: ",
        ":book : ",
        "-:book: ",
        "-- :book: ",
        "– :book: ",
        "• :book: ",
        "1. :book: ",
        "book ",
        ": book :",
        "📖 ",
    ],
)
def test_reads_the_picture_that_is_meant(mark: str) -> None:
    assert read(f"{mark} Read it.", PICTURES) == ("book", "Read it.")


@pytest.mark.parametrize(
    "words",
    [
        "**Book** a room.",
        "**book** a room.",
        '"book" is a word.',
        "Book: we read it.",
        "book a room.",
        "5 books are here.",
        "(We read it.)",
        "[Books](a.md) are here.",
        "£5 is enough.",
        "Read it :nobody_drew_this:",
    ],
)
def test_leaves_words_as_they_are(words: str) -> None:
    assert read(words, PICTURES) == ("", words)


@pytest.mark.parametrize(
    "odd", ["😀📖 ", ":two people: ", ":hall.png: ", '<img src="x.png"> ', "• ", "2) "]
)
def test_takes_out_what_names_no_picture(odd: str) -> None:
    assert read(f"{odd}Read it.", PICTURES) == ("", "Read it.")


@pytest.mark.parametrize(
    ("mark", "name"),
    [("📞 ", "telephone_receiver"), ("☎️ ", "phone"), (":thumbs up: ", "thumbsup")],
)
def test_a_picture_typed_in_another_way_is_kept(mark: str, name: str) -> None:
    assert read(f"{mark}You can ring us.", PICTURES) == (name, "You can ring us.")


def test_a_mark_may_stand_at_the_end() -> None:
    assert read("Read it. :book:", PICTURES) == ("book", "Read it.")
