"""The syllables of a British English word, from its letters; `syllables.yml` holds the rules."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from unicodedata import normalize

import yaml

from takepart.reading import numbers

PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,:]*(?:(?:st|nd|rd|th|am|pm)\b)?|[£$€%&]")
ACRONYM = re.compile(r"[A-Z]{2,5}(?:s|['’]s)?|[A-Z]")
SIGNS = {"£": 1, "$": 2, "€": 2, "%": 2, "&": 1}  # pound, dollar, euro, per cent, and
LONGEST = 40  # letters of a word that is worth taking apart
VOWELS = re.compile(r"[aeiouy]+")
Y_BETWEEN = re.compile(r"(?<=[aeou])y(?=[aeiou])")  # a consonant there: beyond, employer
SIBILANT = re.compile(r"([sxz]|[cs]h|[csgz]e)$")
ENDINGS = {  # what must come before an ending for it to be a syllable: nurse's, it'll, should've
    "s": SIBILANT,
    "ll": re.compile(r"[^aeiouyw]$"),
    "ve": re.compile(r"[dt]$"),
    "d": re.compile(r"[dt]$"),
}
Patterns = tuple[re.Pattern[str], list[re.Pattern[str]]]


def _any_and_each(rules: list[list[str]]) -> Patterns:
    """The rules as one pattern, which most words do not match, and each by itself."""
    patterns = [pattern for pattern, _ in rules]
    return re.compile("|".join(patterns)), [re.compile(pattern) for pattern in patterns]


class Rules:
    """What `syllables.yml` says."""

    def __init__(self, text: str) -> None:
        read = yaml.safe_load(text)
        self.silent = _any_and_each(read["silent"])
        self.apart = _any_and_each(read["apart"])
        first = "|".join(read["beginnings"].split())
        self.compound = re.compile(rf"({first})((?![aeiouy])[a-z]*[aeiouy][a-z]*)")
        self.words: dict[str, int] = {
            word: n for n, words in read["words"].items() for word in words.split()
        }


RULES = Rules(Path(__file__).with_suffix(".yml").read_text("utf-8"))


@cache
def count(word: str) -> int:
    """The syllables of a word as it is written: hyphens, figures and capitals included."""
    if word.isalpha() and word.islower():
        return plain(word)
    return sum(_part(part) for part in PART.findall(word)) or 1


def _part(part: str) -> int:
    if part in SIGNS:
        return SIGNS[part]
    if part[0].isdecimal():
        return numbers.syllables(part)
    if part in RULES.words:
        return RULES.words[part]
    if ACRONYM.fullmatch(part):
        letters = re.sub(r"['’s]", "", part)
        return sum(3 if letter == "W" else 1 for letter in letters)
    return _spoken(part)


def _spoken(part: str) -> int:
    """A word that is said as one, with or without an ending after an apostrophe."""
    word, _, ending = part.lower().replace("’", "'").partition("'")
    if ending == "t":  # didn't has 2, don't has 1
        return plain(word.removesuffix("n")) + word.endswith(("dn", "sn", "tn", "ven"))
    return plain(word) + bool(ending in ENDINGS and ENDINGS[ending].search(word))


@cache
def plain(word: str) -> int:
    """A word in small letters."""
    letters = word
    if not word.isascii():
        letters = normalize("NFD", word).encode("ascii", "ignore").decode()
    known = RULES.words.get(letters) or _inflected(letters)
    if known:
        return known
    return by_letters(letters)


def by_letters(word: str) -> int:
    """The count by the rules alone, exceptions left aside."""
    if len(word) < LONGEST and (split := RULES.compound.fullmatch(word)):
        return plain(split[1]) + plain(split[2])
    apart = Y_BETWEEN.sub("j", word)
    found = len(VOWELS.findall(apart))
    return max(found - _matches(RULES.silent, apart) + _matches(RULES.apart, apart), 1)


def _matches(rules: Patterns, word: str) -> int:
    """How often the rules match, each by itself."""
    any_of_them, each = rules
    if not any_of_them.search(word):
        return 0
    return sum(len(rule.findall(word)) for rule in each)


def compound(word: str) -> list[str]:
    """The two words that a compound is made of, or the word alone; 'stakeholder' has two."""
    split = RULES.compound.fullmatch(word)
    return [split[1], split[2]] if split and word not in RULES.words else [word]


def _inflected(word: str) -> int:
    """The count for a form of a word that is an exception, or 0."""
    for ending in ("s", "es"):
        base = word.removesuffix(ending)
        if base != word and (known := RULES.words.get(base)):
            return known + bool(SIBILANT.search(base))
    if word.endswith("ly") and (known := RULES.words.get(word[:-2])):
        return known + 1
    return 0
