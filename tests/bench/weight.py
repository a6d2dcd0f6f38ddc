"""What a first view of a page loads: gzipped HTML, style sheets, scripts, fonts and pictures."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

FONT = re.compile(r"""url\(["']?(?P<address>[^"')]+\.(?:woff2?|ttf|otf))["']?\)""")


def heaviest(site: Path) -> dict[str, tuple[int, str]]:
    """Edition → the bytes and the address of its heaviest page."""
    found: dict[str, tuple[int, str]] = {}
    for page in sorted(site.rglob("*.html")):
        address = page.relative_to(site).as_posix()
        edition = address.split("/")[0]
        edition = edition if edition in ("easy-read", "large-print") else "standard"
        weight = weigh(page, pictures=edition != "easy-read")
        found[edition] = max(found.get(edition, (0, "")), (weight, address))
    return found


def weigh(page: Path, *, pictures: bool) -> int:
    """Bytes; every file counts once."""
    tree = html.parse(str(page)).getroot()
    loaded = {page}
    for sheet in _files(page, tree.xpath("//link[@rel='stylesheet']/@href")):
        loaded |= {sheet, *_files(sheet, FONT.findall(sheet.read_text("utf-8")))}
    loaded |= set(_files(page, tree.xpath("//script/@src")))
    if pictures:
        loaded |= set(_files(page, tree.xpath("//img/@src")))
    return sum(map(_gzipped, loaded))


def _files(page: Path, addresses: list[str]) -> Iterator[Path]:
    """The files that addresses on `page` lead to; a file that is missing is an error."""
    site = next((p for p in page.parents if (p / "404.html").is_file()), page.parent)
    for address in addresses:
        parts = urlsplit(address)
        if parts.scheme == "data":
            continue
        assert not parts.netloc, f"{page} loads {address} from another host"
        path = unquote(parts.path)
        yield (site / path[1:] if path.startswith("/") else page.parent / path).resolve()


@cache
def _gzipped(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))
