"""The Easy Read edition: pictures left, words right, one idea each, hard words explained."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from lxml.html import HtmlElement

from takepart.editions.page import EditionPage, Guide, mark_links_alone
from takepart.hard_words import hard_words
from takepart.markup import HEADINGS, element, parse, words
from takepart.pictures import Picture
from takepart.reading import sentences
from takepart.rendered import Rendered

NAME = re.compile(r"^\s*:([a-z0-9_+-]+):\s*")


@dataclass
class _Writing:
    """The page as it grows: what was shown so far, so that nothing is explained twice."""

    guide: Guide
    tree: HtmlElement = field(default_factory=lambda: element("div"))
    pictures: dict[str, Picture] = field(default_factory=dict)
    explained: dict[str, tuple[str, str]] = field(default_factory=dict)


def make(page: Rendered, guide: Guide) -> EditionPage:
    writing = _Writing(guide)
    heading: HtmlElement | None = None
    for node in parse(page.html):
        if node.tag in HEADINGS:
            heading = node
        for block in _blocks(node):
            _write_heading(writing, heading, block.get("data-heading") or "")
            heading = None
            macro = block.get("data-macro")
            rows = element("ul", class_="ideas downloads" if macro == "downloads" else "ideas")
            for idea in [item for part in block.iter("ul") for item in part.findall("li")]:
                if macro == "glossary":  # the list explains its own words
                    _say_explained(idea, writing)
                rows.append(_row(idea, writing))
            writing.tree.append(rows)
    _write_hard_words(writing)
    mark_links_alone(writing.tree)
    title = page.easy_title or page.title
    return EditionPage(title, writing.tree, tuple(writing.pictures.values()))


def _blocks(node: HtmlElement) -> list[HtmlElement]:
    return [e for e in node.iter("div") if "easy-read" in (e.get("class") or "").split()]


def _write_heading(writing: _Writing, heading: HtmlElement | None, simpler: str) -> None:
    """A block takes the heading it stands under, or the simpler one that it was given."""
    text = simpler or (words(heading) if heading is not None else "")
    if not text:
        return
    anchor = heading.get("id", "") if heading is not None else ""
    anchor = anchor or re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    writing.tree.append(element("h2", text, id=anchor))


def _row(idea: HtmlElement, writing: _Writing) -> HtmlElement:
    """ER-05, ER-06 and ER-22: a picture, then each sentence on its own line."""
    for paragraph in idea.findall("p"):  # there are some when a blank line is between two items
        paragraph.tail = f" {paragraph.tail or ''}"
        paragraph.drop_tag()
    name = NAME.match(idea.text or "")
    picture = writing.guide.pictures.find(name[1]) if name else None
    idea.text = (idea.text or "")[name.end() :] if name else idea.text
    row = element("li", class_="idea")
    if picture:
        writing.pictures[picture.name] = picture
        # ER-31: the words beside it say it all, so the picture has no text of its own.
        row.append(element("img", src=f"/{picture.address}", alt="", width="150", height="150"))
    text = element("div", class_="words")
    meanings = _meanings(idea, writing)
    for sentence in _sentences(idea):
        text.append(sentence)
    for word, meaning in meanings:
        box = element("p", class_="meaning")
        box.append(element("strong", word))
        box[0].tail = f": {meaning}"
        text.append(box)
    row.append(text)
    return row


def _sentences(idea: HtmlElement) -> list[HtmlElement]:
    """The item's words, a paragraph for each sentence, with links and bold kept."""
    said = _Lines(idea.text_content())
    said.add(idea.text)
    for child in list(idea):
        tail, child.tail = child.tail, None
        said.put(child)
        said.add(tail)
    return [line for line in said.lines if words(line)]


class _Lines:
    """Fills a paragraph until the next sentence starts; `starts` count letters of the item."""

    def __init__(self, text: str) -> None:
        self.starts = {one.start for one in sentences.split(text)}
        self.lines = [element("p")]
        self.place = 0

    def add(self, text: str | None) -> None:
        """Text, which may hold the start of a sentence anywhere."""
        text = text or ""
        cuts = [at - self.place for at in sorted(self.starts) if 0 <= at - self.place < len(text)]
        for start, end in pairwise([0, *cuts, len(text)]):
            if start in cuts:
                self.lines.append(element("p"))
            last, part = self.lines[-1], text[start:end]
            part = part.rstrip() if self.place + end in self.starts else part
            if len(last):
                last[-1].tail = (last[-1].tail or "") + part
            else:
                last.text = (last.text or "") + part
        self.place += len(text)

    def put(self, child: HtmlElement) -> None:
        """A link or bold words, which stay whole."""
        if self.place in self.starts:
            self.lines.append(element("p"))
        self.lines[-1].append(child)
        self.place += len(child.text_content())


def _meanings(idea: HtmlElement, writing: _Writing) -> list[tuple[str, str]]:
    """Glossary meanings for the item's hard words that its own next sentence does not explain."""
    marked = re.sub(r"\s+", " ", _with_stars(idea))
    found = []
    for word, explanation in hard_words(marked):
        name = word.rstrip(".")
        if name.lower() in writing.explained:
            continue
        term = writing.guide.terms.find(name)
        meaning = explanation or (term.meta.easy if term else "")
        writing.explained[name.lower()] = (name, meaning)
        if term and not explanation:
            found.append((name, meaning))
    return found


def _say_explained(idea: HtmlElement, writing: _Writing) -> None:
    """No word of this idea needs a box or a place in the list at the end."""
    for word, _ in hard_words(_with_stars(idea)):
        writing.explained[word.rstrip(".").lower()] = (word, "")


def _with_stars(idea: HtmlElement) -> str:
    """The item's words with ** around what is bold."""
    text = idea.text or ""
    for child in idea:
        inner = _with_stars(child)
        text += f"**{inner}**" if child.tag == "strong" else inner
        text += child.tail or ""
    return text


def _write_hard_words(writing: _Writing) -> None:
    """C5: hard words are explained where they stand, and listed at the end too."""
    explained = writing.explained.values()
    known = sorted((word[0].upper() + word[1:], meaning) for word, meaning in explained if meaning)
    if not known:
        return
    writing.tree.append(element("h2", "Hard words", id="hard-words"))
    listed = element("dl", class_="hard-words")
    for word, meaning in known:
        listed.append(element("dt", word))
        listed.append(element("dd", meaning))
    writing.tree.append(listed)
