"""The picture that a writer meant for an Easy Read line, where its mark is not ':name:'."""

from __future__ import annotations

import re

from takepart.pictures import Pictures

BULLET = re.compile(r"(?:[-+–—•·]+|\*(?!\*)|\d+[.)])(?:\s+|(?=:))")
MARK = re.compile(
    r"(?P<open>[^\w\s]{0,4})(?P<name>[\w+-]{1,40})(?:\.\w{3,4})?(?P<close>\s?[^\w\s]{0,4})\s+(?P<words>\S.*)"
)
STRESS = " *\"'“”‘’"  # round a word that is stressed or quoted
LAST = re.compile(r"(?P<words>.*\S)\s+:(?P<name>[a-z0-9_+-]+):")
# What holds no name as it should be: ':two people:', '<img src="x">' or an emoji.
NAMES = re.compile(r":\s*(?P<name>\w[\w.+-]*(?: [\w.+-]+)?)\s*:\s*(?=\S)")
ODD = re.compile(r"(?:<img\b[^>]*>|[^\w\s\"'“‘(\[*£$#|<{&-]+)\s*")
# A mark of any kind at the start of a line, for what reads the words alone.
ANY = re.compile(
    rf"(?:{BULLET.pattern})?(?:\*?[:;]+\w[\w.+ -]*[:;]+\*?|[(\[][a-z_]+[)\]](?=\s+[A-Z]))\s+"
)


def read(line: str, pictures: Pictures) -> tuple[str, str]:
    """The name of the picture, or nothing, and the words of the line without any mark."""
    bullet = BULLET.match(line)
    said = line[bullet.end() :] if bullet else line
    if (last := LAST.fullmatch(said)) and pictures.find(last["name"]):
        return last["name"], last["words"]
    names = NAMES.match(said)
    if names and " " in names[0].strip():
        return _spaced(names["name"], pictures), said[names.end() :]
    if (mark := MARK.fullmatch(said)) and _is_mark(mark):
        name = mark["name"].lower()
        if pictures.find(name):
            return name, mark["words"]
    if names:
        return "", said[names.end() :]
    odd = ODD.match(said)
    return (pictures.of_sign(odd[0]), said[odd.end() :]) if odd else ("", said)


def _spaced(name: str, pictures: Pictures) -> str:
    """The picture whose name has a space too many: ': calendar :' or ':thumbs up:'."""
    tried = (re.sub(r"\s+", mark, name.lower()) for mark in ("_", "", "-"))
    return next((one for one in tried if pictures.find(one)), "")


def _is_mark(mark: re.Match[str]) -> bool:
    """A colon before it tells; without one a small letter starts no sentence, but may be a name."""
    if ":" in mark["open"]:
        return True
    paired = bool(mark["open"].strip(STRESS)) and bool(mark["close"].strip(STRESS))
    alone = not mark["open"] and not mark["close"].strip() and mark["words"][0].isupper()
    return mark["name"].islower() and (":" in mark["close"] or paired or alone)
