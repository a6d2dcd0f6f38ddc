"""A name that is alike is offered only where a finger slipped."""

from __future__ import annotations

import pytest

from takepart.likeness import slip

NAMES = ("nhs-act-2022", "house-of-care", "ladder", "act")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lader", "ladder"),
        ("laddder", "ladder"),
        ("laddre", "ladder"),
        ("lodder", "ladder"),
        ("Ladder", "ladder"),
        ("NHS Act 2022", "nhs-act-2022"),
        ("nhs-atc-2022", "nhs-act-2022"),
        ("house_of_care", "house-of-care"),
        ("acts", "act"),
        ("", ""),
        ("nhs-act-2006", ""),
        ("nhs-act", ""),
        ("law", ""),
        ("cycle", ""),
        ("bladder", ""),
    ],
)
def test_a_slip_is_one_letter_and_never_a_figure(typed: str, meant: str) -> None:
    assert slip(typed, NAMES) == meant


def test_a_slip_of_two_names_is_of_neither() -> None:
    assert slip("caret", ["cared", "carer"]) == ""
