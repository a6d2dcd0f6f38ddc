"""What Markdown became: only safe HTML, one heading 1, no skipped level, described images."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart.checks import list_lines, lost_links, notes, pasted, safety, typed
from takepart.findings import Finding
from takepart.markup import HEADINGS, words
from takepart.places import Places
from takepart.stamps import is_written_block

EMPTY_HEADING = re.compile(r"^(#{1,6})[ \t]*$", re.M)
RULED = re.compile(r"=+|-+")
MAKES_HEADINGS = re.compile(r"{{\s*(?:ladder|must_dos|key_actions|glossary)\s*\([^{}]*}}")


def check(tree: HtmlElement, places: Places) -> list[Finding]:
    """The findings of a page; what is not safe is also taken out of the tree."""
    return [
        *safety.check(tree, places),
        *_headings(tree, places),
        *_images(tree, places),
        *lost_links.check(tree, places),
        *pasted.check(tree, places),
        *typed.check(tree, places),
        *notes.check(places),
        *list_lines.check(tree, places),
        *_blocks(tree, places),
    ]


def _headings(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """Each heading is also put right in the tree, so that it has one finding and no more."""
    before, typed = 1, EMPTY_HEADING.finditer(places.document.body)
    for heading in list(tree.iter(*HEADINGS)):
        level, text = int(heading.tag[1]), words(heading)
        if not text and (empty := next(typed, None)):
            yield _empty(empty, places)
            heading.drop_tree()
            continue
        right = 2 if level == 1 else min(level, before + 1)
        said = text.lstrip("# ")
        if level != right or said != text:
            where = places.find("#" * level + text, text)
            rule = "NC-07" if level == 1 else "NC-08"
            message = f"The words of the heading '{text}' start with '#'."
            if level == 1:
                message = f"'{text}' is a second heading 1; the title is the page's heading 1."
            elif level != right:
                message = f"The heading '{text}' skips a level: it is level {level} after {before}."
            line = places.text(where)
            if not line.startswith("#") and (macro := MAKES_HEADINGS.search(places.document.body)):
                where = places.find(macro[0])
                yield Finding(*where, rule, *_made(macro[0], right))
            else:
                fix = _heading(line, right, said) + _ruled(where, places)
                yield Finding(*where, rule, message, fix)
        heading.tag = f"h{right}"
        before = right


def _empty(typed: re.Match[str], places: Places) -> Finding:
    """A heading without words: people who use a screen reader jump to nothing."""
    above = typed.string.count("\n", 0, typed.start())
    where = (places.document.file, places.document.line + above)
    fix = f"After '{typed[1]}' write a few words that say what the part below is about. "
    fix += "If there is no new part, delete the line."
    return Finding(*where, "NC-08", "This heading has no words.", fix)


def _made(macro: str, level: int) -> tuple[str, str]:
    """What a macro shows has headings of level 3, so it stands under one of level 2."""
    signs = "#" * level
    message = f"'{macro}' makes headings of level 3, and there is no heading of level 2 above it."
    return message, f"Write a heading on a line above it: '{signs} …'. For '…' write what it shows."


def _heading(line: str, level: int, said: str) -> str:
    """The writer's own line as it should be."""
    own = line.lstrip("# ") if line.startswith("#") else said
    new = f"{'#' * level} {own}"
    return f"Change '{line}' to '{new}'." if line.startswith("#") else f"Write '{new}'."


def _ruled(where: tuple[str, int], places: Places) -> str:
    """A heading may have a line of signs below it in place of '#', which is then left over."""
    below = places.text((where[0], where[1] + 1))
    return f" Delete the line below it: '{below}'." if RULED.fullmatch(below) else ""


def _images(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    for image in tree.iter("img"):
        if image.get("alt") is None:
            source = image.get("src", "")
            message = f"The picture '{source}' has no words for people who cannot see it."
            fix = (
                f"Write '![what it shows]({source})', with your own words for 'what it shows', or "
                f"'![]({source})' if it says nothing."
            )
            yield Finding(*places.find_address(source, "<img"), "WCAG 1.1.1", message, fix)


def _blocks(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """A block explains the words under its heading, so it cannot be inside anything else."""
    blocks = list(filter(is_written_block, tree.iter("div")))
    if all(block.getparent() is tree for block in blocks):
        return
    for block in blocks:
        where = places.find("easy_read(")
        if block.getparent() is not tree:
            inside, end = _holder(block)
            message = f"This Easy Read block is inside {inside}."
            fix = (
                "Cut the block out, from '{% call easy_read' to the next '{% endcall %}'. Put it "
                f"below {end}, with no spaces before any of its lines."
            )
            yield Finding(*where, "ER-29", message, fix)


def _holder(block: HtmlElement) -> tuple[str, str]:
    """What a block is inside, and what ends that."""
    for one in block.iterancestors():
        if "steps" in (one.get("class") or "").split():
            return "'{% call steps() %}'", "the '{% endcall %}' that ends the steps"
        if one.tag == "li":
            return "a list", "the whole list"
    return "something else: a note or a block", "what it is inside"
