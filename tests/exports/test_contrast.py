"""The contrast of two colours, against the values that WCAG's definition gives."""

from __future__ import annotations

import pytest

from takepart.exports.contrast import WHITE, Colour, ratio


@pytest.mark.parametrize(
    ("colour", "other", "wanted"),
    [
        ((0, 0, 0), WHITE, 21.0),
        ((0x76, 0x76, 0x76), WHITE, 4.54),  # the lightest grey that passes 4.5:1
        ((0x59, 0x59, 0x59), WHITE, 7.0),  # the lightest that passes 7:1
        ((255, 0, 0), (0, 0, 255), 2.15),
        ((10, 10, 10), (10, 10, 10), 1.0),
    ],
)
def test_the_contrast_of_two_colours(colour: Colour, other: Colour, wanted: float) -> None:
    assert ratio(colour, other) == ratio(other, colour) == pytest.approx(wanted, abs=0.005)
