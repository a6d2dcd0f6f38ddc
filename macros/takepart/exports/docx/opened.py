"""A finished Word file, opened again: what its styles and its runs say when taken together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE as TYPES
from docx.oxml.ns import qn
from lxml import etree

from takepart.exports.docx.xml import Element

TEXT = qn("w:t")
OFF = ("0", "false", "none", "off")


@dataclass(frozen=True)
class Opened:
    """The parts of a file; all text is read from its XML."""

    word: Word
    known: dict[tuple[str, str, str], Element | None] = field(default_factory=dict)

    @property
    def body(self) -> Element:
        body: Element = self.word.element.body
        return body

    @cached_property
    def styles(self) -> dict[str, Element]:
        """Every style by its id."""
        styles = find(self.word.styles.element, "style")
        return {value(style, "styleId") or "": style for style in styles}

    @cached_property
    def footers(self) -> list[Element]:
        rels = self.word.part.rels.values()
        parts = [rel.target_part for rel in rels if rel.reltype == TYPES.FOOTER]
        return [etree.fromstring(part.blob) for part in parts]

    @cached_property
    def paragraphs(self) -> list[Element]:
        """Those of the text, in order, and not those of the contents."""
        return [p for p in find(self.body, "p") if not style_of(p).startswith("TOC")]

    def chain(self, key: str) -> Iterator[Element]:
        """A style, and those that it is based on."""
        while key in self.styles:
            yield self.styles[key]
            key = value(self.styles[key].find(qn("w:basedOn"))) or ""

    def look(self, run: Element, tag: str) -> Element | None:
        """The property that rules this run: its own, its style's or its paragraph's."""
        own = run.find(f"{qn('w:rPr')}/{qn(f'w:{tag}')}")
        if own is not None:
            return own
        paragraph = next(run.iterancestors(qn("w:p")))
        styles = value(run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")) or "", style_of(paragraph)
        if (*styles, tag) not in self.known:
            self.known[(*styles, tag)] = self._of_styles(*styles, tag)
        return self.known[(*styles, tag)]

    def _of_styles(self, words: str, paragraph: str, tag: str) -> Element | None:
        chains = [*self.chain(words), *self.chain(paragraph)]
        looks = [look for style in chains for look in style.findall(qn("w:rPr"))]
        defaults = find(self.word.styles.element, "rPrDefault")
        looks += [look for default in defaults for look in default]
        return next((found for look in looks for found in look.findall(qn(f"w:{tag}"))), None)

    def runs(self) -> Iterator[tuple[Element, str]]:
        """Every run with words, those of the footers too."""
        for root in [self.body, *self.footers]:
            for run in find(root, "r"):
                if said := words(run).strip():
                    yield run, said


def opened(path: Path) -> Opened:
    with path.open("rb") as file:
        return Opened(Document(file))


def find(root: Element, tag: str) -> list[Element]:
    """Every element with this name of WordprocessingML, in order."""
    return list(root.iter(qn(f"w:{tag}")))


def value(element: Element | None, name: str = "val") -> str | None:
    return None if element is None else element.get(qn(f"w:{name}"))


def is_on(element: Element | None) -> bool:
    """True when a switch is there and not turned off."""
    return element is not None and (value(element) or "1") not in OFF


def words(*elements: Element) -> str:
    """The text inside elements, with single spaces; a break is one too."""
    parts = [part for one in elements for part in one.iter(TEXT, qn("w:br"), qn("w:p"))]
    said = "".join((part.text or "") if part.tag == TEXT else " " for part in parts)
    return " ".join(said.split())


def style_of(paragraph: Element) -> str:
    return value(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")) or "Normal"


def level_of(paragraph: Element) -> int:
    """That of a heading; 0 for other paragraphs."""
    name = style_of(paragraph)
    return int(name[7:]) if name.startswith("Heading") else 0


def is_item(paragraph: Element) -> bool:
    """True for the first paragraph of an item of a list."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
