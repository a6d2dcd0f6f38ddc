"""Check the words of a page against the rules of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

from lxml.html import HtmlElement

from takepart import blocks
from takepart.checks.rules import EASY_READ, STANDARD, Rule
from takepart.findings import Finding
from takepart.markup import by_class
from takepart.places import Places
from takepart.reader import Document
from takepart.reading import text

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
MACRO = re.compile(r"{{.*?}}")
MOST_ITEMS = 6  # NC-15


def check(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """What is wrong with the standard words of a rendered page."""
    full = deepcopy(tree)
    for block in by_class(full, "easy-read"):
        block.drop_tree()
    for block in text.read(full).blocks:
        for rule in STANDARD:
            if block.kind in rule.kinds:
                for wrong, message in rule.find(block.text):
                    file, line = places.find(wrong, _start(wrong), _start(block.text))
                    yield _finding(rule, file, line, message)
    yield from _long_lists(full, places)


def check_easy_read(document: Document[Any]) -> Iterator[Finding]:
    """What is wrong with the words of a page's Easy Read blocks."""
    for block in blocks.find(document.body, document.line):
        for idea in block.ideas:
            yield from _easy(_said(idea.words), EASY_READ, document.file, idea.line)


def check_meaning(document: Document[Any]) -> Iterator[Finding]:
    """What is wrong with the Easy Read meaning in the front matter of a term, rung or the like."""
    meaning = getattr(document.meta, "easy", None)
    if meaning:
        yield from _easy(meaning, EASY_READ, document.file, document.lines["easy"])


def _easy(said: str, rules: Iterable[Rule], file: str, line: int) -> Iterator[Finding]:
    for rule in rules:
        for _, message in rule.find(said):
            yield _finding(rule, file, line, message)


def _said(words: str) -> str:
    """The words that a reader sees: links as their text, a macro as one word."""
    return MACRO.sub("it", LINK.sub(r"\1", words)).replace("**", "")


def _start(words: str) -> str:
    """The first words only, for a line that goes on with a link or a source."""
    return " ".join(words.split()[:4])


def _long_lists(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """NC-15: lists that a writer wrote, not those that macros and tables made."""
    for items in tree.iter("ul"):
        count = len(items.findall("li"))
        if count > MOST_ITEMS and not _made(items):
            file, line = places.find(_start(items[0].text_content()))
            message = f"A list has {count} items."
            fix = f"Keep to {MOST_ITEMS}. Group them under headings, or make a table."
            yield Finding(file, line, "NC-15", message, fix)


def _made(items: HtmlElement) -> bool:
    classes = {items.get("class"), *(one.get("class") for one in items.iterancestors())}
    return bool(classes & {"letters", "stories"})


def excused(document: Document[Any], findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those that the page allows with a reason marked so; they stay counted."""
    allow = getattr(document.meta, "allow", {})
    return [replace(one, severity="allowed") if one.rule in allow else one for one in findings]


def unknown(document: Document[Any]) -> Iterator[Finding]:
    """A finding when a page allows what is no rule of words."""
    known = {rule.id for rule in (*STANDARD, *EASY_READ)} | {"NC-15"}
    for name in set(getattr(document.meta, "allow", {})) - known:
        message = f"There is no rule of words '{name}'."
        fix = f"Known rules: {', '.join(sorted(known))}."
        yield Finding(document.file, document.lines["allow"], "front-matter", message, fix)


def _finding(rule: Rule, file: str, line: int, message: str) -> Finding:
    return Finding(file, line, rule.id, f"{message} {rule.why}", rule.fix, rule.severity)
