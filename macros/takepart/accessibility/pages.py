"""The pages of a built site, and the file that a writer has to change for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from takepart.editions import EDITIONS

PREFIXES = {key: edition.prefix for key, edition in EDITIONS.items()}


@dataclass(frozen=True)
class Built:
    """A built site; addresses are 'public/ladder/', '' for home, and '404.html'.

    `sources` holds the source file of each page of the standard edition, by its address.
    """

    folder: Path
    sources: Mapping[str, str] = field(default_factory=dict)

    @property
    def addresses(self) -> list[str]:
        """Every page of the site: of each edition, the search page, and '404.html'."""
        found = [path.parent.relative_to(self.folder) for path in self.folder.rglob("index.html")]
        pages = sorted("" if path == Path(".") else f"{path.as_posix()}/" for path in found)
        return [*pages, *(["404.html"] if (self.folder / "404.html").is_file() else [])]

    def file(self, address: str) -> Path:
        """The built file."""
        return self.folder / (address if address.endswith(".html") else f"{address}index.html")

    def source(self, address: str) -> str:
        """The file that the page is made from; the built one where that is not known."""
        built = self.file(address).relative_to(self.folder.parent).as_posix()
        return self.sources.get(standard(address), built)


def edition_of(address: str) -> str:
    return next((key for key, p in PREFIXES.items() if p and address.startswith(p)), "standard")


def standard(address: str) -> str:
    """'public/ladder/' for 'easy-read/public/ladder/'."""
    return address.removeprefix(PREFIXES[edition_of(address)])
