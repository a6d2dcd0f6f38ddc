"""Every rule of words, by subject: a file each."""

from __future__ import annotations

from takepart.checks.rule import Rule
from takepart.checks.rules import contractions, headings, length, lists, marks, numbers, short_forms

SUBJECTS = {
    "Length": length.RULES,
    "Headings": headings.RULES,
    "Lists": lists.RULES,
    "Short forms": short_forms.RULES,
    "Contractions": contractions.RULES,
    "Numbers": numbers.RULES,
    "Marks": marks.RULES,
}
RULES: tuple[Rule, ...] = tuple(rule for rules in SUBJECTS.values() for rule in rules)
IDS = frozenset(rule.id for rule in RULES)
