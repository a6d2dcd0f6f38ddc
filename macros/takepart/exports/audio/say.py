"""Text as a voice has to read it: numbers, dates, money and initials in words.

No voice is trusted with them: eSpeak NG reads 'ICBs' as a word and '£50' as 'pound fifty'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from takepart.exports.audio import figures

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
LETTERS = "letters"
CAPITALS = re.compile(r"[A-Z].*[A-Z]")
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SCALES = r"(?: ?(thousand|million|billion|k|m|bn)\b)?"
SCALED = {"k": "thousand", "m": "million", "bn": "billion"}
Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


class Sayer:
    """Says text with the words of a guide: how each is said, or 'letters' to spell it."""

    def __init__(self, spoken: Mapping[str, str]) -> None:
        self._spoken = spoken

    def say(self, text: str) -> str:
        """The text in words alone, with a full stop at its end."""
        said = text.translate(MARKS)
        said = said.replace("(s)", "s")
        if self._spoken:
            said = self._known.sub(self._word, said)
        for pattern, write in RULES:
            said = pattern.sub(write, said)
        said = " ".join(said.split()).rstrip(",")
        return said if not said or said[-1] in ".!?:;" else f"{said}."

    def guessed(self, text: str) -> list[str]:
        """Words with several capitals that no list names; those all in capitals are spelled."""
        left = self._known.sub("", text.translate(MARKS)) if self._spoken else text
        return sorted(set(re.findall(r"\b[A-Za-z]*[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b", left)))

    @cached_property
    def _known(self) -> re.Pattern[str]:
        longest = sorted(self._spoken, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest))})(s|'s)?(?!\w)")

    def _word(self, match: re.Match[str]) -> str:
        said = self._spoken[match[1]]
        if said == LETTERS:
            return " ".join(map(_spelled, match[0].split()))
        return said + (match[2] or "")


def _spelled(word: str) -> str:
    """A word with capitals letter by letter; one without is said as it is."""
    alone = word.removesuffix("s").removesuffix("'")
    return letters(alone, alone != word) if CAPITALS.search(alone) else word


def letters(word: str, many: bool = False) -> str:
    """'N.H.S' is read letter by letter, and 'I.C.B.'s' as several of them.

    Without the last full stop, which would end the sentence before a name: 'N.H.S. England'.
    """
    if len(word) == 1:
        return word + ("'s" if many else "")
    return ".".join(word) + (".'s" if many else "")


def _code(match: re.Match[str]) -> str:
    """'14Z45' is fourteen Z forty-five; 'B01462' is B, zero, one and so on."""
    parts = re.findall(r"\d+|[A-Za-z]+", match[0])
    counted = parts[0].isdigit()
    said = []
    for part in parts:
        if part.isdigit():
            said.append(figures.cardinal(part) if counted else figures.digits(part))
        else:
            said.append(letters(part.upper()))
    return " ".join(said)


def _date(match: re.Match[str]) -> str:
    day, month, year = match[1], match[2], match[3]
    said = f"the {figures.ordinal(day)} of {month}"
    return f"{said}, {figures.year(year)}" if year else said


def _day(match: re.Match[str]) -> str:
    year, month, day = match[1], match[2], match[3]
    names = MONTHS.split("|")
    name = names[(int(month) - 1) % len(names)]
    return f"the {figures.ordinal(day)} of {name}, {figures.year(year)}"


def _clock(match: re.Match[str]) -> str:
    hour, minute, half = match[1], match[2], (match[3] or "").lower().replace(".", "")
    said = [figures.cardinal(hour.lstrip("0") or "0")]
    if minute and minute != "00":
        said.append(figures.clock(minute))
    elif not half:
        said.append("o'clock")
    return " ".join([*said, *([".".join(half)] if half else [])])


def _money(match: re.Match[str]) -> str:
    amount, scale = match[1], match[2]
    if scale:
        return f"{figures.cardinal(amount)} {SCALED.get(scale, scale)} pounds"
    pounds, _, pence = amount.partition(".")
    said = f"{figures.cardinal(pounds)} {'pound' if pounds == '1' else 'pounds'}"
    if not pence.strip("0"):
        return said
    rest = figures.cardinal(pence.lstrip("0"))
    return f"{said} {rest}" if pounds.strip("0") else f"{rest} pence"


def _phone(match: re.Match[str]) -> str:
    groups = re.findall(r"\d{1,6}$|\d{3,5}?(?=\d{6}$|\d{3}$)|\d+", match[0])
    start = "plus " if match[0].startswith("+") else ""
    return start + ", ".join(map(figures.digits, groups))


def _years(match: re.Match[str]) -> str:
    start, end = match[1], match[2]
    later = figures.year(end) if len(end) == 4 else figures.cardinal(end.lstrip("0") or "0")
    return f"{figures.year(start)} to {later}"


def _year(match: re.Match[str]) -> str:
    return figures.year(match[1], match[2])


def _email(match: re.Match[str]) -> str:
    name, host = match[0].split("@")
    return f"{_dots(name)} at {_dots(host)}"


def _dots(name: str) -> str:
    said = name.replace(".", " dot ").replace("_", " underscore ").replace("-", " dash ")
    return said.replace("/", ", slash ")


def _address(match: re.Match[str]) -> str:
    return _dots(re.sub(r"^(https?://)?(www\.)?", "", match[0]).rstrip("/"))


def _version(match: re.Match[str]) -> str:
    return " point ".join(figures.cardinal(part) for part in match[0].split("."))


def _rule(pattern: str, write: Callable[[re.Match[str]], str] | str) -> Rule:
    if isinstance(write, str):
        words = write
        return re.compile(pattern), lambda match: match.expand(words)
    return re.compile(pattern), write


MARKS = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " ", "\u2011": "-"}
    | {"\u2026": "..."}
)
SIGNS = {"&": "and", "+": "plus", "=": "equals", "\u00d7": "times", "\u00b0": "degrees"} | {
    "\u2192": "to",
    "\u00bd": "and a half",
    "\u00bc": "and a quarter",
    "\u00be": "and three quarters",
}
HOSTS = "uk|org|com|net|eu"
COUNTED = "pixels|words|letters|people|patients|pounds|copies|times|miles|metres|days"
YEAR = r"1[1-9]\d\d|20\d\d"
RULES: tuple[Rule, ...] = (
    _rule(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", _email),
    _rule(r"https?://[^\s,;)]*[^\s,;).]|\bwww\.[^\s,;)]*[^\s,;).]", _address),
    _rule(rf"\b[\w-]+(?:\.[\w-]+)*\.(?:{HOSTS})\b", _address),
    _rule(r"\bNo\. ?(?=\d)", "number "),
    _rule(r"\b(\d{4})-(\d\d)-(\d\d)\b", _day),
    _rule(r"(?<![\w.,])(?:\+\d\d ?|0)\d{2,4}(?:[ -]\d{3,6}){1,3}\b|\b0\d{9,10}\b", _phone),
    _rule(r"(?<=\d)([ap]m|%)? ?[–-] ?(?=[\d£])", r"\1 to "),
    _rule(rf"\b(\d\d?) ({MONTHS})(?:,? ({YEAR}))?\b", _date),
    _rule(r"\b(\d\d?)(?:[.:](\d\d))? ?([ap]\.?m\b\.?)", _clock),
    _rule(r"\b(\d\d?):(\d\d)()\b", _clock),
    _rule(rf"\b({YEAR})(?:/| to )(\d{{4}}|\d\d)\b", _years),
    _rule(rf"£({NUMBER}){SCALES}", _money),
    _rule(r"\b(\d+)p\b", lambda match: f"{figures.cardinal(match[1])} pence"),
    _rule(rf"({NUMBER}) ?%", lambda match: f"{figures.cardinal(match[1])} per cent"),
    _rule(r"\b(\d+)(?:st|nd|rd|th)\b", lambda match: figures.ordinal(match[1])),
    _rule(r"\b(?=[A-Za-z]*\d)(?=\d*[A-Z])[A-Z0-9]{2,}\b", _code),
    _rule(r"\b\d+(?:\.\d+){2,}\b", _version),
    _rule(r"\b(24)/(7)\b", "twenty-four seven"),
    _rule(rf"(?<![\d.,£])({YEAR})(s?)(?![\d%]|[.,]\d| (?:{COUNTED})\b)", _year),
    _rule(NUMBER, lambda match: figures.cardinal(match[0])),
    _rule(r"\b([A-Z]{2,})(s|'s)?\b(?!\.[A-Z])", lambda match: letters(match[1], bool(match[2]))),
    _rule(r" ?\(([^()]*)\)", r", \1,"),
    _rule(r"\[|\]", ""),
    *(_rule(rf" ?{re.escape(sign)} ?", f" {said} ") for sign, said in SIGNS.items()),
    _rule(r"(?<=[a-z])/(?=[a-z])", " or "),
    _rule(r" ?[–—] ", ", "),
    _rule(r"\"", ""),
    _rule(r",(?=\s*[.,;:!?])", ""),
    _rule(r"\s+(?=[.,;:!?](?:\s|$))", ""),
)
