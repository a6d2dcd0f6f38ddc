"""Know every way a term is written, link it at its first use, and spell short forms out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml.html import HtmlElement

from takepart.markup import HEADINGS, element
from takepart.models import Term
from takepart.reader import Document
from takepart.reading.phrases import Phrases

# A term is not linked inside these: they are links, headings, code or another edition's words.
LEFT_ALONE = {*HEADINGS, "a", "code", "pre", "svg", "summary", "dt", "cite", "th", "button"}

OWN_WORDS = {"easy-read", "terms"}  # Easy Read blocks, and the glossary's own list


@dataclass(frozen=True)
class Terms:
    """The glossary by every name; `find` takes a name in any case, short forms as written."""

    shelf: Mapping[str, Document[Term]]

    @cached_property
    def names(self) -> dict[str, str]:
        """Lower-case name → file name of its term."""
        found: dict[str, str] = {}
        for slug, document in self.shelf.items():
            for name in (document.meta.term, *document.meta.also):
                found.setdefault(name.lower(), slug)
        return found

    @cached_property
    def short_forms(self) -> dict[str, str]:
        """Short form as written → file name of its term."""
        return {short: slug for slug, d in self.shelf.items() for short in d.meta.short_forms}

    @cached_property
    def easy(self) -> Phrases:
        """Every name of a term: words that count as easy, because the guide explains them."""
        return Phrases([*self.names, *self.short_forms])

    def find(self, name: str) -> Document[Term] | None:
        """The term with this file name, name or short form."""
        slug = self.names.get(name.lower()) or self.short_forms.get(name) or name
        return self.shelf.get(slug)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        known = sorted({*self.names, *self.short_forms}, key=len, reverse=True)
        names = "|".join(re.escape(name).replace("\\ ", r"\s+") for name in known)
        return re.compile(rf"(?<![\w-])(?:{names})(?![\w-])", re.I)

    def link(self, tree: HtmlElement, own: str | None = None) -> None:
        """Link each term where it is first used; `own` is the term that the page is about."""
        if not self.names:
            return
        linked = {own}
        for owner, attribute, text in list(_texts(tree)):
            pieces: list[tuple[str, str | None]] = []
            done = 0
            for match in self._pattern.finditer(text):
                slug = self._slug(match[0])
                if slug and slug not in linked:
                    linked.add(slug)
                    pieces += [(text[done : match.start()], None), (match[0], slug)]
                    done = match.end()
            if pieces:
                _put(owner, attribute, [*pieces, (text[done:], None)])

    def _slug(self, found: str) -> str | None:
        """Short forms count only as they are written, so that 'AIS' is not 'ais'."""
        return self.short_forms.get(found) or self.names.get(" ".join(found.lower().split()))

    @cached_property
    def _short(self) -> re.Pattern[str]:
        known = sorted(self.short_forms, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, known))})(?![\w-])")

    def spell_out(self, text: str, before: str = "") -> str:
        """`text` with short forms in full; `before` is what its sentence says so far.

        'integrated care board (ICB)' loses its brackets, and a sentence still starts with a
        capital letter.
        """
        if not self.short_forms:
            return text
        written, done = before, 0
        for match in self._short.finditer(text):
            full = in_full(self.shelf[self.short_forms[match[0]]].meta, match[0])
            written += text[done : match.start()]
            done = match.end()
            if text[done : done + 1] == ")" and written.lower().endswith(f"{full.lower()} ("):
                written, done = written[:-2], done + 1
            else:
                written += full if _in_sentence(written) else full[0].upper() + full[1:]
        return written[len(before) :] + text[done:]


def _in_sentence(before: str) -> bool:
    """True when the next word is not the first of its sentence."""
    return bool(before.strip()) and not before.rstrip().endswith((".", "!", "?"))


def in_full(term: Term, short: str) -> str:
    """The term as it stands in a sentence, with an s where the short form has one."""
    name = term.term
    if name[1:] == name[1:].lower():
        name = name.lower()
    return name + "s" if short.endswith("s") and not name.endswith("s") else name


def _texts(tree: HtmlElement) -> Iterator[tuple[HtmlElement, str, str]]:
    """Each run of text that may hold a link, with the element and attribute it hangs on."""
    if tree.tag in LEFT_ALONE or OWN_WORDS & set((tree.get("class") or "").split()):
        return
    if tree.text and tree.text.strip():
        yield tree, "text", tree.text
    for child in tree:
        yield from _texts(child)
        if child.tail and child.tail.strip():
            yield child, "tail", child.tail


def _put(owner: HtmlElement, attribute: str, pieces: list[tuple[str, str | None]]) -> None:
    """Write pieces of text and links where a run of text was."""
    links: list[HtmlElement] = []
    setattr(owner, attribute, pieces[0][0])
    for text, slug in pieces[1:]:
        if slug:
            links.append(element("a", text, class_="term", href=f"/glossary/{slug}/"))
        else:
            links[-1].tail = text
    if attribute == "text":
        for place, link in enumerate(links):
            owner.insert(place, link)
        return
    parent = owner.getparent()
    assert parent is not None, "text that follows an element is inside a parent"
    after = parent.index(owner) + 1
    for place, link in enumerate(links):
        parent.insert(after + place, link)
