"""The menu of a guide, and the part of it that one page shows.

A page shows the top of the menu and its own branch only, so that a page's weight does not grow
with the number of pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property


@dataclass(frozen=True)
class Entry:
    """A page (with an address) or a section; a section's address is its first page's."""

    title: str
    address: str | None
    children: tuple[Entry, ...] = ()
    picture: str = ""
    here: bool = False
    inside: bool = False

    @cached_property
    def addresses(self) -> frozenset[str | None]:
        """Its own and all below it: every page asks every entry, so this is worked out once."""
        return frozenset([self.address]).union(*(child.addresses for child in self.children))


def branch(menu: Sequence[Entry], address: str) -> tuple[Entry, ...]:
    """The entries to show on the page `address`: all at the top, and the way to the page."""
    shown = []
    for entry in menu:
        inside = holds(entry, address)
        children = branch(entry.children, address) if inside else ()
        here = entry.address == address
        shown.append(replace(entry, children=children, here=here, inside=inside))
    return tuple(shown)


def holds(entry: Entry, address: str) -> bool:
    """True when the page is this entry or below it."""
    return address in entry.addresses


def trail(menu: Sequence[Entry], address: str) -> list[Entry]:
    """The entries from the top of the menu to the page, for breadcrumbs; empty when not in it."""
    for entry in menu:
        if holds(entry, address):
            below = trail(entry.children, address) if entry.address != address else []
            return [entry, *below]
    return []


def flat(menu: Sequence[Entry]) -> Iterator[Entry]:
    """Every page once, in reading order."""
    seen: set[str] = set()
    for entry in menu:
        if entry.address is not None and entry.address not in seen:
            seen.add(entry.address)
            yield entry
        for below in flat(entry.children):
            if below.address not in seen:
                seen.add(below.address or "")
                yield below


def only(menu: Sequence[Entry], known: set[str]) -> tuple[Entry, ...]:
    """The menu of an edition that has these pages only."""
    kept = []
    for entry in menu:
        children = only(entry.children, known)
        if entry.address in known:
            kept.append(replace(entry, children=children))
        elif children:
            kept.append(replace(entry, address=children[0].address, children=children))
    return tuple(kept)
