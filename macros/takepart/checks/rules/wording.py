"""Words to avoid, each with what to write instead; `wording.yml` is the list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from takepart.checks.draft import Draft
from takepart.checks.others import is_inside, is_quoted
from takepart.checks.rule import RUNNING, Finder, Found, Rule, capital
from takepart.reading.text import Block

GROUPS = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
KINDS = (*RUNNING, "heading", "caption")
TITLES = ("paragraph", "heading", "term")
START = re.compile(
    r"(?:^|[.!?:•–-]|\W[\d.]+)[\W_]*$"
)  # what stands before the first word of a sentence

Span = tuple[int, int]


class Words:
    """One group of the list as one pattern, and what to write for each match."""

    def __init__(self, group: dict[str, Any]) -> None:
        self.write: dict[str, str] = {
            form: _form(write or "", place)
            for forms, write in group["words"].items()
            for place, form in enumerate(forms.lower().split("/"))
        }
        self.more: list[str] = [one["write"] for one in group.get("patterns", ())]
        found = [f"(?P<p{n}>{one['find']})" for n, one in enumerate(group.get("patterns", ()))]
        self.pattern = re.compile(rf"\b(?:{'|'.join([_any(self.write), *found])})(?![\w-])")

    def find(self, text: str) -> Iterator[tuple[Span, str]]:
        """Each place, with what to write there; what is right as it is has none."""
        lower = text.lower().replace("i\u0307", "i")  # İ would become two, and move the rest
        for match in self.pattern.finditer(lower):
            group = match.lastgroup
            if write := self.more[int(group[1:])] if group else self.write[match[0]]:
                yield match.span(), write


def _form(write: str, place: int) -> str:
    """What to write for the form at this place; what has forms of its own starts again at its end.

    With 'use/uses' for four forms, the third is 'use' and the fourth is 'uses'.
    """
    if not write or write[0].isupper():
        return write
    choices = (one.strip().split("/") for one in write.split(","))
    return ", ".join(forms[place % len(forms)] for forms in choices)


def _any(forms: dict[str, str]) -> str:
    """The forms as one pattern, by their first letter, so that most words fail at once."""
    letters: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        letters.setdefault(form[0], []).append(re.escape(form[1:]))
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(letters.items()))


@cache
def plainer(edition: str) -> dict[str, str]:
    """What to write instead of each word on the list, for other rules of an edition."""
    groups = (words.write for words in _all(edition))
    return {form: advice(write) for group in groups for form, write in group.items() if write}


def advice(write: str, verb: str = "Write", first: Callable[[str], str] = str) -> str:
    """A sentence: what to write, or what the list says in a sentence of its own.

    `first` may give the words the capital that they need at the start of a sentence.
    """
    if write[0].isupper():
        return write
    return f"{verb} " + " or ".join(f"'{first(one.strip())}'" for one in write.split(",")) + "."


@cache
def _all(edition: str) -> list[Words]:
    return [Words(group) for group in GROUPS if edition in group["rules"]]


def _is_part(draft: Draft, text: str, start: int, end: int) -> bool:
    """True for words inside longer ones on the list, which have a finding of their own."""
    spans = (span for words in _all(draft.edition) for span, _ in words.find(text))
    return any(a <= start and end <= b and b - a > end - start for a, b in spans)


def _finder(words: Words) -> Finder:
    def find(draft: Draft) -> Iterator[Found]:
        for block in draft.text.blocks:
            if block.kind in KINDS:
                for (start, end), write in words.find(block.text):
                    right = _is_right(draft, block, start, end)
                    if not (right or _is_part(draft, block.text, start, end)):
                        said = block.text[start:end]
                        opens = said[0].isupper() and START.search(block.text[:start])
                        fix = advice(write, first=capital if opens else str)
                        yield Found(said, f"Avoid '{said}'.", block, fix)

    return find


def _is_right(draft: Draft, block: Block, start: int, end: int) -> bool:
    """Quotations, names, and a term where it is explained stand as they are."""
    said = block.text[start:end]
    if block.kind in TITLES and len(said) == len(block.text.rstrip(" .:")):
        return True  # it names what is explained below it
    if said.istitle() and not START.search(block.text[:start]):
        return True
    term = draft.terms.find(said.lower())
    explained = term and (term.file == draft.file or is_inside(block, "terms"))
    return bool(explained) or is_quoted(block, start, end)


def _rules(group: dict[str, Any]) -> Iterator[Rule]:
    find = _finder(Words(group))
    for edition, name in group["rules"].items():
        yield Rule(
            id=name,
            name=group["name"],
            edition=edition,
            why=group["why"],
            fix="Write the plainer words that the list gives.",
            good=group["good"],
            bad=group["bad"],
            find=find,
            severity=group["severity"],
        )


RULES = tuple(rule for group in GROUPS for rule in _rules(group))
