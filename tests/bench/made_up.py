"""Made-up guides of any size, each in two forms: for Take Part, and for MkDocs with Material alone.

The plain form has a page for each page that Take Part makes, with the same words on it: the full
words twice, for standard and large print, and the Easy Read words as a list. Both menus have the
same shape.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import yaml

TERMS = 10
WORDS = """
people patients carers services health care local area plan change decide listen group meeting
survey report money time staff team public views early often clear fair open share learn improve
hospital clinic community partner board review question answer choice support access language
format picture letter phone email travel cost thanks result reason number week month year
""".split()
PICTURES = ("calendar", "speech_balloon", "books", "bulb", "email", "star", "clipboard", "ear")
DETAILS = "owner: Made-up team\nreviewed: 2026-01-01\nnext_review: 2099-01-01\nsources: []\n"


@dataclass(frozen=True)
class Source:
    """One source page: where it is in the menu, and its words in sections."""

    path: str
    title: str
    sections: list[tuple[str, list[str]]]  # Markdown, and the ideas of its Easy Read block

    @property
    def full(self) -> str:
        return "\n\n".join(text for text, _ in self.sections)

    @property
    def easy(self) -> str:
        return "\n".join(f"- {idea}" for _, ideas in self.sections for idea in ideas)


def pages(count: int) -> list[Source]:
    """The guide's pages; with the terms there are `count` source pages."""
    list_of_terms = replace(_page(0), path="glossary/index.md", title="A to Z of terms")
    return [*(_page(number) for number in range(count - TERMS - 1)), list_of_terms]


def terms() -> list[Source]:
    """The first words of the list, so that every page uses some of them."""
    found = []
    for number, word in enumerate(WORDS[:TERMS]):
        random = Random(f"term {number}")
        sections = [(_paragraphs(random), [_sentence(random, 9)])]
        found.append(Source(f"glossary/{word}.md", word.capitalize(), sections))
    return found


def write(folder: Path, count: int, files: bool = False) -> None:
    """A site for `takepart build`, with files beside its pages or without."""
    sources = pages(count)
    for page in sources:
        head = f"title: {page.title}\nsummary: {page.title} in a sentence.\n"
        _put(folder / "docs" / page.path, head + DETAILS, "\n\n".join(map(_section, page.sections)))
    for term in terms():
        head = (
            f"term: {term.title}\neasy: {term.sections[0][1][0]}\npicture: books\nstatus: current\n"
        )
        _put(folder / term.path, head + DETAILS, term.full)
    organisation = {"name": "Made-up", "kind": "made up", "contact": "us", "reply_time": "1 day"}
    formats: dict[str, list[str]] = {} if files else {"formats": []}
    plugins: list[Any] = [{"takepart": {"organisation": organisation, **formats}}]
    plugins.append({"macros": {"modules": ["takepart.macros"], "on_undefined": "strict"}})
    extensions = ["admonition", "attr_list", "md_in_html", "tables", {"toc": {"permalink": False}}]
    theme = {"name": "material", "language": "en-GB", "font": False}
    _settings(folder, sources, theme=theme, plugins=plugins, markdown_extensions=extensions)


def write_plain(folder: Path, count: int) -> None:
    """A site for `mkdocs build` with a page for each page that `write`'s site is built into."""
    standard = [*pages(count), *terms()]
    sources = []
    for edition in ("", "easy-read/", "large-print/"):
        for page in standard:
            copy = replace(page, path=edition + page.path)
            words = copy.easy if edition == "easy-read/" else copy.full
            _put(folder / "docs" / copy.path, f"title: {copy.title}\n", words)
            sources.append(copy)
    theme = {"name": "material"}
    _settings(folder, sources, theme=theme, markdown_extensions=["admonition", "tables"])


def _put(path: Path, head: str, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{head}---\n\n{body}\n", "utf-8")


def _settings(folder: Path, sources: list[Source], **settings: Any) -> None:
    named = {"site_name": "Made-up", "site_url": "https://example.org/", "nav": _menu(sources)}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump({**named, **settings}), "utf-8")


def _menu(sources: list[Source]) -> list[Any]:
    """Parts of 10 sections of 10 pages."""
    entries = [{page.title: page.path} for page in sources]
    sections = [{f"Section {n}": part} for n, part in enumerate(_tens(entries), 1)]
    return [{f"Part {n}": part} for n, part in enumerate(_tens(sections), 1)]


def _tens(entries: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(entries), 10):
        yield entries[start : start + 10]


def _page(number: int) -> Source:
    random = Random(number)
    sections = [
        (_paragraphs(random) + "\n\n" + _bullets(random), _ideas(random)),
        (_heading(random, 1) + '!!! note "Remember"\n    ' + _paragraph(random, 3), _ideas(random)),
        (_heading(random, 2) + _table(random), _ideas(random)),
        (_heading(random, 3) + _link(number), _ideas(random)),
        (_heading(random, 4) + _paragraphs(random), _ideas(random)),
    ]
    part, section = number // 100 + 1, number // 10 + 1
    path = f"part-{part}/section-{section}/page-{number}.md" if number else "index.md"
    return Source(path, f"Page {number} about {random.choice(WORDS)}", sections)


def _link(number: int) -> str:
    """To the page before, which is in the same folder on nine pages out of ten."""
    before = number - 1 if number % 10 and number > 1 else number
    return f"Read [the page before](page-{before}.md) too." if number else "Read on."


def _section(section: tuple[str, list[str]]) -> str:
    text, ideas = section
    block = "\n".join(f"- {idea}" for idea in ideas)
    return f"{text}\n\n{{% call easy_read() %}}\n{block}\n{{% endcall %}}"


def _heading(random: Random, number: int) -> str:
    return (
        f"## {' '.join(random.sample(WORDS, 4)).capitalize()} {number}\n\n{_paragraphs(random)}\n\n"
    )


def _sentence(random: Random, length: int = 12) -> str:
    return " ".join(random.choices(WORDS, k=length)).capitalize() + "."


def _paragraphs(random: Random) -> str:
    return f"{_paragraph(random, 3)}\n\n{_paragraph(random, 2)}"


def _paragraph(random: Random, sentences: int) -> str:
    return "\n".join(_sentence(random, random.randint(8, 20)) for _ in range(sentences))


def _bullets(random: Random) -> str:
    return "\n".join(f"- {' '.join(random.choices(WORDS, k=7))}" for _ in range(5))


def _table(random: Random) -> str:
    rows = [" | ".join(random.choices(WORDS, k=3)) for _ in range(6)]
    return "\n".join(f"| {row} |" for row in [rows[0], "--- | --- | ---", *rows[1:]])


def _ideas(random: Random) -> list[str]:
    return [f":{random.choice(PICTURES)}: {_sentence(random, 9)}" for _ in range(3)]
