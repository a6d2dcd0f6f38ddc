"""Measures against formulas worked by hand, and against textstat where textstat is right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from takepart.reading import sentences
from takepart.reading.counts import Counts, count, total
from takepart.reading.measures import (
    LIST_MEASURES,
    MEASURES,
    flesch_kincaid,
    flesch_reading_ease,
)

HERE = Path(__file__).parent
FORMULAS = yaml.safe_load((HERE / "formulas.yml").read_text("utf-8"))
# Gunning's complex words, and long words that are none.
COMPLEX = [
    ("Opportunities matter.", 1),
    ("We see opportunities.", 1),
    ("We like Birmingham.", 0),
    ("The stakeholder left. Stakeholder.", 0),
    ("A person-centred day-to-day plan.", 0),
    ("A multidisciplinary-team plan.", 1),
    ("It was created by visiting nurses.", 0),
    ("It was organised and evaluated.", 2),
    ("The NHS spent 1,500,000 in 2026.", 0),
]
TEXTSTAT = yaml.safe_load((HERE / "textstat.yml").read_text("utf-8"))
ALL = {**MEASURES, **LIST_MEASURES}


@pytest.mark.parametrize("case", FORMULAS, ids=lambda case: case["measure"])
def test_formulas(case: dict[str, Any]) -> None:
    score = ALL[case["measure"]].score(Counts(**case["counts"]))
    assert score == (None if case["score"] is None else pytest.approx(case["score"], abs=5e-5))


def test_every_formula_is_worked_by_hand() -> None:
    assert {case["measure"] for case in FORMULAS if case["score"] is not None} == set(ALL)


@pytest.mark.parametrize("case", TEXTSTAT, ids=lambda case: case["text"][:20])
def test_agrees_with_textstat_on_plain_prose(case: dict[str, Any]) -> None:
    ours = total(count(one.text) for one in sentences.split(case["text"]))
    exact = {name: case[name] for name in ("words", "sentences", "letters")}
    assert {name: getattr(ours, name) for name in exact} == exact
    assert ours.syllables == pytest.approx(case["syllables"], rel=0.01)
    theirs = ours._replace(syllables=case["syllables"])
    assert flesch_reading_ease(theirs) == pytest.approx(case["flesch_reading_ease"], abs=0.01)
    assert flesch_kincaid(theirs) == pytest.approx(case["flesch_kincaid"], abs=0.01)


def test_a_reading_age_is_the_grade_and_5_years() -> None:
    assert MEASURES["Flesch-Kincaid grade"].age(4.0) == 9.0
    assert MEASURES["Flesch Reading Ease"].age(64.0) is None
    assert MEASURES["SMOG (UK)"].age(13.0) is None


@pytest.mark.parametrize("name", ALL)
def test_an_empty_text_is_too_short(name: str) -> None:
    assert ALL[name].score(Counts()) is None


@pytest.mark.parametrize(("text", "complex_words"), COMPLEX)
def test_counts_complex_words_as_gunning_does(text: str, complex_words: int) -> None:
    assert count(text).complex == complex_words
