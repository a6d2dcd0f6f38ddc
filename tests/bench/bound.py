"""A bound: something that was measured, and what it may be at most."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Bound:
    """A ratio or a size; a ratio of ours to a peer's is below 1 when ours is faster."""

    name: str
    value: float
    most: float
    note: str = ""

    @property
    def kept(self) -> bool:
        return self.value <= self.most

    def __str__(self) -> str:
        said = "kept" if self.kept else "BROKEN"
        return f"{self.name:44} {self.value:8.3f} {self.most:8.3f}  {said:6}  {self.note}".rstrip()
