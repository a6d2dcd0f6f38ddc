"""What was measured in a finished file."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True)
class Report:
    """`pages` is 0 and `seconds` is 0.0 where a format has none. `passed` names the checks that
    found nothing; `failures` are sentences; `measured` holds what else was read from the file."""

    pages: int = 0
    seconds: float = 0.0
    passed: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    measured: dict[str, Any] = field(default_factory=dict)

    def as_data(self) -> dict[str, Any]:
        return asdict(self)


def from_data(data: dict[str, Any]) -> Report:
    """The report that `as_data` gave, read back from JSON."""
    lists = {key: tuple(data[key]) for key in ("passed", "failures")}
    return Report(**(data | lists))
