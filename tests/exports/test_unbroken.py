"""What is read as one stays on one line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from takepart.exports import unbroken
from takepart.exports.content import Run, plain

CASES = yaml.safe_load((Path(__file__).parent / "unbroken.yml").read_text("utf-8"))


@pytest.mark.parametrize("held", CASES)
def test_spaces_hold(held: str) -> None:
    assert unbroken.text(held.replace("~", " ")).replace(unbroken.HELD, "~") == held


def test_over_the_borders_of_runs() -> None:
    said = (
        Run("It was on 21 "),
        Run("November 2026", strong=True),
        Run(" that everything restarted"),
    )
    held = unbroken.words(said)
    assert plain(held) == "It was on 21~November~2026 that everything restarted".replace(
        "~", "\u00a0"
    )
    assert [run.strong for run in held] == [False, True, False]
    assert [len(run.text) for run in held] == [len(run.text) for run in said]


@pytest.mark.parametrize("held", CASES)
def test_once_is_enough(held: str) -> None:
    once = held.replace("~", unbroken.HELD)
    assert unbroken.text(once) == once
