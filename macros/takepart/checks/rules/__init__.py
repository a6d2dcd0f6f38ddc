"""Every rule of words, by subject: a file each."""

from __future__ import annotations

from takepart.checks.rule import Rule
from takepart.checks.rules import (
    capitals,
    contractions,
    dates,
    emphasis,
    figures,
    hard_words,
    headings,
    ideas,
    length,
    links,
    lists,
    marks,
    numbers,
    old_terms,
    passive,
    pictures,
    places,
    same_words,
    short_forms,
    wording,
)

SUBJECTS = {
    "Length": length.RULES,
    "Headings": headings.RULES,
    "Capitals": capitals.RULES,
    "Lists": lists.RULES,
    "Links": links.RULES,
    "Short forms": short_forms.RULES,
    "Contractions": contractions.RULES,
    "Numbers": (*figures.RULES, *numbers.RULES),
    "Dates and times": dates.RULES,
    "Marks": marks.RULES,
    "Italics, underlining and bold": emphasis.RULES,
    "Pictures": pictures.RULES,
    "Place and colour": places.RULES,
    "Easy Read ideas": ideas.RULES,
    "One word for one thing": same_words.RULES,
    "Words to avoid": wording.RULES,
    "Hard words": hard_words.RULES,
    "Who does it": passive.RULES,
    "Old names": old_terms.RULES,
}
RULES: tuple[Rule, ...] = tuple(rule for rules in SUBJECTS.values() for rule in rules)
IDS = frozenset(rule.id for rule in RULES)
