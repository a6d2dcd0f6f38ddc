"""Every check finds nothing on any page of the guide, in any view; and each can find something."""

from __future__ import annotations

from pathlib import Path

import pytest

from takepart.accessibility import keyboard
from takepart.accessibility.check import Check, View
from takepart.accessibility.checks import every
from takepart.accessibility.server import serve

from .guide import Guide, Reader, telling

PLANTED = Path(__file__).with_name("planted")
RUNS = [pytest.param(c, v, id=f"{c.name}, {v}") for c in every() for v in c.views]


@pytest.mark.parametrize(("check", "view"), RUNS)
def test_nothing_is_wrong(reader: Reader, guide: Guide, check: Check, view: View) -> None:
    """A key press takes a while, so the keyboard is only tried on a page of each kind."""
    pages = guide.samples() if check.name == keyboard.check().name else guide.addresses
    found = reader.check(check, view, pages)
    assert not found, telling(found)


# What is wrong with the planted page, by check.
WRONG = {
    "axe": {
        "WCAG 1.1.1: img: ": "Element does not have an alt attribute",
        "WCAG 1.4.3: .pale: ": "insufficient color contrast",
    },
    "reflow": {
        "WCAG 1.4.10: cut off at the side: p.wide": "as it is",
        "WCAG 1.4.12: hides text that does not fit: p.tight": "spaces the text out",
        "WCAG 1.4.4: hides text that does not fit: p.tight": "doubles the text",
    },
    "targets": {"WCAG 2.5.5: ": "pixels is small: button.small"},
    "keyboard": {
        "WCAG 2.4.7: button.bare": "has no outline",
        "WCAG 2.4.11: button.under": "lies under",
        "WCAG 2.4.3: focus is on": "and not on button.bare",
    },
    "no script": {"no JavaScript: ": "hardly any text can be seen"},
    "forced colours": {
        "WCAG 1.4.3: ": "p.stubborn",
        "WCAG 1.4.1: only colour": "a.here",
    },
}


@pytest.mark.parametrize("check", every(), ids=lambda check: check.name)
def test_each_check_finds_what_was_planted(reader: Reader, check: Check) -> None:
    with serve(PLANTED) as url:
        planted = reader.at(Guide(PLANTED, url=url))
        found = [line for view in check.views for line in planted.check(check, view, ["bad/"])]
        clean = [line for view in check.views for line in planted.check(check, view, ["good/"])]
    for start, rest in WRONG[check.name].items():
        assert [one for one in found if one.startswith(f"/bad/: {start}") and rest in one], (
            start + telling(found)
        )
    assert not clean, telling(clean)
