"""Every link and anchor inside the site leads somewhere: by the files, and by LinkChecker."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from .guide import Guide, telling

SETTINGS = Path(__file__).with_name("linkcheckerrc")
BASE = "https://site.test/"


class Parsed(HTMLParser):
    """The ids of a page and everything that it points at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name == "id":
                self.ids.append(value or "")
            elif name in ("href", "src", "action", "data-pages") and value is not None:
                self.targets.append(value)


def pages(guide: Guide) -> dict[str, Parsed]:
    return {a: Parsed(guide.file(a).read_text("utf-8")) for a in guide.addresses}


def test_every_link_and_anchor_leads_somewhere(guide: Guide) -> None:
    parsed, count, dead = pages(guide), 0, []
    for address, page in parsed.items():
        for target in page.targets:
            full = urlsplit(urljoin(BASE + address, target))
            if full.netloc != "site.test":
                continue
            count += 1
            where = unquote(full.path).lstrip("/")
            folder = where if where.endswith("/") or not where else f"{where}/"
            if folder in parsed or where in parsed:
                there = parsed.get(folder) or parsed[where]
                if full.fragment and unquote(full.fragment) not in there.ids:
                    dead.append(f"/{address}: no anchor for {target}")
            elif not (guide.folder / where).is_file():
                dead.append(f"/{address}: no file for {target}")
    assert not dead, telling(dead)
    assert len(parsed) > 200 and count > 5000, f"only {count} links of {len(parsed)} pages"


def test_no_id_is_used_twice_on_a_page(guide: Guide) -> None:
    """A second one would take the link of the first."""
    twice = [
        f"/{address}: {one}"
        for address, page in pages(guide).items()
        for one in sorted({one for one in page.ids if page.ids.count(one) > 1})
    ]
    assert not twice, telling(twice)


def test_linkchecker_agrees(guide: Guide) -> None:
    """It asks over HTTP, as a reader does: an independent opinion."""
    command = [str(Path(sys.executable).with_name("linkchecker")), "--config", str(SETTINGS)]
    done = subprocess.run([*command, guide.url], capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.search(r"(\d+) links in (\d+) URLs checked.* (\d+) errors found", done.stdout)
    assert found, done.stdout
    _, addresses, wrong = map(int, found.groups())
    assert wrong == 0 and addresses >= len(guide.addresses) > 200, found[0]
