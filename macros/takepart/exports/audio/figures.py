"""Numbers in British English words."""

from __future__ import annotations

from num2words import num2words

DIGITS = ("oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def cardinal(text: str) -> str:
    """'1,500' → one thousand five hundred; '4.0' → four point zero."""
    whole, _, rest = text.replace(",", "").partition(".")
    said = str(num2words(int(whole), lang="en_GB")).replace(",", "")
    if rest:
        said += " point " + " ".join(digits(one, "zero") for one in rest)
    return said


def ordinal(text: str) -> str:
    return str(num2words(int(text), lang="en_GB", to="ordinal"))


def year(text: str, tail: str = "") -> str:
    """'1969' → nineteen sixty-nine; '2006' → two thousand and six; '1990s' → nineteen nineties."""
    said = str(num2words(int(text), lang="en_GB", to="year"))
    if not tail:
        return said
    return f"{said[:-1]}ies" if said.endswith("y") else f"{said}s"


def clock(minutes: str) -> str:
    """'05' → oh five."""
    return f"oh {cardinal(minutes[1])}" if minutes[0] == "0" else cardinal(minutes)


def digits(text: str, nought: str = "oh") -> str:
    """'0207' → oh two oh seven."""
    names = (nought, *DIGITS[1:])
    return " ".join(names[int(digit)] for digit in text)
