"""A page as it was checked: its words in both editions, and how hard they are to read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from takepart.checks.draft import Draft
from takepart.reader import Document
from takepart.reading import profile
from takepart.reading.profile import Profile


@dataclass(frozen=True)
class Checked:
    """`stale` is true when a block explains words that have changed since."""

    address: str
    title: str
    document: Document[Any]
    standard: Draft
    easy_read: Draft
    stale: bool

    @property
    def file(self) -> str:
        return self.document.file

    @cached_property
    def profile(self) -> Profile:
        """Measured when it is asked for."""
        return profile.of(self.standard.text, self.standard.terms.easy)

    @cached_property
    def grade(self) -> float | None:
        """The grade that may not get worse, to one place, or None for a page too short to score."""
        score = profile.grade(self.standard.text, self.standard.terms.easy)
        return None if score is None else round(score, 1)
