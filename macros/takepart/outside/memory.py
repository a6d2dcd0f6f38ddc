"""Good answers, kept in a file for 7 days so that no site is asked more often than it must be."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

VERSION = 1
DAYS = timedelta(days=7)


@dataclass(frozen=True)
class Good:
    """The last day on which a page was there, and the address that it had moved to, if any."""

    day: date
    moved: str = ""

    def fresh(self, today: date) -> bool:
        """True while it need not be asked for again; a day to come is a clock that was wrong."""
        return timedelta(0) <= today - self.day < DAYS


Memory = Mapping[str, Good]


def read(path: Path, say: Callable[[str], None]) -> dict[str, Good]:
    """What is known of each address: nothing, when there is no such file or it cannot be used."""
    try:
        kept = json.loads(path.read_text("utf-8"))
        if kept["version"] != VERSION:
            raise ValueError("another version")
        return {
            str(address): Good(date.fromisoformat(good["day"]), str(good["moved"]))
            for address, good in kept["good"].items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        say(f"{path} cannot be used, so every address is asked for again.")
        return {}


def write(path: Path, memory: Memory) -> None:
    """Keep it. The file is put in place whole, so that a run that is cut off breaks nothing."""
    good = {
        address: {"day": one.day.isoformat(), "moved": one.moved}
        for address, one in sorted(memory.items())
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(json.dumps({"version": VERSION, "good": good}, indent=1) + "\n", "utf-8")
    fresh.replace(path)
