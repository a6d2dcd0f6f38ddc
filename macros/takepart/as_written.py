"""The values of a file as its writer wrote them, and their lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Path = tuple[str | int, ...]  # the way to a value, such as ('parts', 0, 'name')


@dataclass(frozen=True)
class AsWritten:
    """`where` is as front_matter.parse gives it; `lines` are those of the whole file.

    `under` is the name that all the values are set in under, if any.
    """

    file: str
    values: Mapping[str, object]
    where: Mapping[str, int]
    lines: Sequence[str] = ()
    under: str = ""

    def has(self, path: Path) -> bool:
        return _dotted(path) in self.where

    def line(self, path: Path) -> int:
        """The line of a value, or of what it stands in."""
        ways = (_dotted(path[:length]) for length in range(len(path), 0, -1))
        return next((self.where[way] for way in ways if way in self.where), self.where.get("", 1))

    def value(self, path: Path) -> str:
        """What stands after the name on its line; empty where that is not known."""
        line = self.line(path)
        if not self.has(path) or isinstance(path[-1], int) or line > len(self.lines):
            return ""
        said = self.lines[line - 1].partition(":")[2].strip()
        return said if said.startswith("#") else said.partition(" #")[0].strip()

    def below(self, path: Path, entry: str) -> str:
        """How to add an entry to the values that the end of the path belongs to."""
        line = self.line(path[:-1])
        above = self.lines[line - 1] if line <= len(self.lines) else ""
        start = len(above) - len(above.lstrip())
        if above.lstrip().startswith("- ") or above.rstrip().endswith(":"):
            return (
                f"Below '{above.strip()}', add a line that starts with {start + 2} spaces: "
                f"'{' ' * (start + 2)}{entry}'"
            )
        return f"Add '{entry}' to it"


def _dotted(path: Path) -> str:
    return ".".join(map(str, path))
