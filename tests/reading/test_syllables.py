"""Syllables against words counted by hand, and each rule against the words that show it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from takepart.reading import syllables

HAND = yaml.safe_load(Path(__file__).with_name("syllables.yml").read_text("utf-8"))
RULES = yaml.safe_load(Path(syllables.__file__).with_suffix(".yml").read_text("utf-8"))


def _counted(rows: dict[int, str]) -> dict[str, int]:
    return {word: n for n, words in rows.items() if isinstance(n, int) for word in words.split()}


@pytest.mark.parametrize("kind", ["words", "hyphens", "initials", "numbers"])
def test_counts_as_a_person_does(kind: str) -> None:
    counted = _counted(HAND.get(kind, HAND))
    wrong = {w: (syllables.count(w), n) for w, n in counted.items() if syllables.count(w) != n}
    assert counted and wrong == {}, "each word with our count, then the right one"


@pytest.mark.parametrize(
    ("pattern", "words"), [*RULES["silent"], *RULES["apart"]], ids=lambda text: text[:30]
)
def test_each_rule_is_shown_by_its_words(pattern: str, words: str) -> None:
    assert [word for word in words.split() if not re.search(pattern, word)] == []


def test_each_exception_is_needed() -> None:
    """A word that the rules count right by themselves only makes the list longer."""
    listed = {w: n for w, n in syllables.RULES.words.items() if w == w.lower()}
    assert {w: n for w, n in listed.items() if syllables.by_letters(w) == n} == {}


@pytest.mark.parametrize(
    "text", ["", "—", "…", "é", "ß", "日本", "'", "١٢", "²", "1.", "0.0.0", "9" * 9999]
)
def test_counts_anything(text: str) -> None:
    assert syllables.count(text) >= 1
