"""The passive: 'it is decided' does not say who decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import yaml

from takepart.checks.draft import Draft
from takepart.checks.others import is_quoted
from takepart.checks.rule import Found, Rule
from takepart.reading import common

KINDS = ("paragraph", "item", "idea")
FORMS = yaml.safe_load(Path(__file__).with_name("participles.yml").read_text("utf-8"))
IRREGULAR: dict[str, str] = FORMS["irregular"]
ACTIVE = frozenset((FORMS["never"] + FORMS["states"]).split())
BETWEEN = (
    "not|also|only|still|then|now|ever|never|always|often|already|just|being|been|both|all|\\w+ly"
)
VERB = rf"\w+ed|{'|'.join(sorted(IRREGULAR))}"
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|am|gets?|got|getting)\s+"
    rf"(?:(?:{BETWEEN})\s+){{0,3}}(?P<verb>{VERB})\b(?!-| up of\b|(?<=built) on\b)"
)
SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # 'not', which would be 'notted', not 'noted'


def _find(draft: Draft) -> Iterator[Found]:
    for block in draft.text.blocks:
        if block.kind in KINDS:
            for match in PASSIVE.finditer(block.text):
                verb = match["verb"]
                if verb not in ACTIVE and not is_quoted(block, *match.span()):
                    yield Found(match[0], f"'{match[0]}' is passive.", block, _fix(match))


def _fix(match: re.Match[str]) -> str:
    """The question to ask, and the start of the sentence with the verb that the writer used."""
    if verb := _active(match[0].split()[0], match["verb"]):
        return f"Ask who does it. Start with them, as in 'We {verb} …' for '… {match[0]}'."
    return "Ask who does it. Start with them, as in 'The board decides' for 'It is decided'."


def _active(helper: str, form: str) -> str:
    """'decide' for 'is decided', 'decided' for 'was decided', 'have decided' for 'been decided'."""
    verb, _, past = IRREGULAR.get(form, "").partition(" ")
    if helper in ("was", "were"):
        return past or form
    return f"have {form}" if helper == "been" else verb or _verb(form)


def _verb(form: str) -> str:
    """'decide' for 'decided', 'plan' for 'planned'; nothing where that is on no list of words."""
    stem = form.removesuffix("ed")
    bases = [stem, f"{stem}e"]
    if SHORT.fullmatch(stem):
        bases = [f"{stem}e"]
    elif stem.endswith("i"):
        bases = [f"{stem[:-1]}y", f"{stem}e"]
    elif stem[-1:] == stem[-2:-1]:
        bases = [stem, stem[:-1]]
    return next((one for one in bases if one in common.ranks()), "")


def _rule(name: str, edition: Literal["standard", "easy-read"]) -> Rule:
    return Rule(
        id=name,
        name="Passive sentences",
        edition=edition,
        why="Readers need to know who does it.",
        fix="Ask who does it, and start with them: 'The board decides' for 'It is decided'.",
        good="The board decides in May.",
        bad="It is decided in May.",
        find=_find,
        severity="advice",
    )


RULES = (_rule("NC-05", "standard"), _rule("ER-11", "easy-read"))
