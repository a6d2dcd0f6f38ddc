"""The content model: what the front matter of each kind of file holds.

Each field's description completes the sentence "… should be" in messages to writers.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints, model_validator

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Words = Annotated[tuple[Text, ...], Strict(False)]

CENTURY = timedelta(days=36525)


class Mistake(ValueError):
    """Two values that do not fit together: the line to change is that of `name`.

    `{line}` in the message is where `other` stands.
    """

    def __init__(self, name: str, other: str, message: str, fix: str) -> None:
        super().__init__(message)
        self.name, self.other, self.message, self.fix = name, other, message, fix


class Model(BaseModel):
    """Values are taken as written: a number is not a text, and an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Reviewed(Model):
    """NC-30: who answers for the words, when they were checked and when they will be again."""

    owner: Text = Field(description="the team that answers for it")
    reviewed: date = Field(description="a date such as 2026-11-21")
    next_review: date = Field(description="a date such as 2027-11-21")
    sources: Words = Field(
        description="a list of sources in square brackets, such as [nhs-act-2006]"
    )

    allow: dict[str, Text] = Field({}, description="rules that do not count, each with a reason")

    @model_validator(mode="after")
    def _in_order(self) -> Reviewed:
        if self.next_review <= self.reviewed:
            raise Mistake(
                "next_review",
                "reviewed",
                "'next_review' is not later than 'reviewed' ({line}).",
                f"Write 'next_review: {_later(self)}', or another date after {self.reviewed}.",
            )
        if self.next_review > self.reviewed + CENTURY:
            year = f"{self.next_review.year} is more than a hundred years after"
            raise Mistake(
                "next_review",
                "reviewed",
                f"'next_review' cannot be right: {year} 'reviewed' ({{line}}).",
                f"Write the date of the next review, such as 'next_review: {_later(self)}'.",
            )
        return self


def _later(file: Reviewed) -> date:
    return file.reviewed + timedelta(days=365)


class Page(Reviewed):
    """A page of the guide. ER-28: tested only when the people who tested it are named."""

    title: Text = Field(max_length=65, description="a title of 65 characters at most")  # NC-07
    summary: Text = Field(max_length=200, description="one sentence that says what it is about")
    easy_title: Text | None = Field(None, max_length=65, description="a simple title")
    tested_by: Text | None = Field(None, description="who tested the Easy Read page")
    tested_on: date | None = Field(None, description="a date such as 2026-11-21")
    formats: bool = Field(
        True, description="true, or false for a page that is of use on the web alone"
    )

    @model_validator(mode="after")
    def _named_testers(self) -> Page:
        if (self.tested_by is None) != (self.tested_on is None):
            raise _half_tested(self.tested_by is None)
        return self


def _half_tested(nobody: bool) -> Mistake:
    given, lacks = ("tested_on", "tested_by") if nobody else ("tested_by", "tested_on")
    what = "who tested the Easy Read page" if nobody else "the day of the test, such as 2026-11-21"
    fix = f"Add a line '{lacks}: …' with {what}, or delete this line."
    return Mistake(given, lacks, f"'{given}' needs '{lacks}'.", fix)


class CaseStudy(Page):
    """A story. `known` says what is known of it and from where."""

    place: Text = Field(description="a place")
    organisation: Text = Field(description="the organisations in the story")
    years: Text = Field(description='years in quotes, such as "2013 to 2015"')
    chapters: Words = Field(description="a list of chapters, such as [public]")
    rungs: Words = Field(description="a list of rungs, such as [involving]")
    methods: Words = Field(description="a list of methods, such as [focus groups]")
    groups: Words = Field(description="a list of groups of people, such as [young people]")
    known: Text = Field(description="a sentence on what is known and from where")

    @model_validator(mode="after")
    def _first_year_first(self) -> CaseStudy:
        found = re.fullmatch(r"(\d{4})( *(?:to|-|–) *)(\d{4})", self.years)
        if found and found[1] > found[3]:
            fix = f"Write 'years: \"{found[3]} to {found[1]}\"', or put the wrong year right."
            raise Mistake("years", "years", "The years end before they start.", fix)
        return self


class Term(Reviewed):
    """A glossary entry; its meaning is the file's text."""

    term: Text = Field(description="the word")
    also: Words = Field((), description="a list of other ways to write it")
    short_forms: Words = Field((), description="a list of initials, such as [ICB, ICBs]")
    easy: Text = Field(description="what it means in Easy Read, 1 to 3 sentences")
    spoken: dict[Text, Text] = Field(
        {}, description="words and how each is said, such as {SCIE: sky}, or 'letters'"
    )
    picture: Text = Field(description="the name of a picture")
    status: Literal["current", "historic"] = Field(description="current or historic")
    replaced_by: Text | None = Field(None, description="the file name of another term")

    @model_validator(mode="after")
    def _as_in_a_sentence(self) -> Term:
        """Links to the term are made where a text has it as it is written here."""
        plain = self.term.rstrip(".")
        if plain != self.term and "." not in plain:
            fix = f"Write 'term: {plain}'."
            message = "'term' ends with a full stop, and stands in the middle of sentences."
            raise Mistake("term", "term", message, fix)
        if found := re.fullmatch(r"(.+?) \(([A-Z]{2,}s?)\)", self.term):
            forms = ", ".join(dict.fromkeys([*self.short_forms, found[2]]))
            there = "on the line of 'short_forms'"
            if "short_forms" not in self.model_fields_set:
                there = "on a line below it"
            fix = f"Write 'term: {found[1]}', and 'short_forms: [{forms}]' {there}."
            message = f"'term' holds a short form, '{found[2]}', which has a place of its own."
            raise Mistake("term", "term", message, fix)
        return self


class Item(Reviewed):
    """One of an ordered list that is also shown in Easy Read."""

    order: int = Field(ge=1, description="a number from 1")
    easy: Text = Field(description="what it means in Easy Read, 1 to 3 sentences")
    picture: Text = Field(description="the name of a picture")


class Rung(Item):
    """A step of the ladder of engagement; 1 is the lowest."""

    rung: Text = Field(description="the rung's name")


class KeyAction(Item):
    """One of the ten key actions of 2017."""

    title: Text = Field(description="a title")


class MustDo(KeyAction):
    """Something that commissioners must do, and the chapters it belongs to."""

    chapters: Words = Field(description="a list of chapters, such as [public]")


class Source(Model):
    """A document that the guide is written from."""

    title: Text = Field(description="the document's title")
    author: Text = Field(description="who wrote or published it")
    date: Text = Field(description='a date in words and quotes, such as "25 September 2013"')
    url: Text | None = Field(
        None,
        pattern=r"^https?://\S+$",
        description="an address that starts with https:// and has no spaces",
    )
    note: Text | None = Field(None, description="one short sentence")


class Part(Model):
    """A labelled part of a diagram; `position` places it in a house."""

    name: Text = Field(max_length=40, description="1 to 4 words")
    text: Text = Field(description="one sentence")
    position: Literal["roof", "left", "right", "foundation", "centre"] | None = Field(
        None, description="roof, left, right, foundation or centre"
    )


class Diagram(Reviewed):
    """The words of a diagram, in order."""

    title: Text = Field(description="a title")
    kind: Literal["cycle", "house"] = Field(description="cycle or house")
    summary: Text = Field(description="one sentence that says what the picture shows")
    parts: Annotated[tuple[Part, ...], Strict(False)] = Field(description="a list of parts")
    centre: Part | None = Field(None, description="a name and a text")


class Picture(Model):
    """A line of the ledger of an organisation's own pictures (ER-30)."""

    meaning: Text = Field(description="what the picture stands for")
    author: Text = Field(description="who drew it")
    source: Text = Field(description="where it comes from")
    licence: Text = Field(description="a licence, such as CC BY-SA 4.0")


class Organisation(Model):
    """Who publishes the guide and how to reach them; set once in mkdocs.yml."""

    name: Text = Field(description="the organisation's name")
    kind: Text = Field(description="what kind of organisation it is")
    contact: Text = Field(description="an email address or a sentence on how to reach you")
    reply_time: Text = Field(description="how soon you reply, such as 5 working days")
    demonstration: bool = Field(
        True, description="true, or false when a real organisation is named"
    )

    @property
    def email(self) -> str:
        """The contact when it is an email address, so that it can be a link; else empty."""
        return self.contact if "@" in self.contact and " " not in self.contact else ""
