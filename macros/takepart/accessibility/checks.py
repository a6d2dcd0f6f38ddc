"""Every check of a built page, in the order in which they run."""

from __future__ import annotations

from takepart.accessibility import axe, forced, keyboard, no_script, reflow, targets
from takepart.accessibility.check import Check

SUBJECTS = (axe, reflow, targets, keyboard, no_script, forced)


def every() -> list[Check]:
    """Made when they are asked for, as axe-core may not be installed."""
    return [subject.check() for subject in SUBJECTS]
