"""What other tools get wrong, and that we do not (`pitfalls.yml` says how)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from takepart.markup import parse
from takepart.reading import sentences
from takepart.reading.counts import Counts, count, total
from takepart.reading.measures import MEASURES, flesch_kincaid
from takepart.reading.phrases import Phrases
from takepart.reading.profile import profile

PITFALLS = yaml.safe_load(Path(__file__).with_name("pitfalls.yml").read_text("utf-8"))

# Refuses every use of the network, then measures a page and says what it imported of ours.
OFFLINE = """
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        raise RuntimeError(event)
sys.addaudithook(refuse)
from takepart.markup import parse
from takepart.reading.profile import profile
assert profile(parse("<p>" + "Unheardof words, e.g. blogosphereish. " * 60 + "</p>")).scores
print(*sorted(name for name in sys.modules if name.startswith("takepart")))
"""


@pytest.mark.parametrize("case", PITFALLS, ids=lambda case: case["why"][:60])
def test_pitfall(case: dict[str, Any]) -> None:
    found = profile(parse(case["page"]))
    names = ("words", "sentences", "syllables", *(["complex"] if "complex" in case else []))
    assert {n: getattr(found.counts, n) for n in names} == {n: case[n] for n in names}
    assert found.left_out == case.get("left_out", {})
    if "grade" in case:
        assert flesch_kincaid(found.counts) == pytest.approx(case["grade"], abs=0.005)


def test_agreed_words_are_ordinary_words() -> None:
    case = next(case for case in PITFALLS if "easy" in case)
    text = case["page"].removeprefix("<p>").removesuffix("</p>")
    easy = total(count(one.text, Phrases(case["easy"])) for one in sentences.split(text))
    assert flesch_kincaid(easy) == pytest.approx(case["easy_grade"], abs=0.005)


def test_smog_needs_30_sentences() -> None:
    """textstat gives a SMOG grade to any text, such as 3.13 to one sentence."""
    smog = MEASURES["SMOG"]
    assert smog.score(Counts(words=1000, sentences=29)) is None
    assert smog.score(Counts(words=1000, sentences=30)) is not None


def test_measures_that_need_a_list_of_words_are_not_made() -> None:
    """Both Dale-Chall scores count inflections as hard, and the new one nearly always adds 3.6."""
    assert [name for name in MEASURES if "Dale" in name] == []


def test_works_without_a_network_and_without_the_rest() -> None:
    """textstat fetches a dictionary the first time that it counts syllables."""
    made = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    others = [name for name in made.stdout.split() if not name.startswith("takepart.reading")]
    assert others == ["takepart", "takepart.markup"]
