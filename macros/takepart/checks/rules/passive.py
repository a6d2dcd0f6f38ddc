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

KINDS = ("paragraph", "item", "idea")
FORMS = {
    name: frozenset(words.split())
    for name, words in yaml.safe_load(
        Path(__file__).with_name("participles.yml").read_text("utf-8")
    ).items()
}
BETWEEN = (
    "not|also|only|still|then|now|ever|never|always|often|already|just|being|been|both|all|\\w+ly"
)
IRREGULAR = "|".join(sorted(FORMS["irregular"]))
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|am|gets?|got|getting)\s+"
    rf"(?:(?:{BETWEEN})\s+){{0,3}}(?P<verb>\w+ed|{IRREGULAR})\b(?!-| up of\b|(?<=built) on\b)"
)
ACTIVE = FORMS["never"] | FORMS["states"]


def _find(draft: Draft) -> Iterator[Found]:
    for block in draft.text.blocks:
        if block.kind in KINDS:
            for match in PASSIVE.finditer(block.text):
                verb = match["verb"]
                if verb not in FORMS["never"] | FORMS["states"] and not is_quoted(
                    block, *match.span()
                ):
                    yield Found(match[0], f"'{match[0]}' is passive.", block)


def _rule(name: str, edition: Literal["standard", "easy-read"]) -> Rule:
    return Rule(
        id=name,
        name="Passive sentences",
        edition=edition,
        why="Readers need to know who does it.",
        fix="Start with who does it, as in 'The board decides' for 'It is decided'.",
        good="The board decides in May.",
        bad="It is decided in May.",
        find=_find,
        severity="advice",
    )


RULES = (_rule("NC-05", "standard"), _rule("ER-11", "easy-read"))
