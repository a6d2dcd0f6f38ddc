"""The syllables of a number as it is said: 12 is 'twelve', 2026 is 'twenty twenty-six'."""

from __future__ import annotations

import re

# 0 to 19, then the tens.
SMALL = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)
LONGEST = 12  # figures that are said as one number
GROUPED = re.compile(r"\d{1,3}(,\d{3}){1,3}")
TIME = re.compile(r"\d{1,2}[.:][0-5]\d")
LONGER = re.compile(r"[2-9]0$|(?<!1)2$")  # twentieth, second; but tenth, twelfth
YEAR = re.compile(r"1[1-9]\d\d|20[1-9]\d")


def syllables(number: str) -> int:
    """`number` is digits, with commas, points or colons and perhaps st, nd, rd, th, am or pm."""
    if number.endswith("m"):  # 9am
        return syllables(number[:-2]) + 2
    ordinal = number.rstrip("stndrh")
    if ordinal != number:
        return syllables(ordinal) + bool(LONGER.search(ordinal))
    number = number.strip(".,:")
    if GROUPED.fullmatch(number):  # 1,948 is no year
        return _whole(int(number.replace(",", "")))
    number = number.replace(",", "")
    if TIME.fullmatch(number):  # ten thirty, two fifty
        hours, minutes = re.split("[.:]", number)
        return _whole(int(hours)) + _digits(minutes, one_by_one=minutes.startswith("0"))
    first, *rest = re.split("[.:]", number)
    points = sum(1 + _digits(part, one_by_one=True) for part in rest)  # two point five
    return _digits(first, one_by_one=len(first) > 1 and first.startswith("0")) + points


def _digits(digits: str, one_by_one: bool) -> int:
    """A telephone number is said digit by digit, with 'oh' for 0."""
    if one_by_one or len(digits) > LONGEST:
        return sum(1 if digit == "0" and len(digits) > 1 else SMALL[int(digit)] for digit in digits)
    if YEAR.fullmatch(digits):
        hundreds, rest = int(digits[:2]), int(digits[2:])
        return _whole(hundreds) + ((1 if rest < 10 else 0) + _whole(rest) if rest else 2)
    return _whole(int(digits or 0))


def _whole(number: int) -> int:
    """A number said as one: a hundred, thousand, million or billion and what is left."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10] + (SMALL[number % 10] if number % 10 else 0)
    for size in (10**9, 10**6, 10**3, 100):  # billion, million, thousand, hundred: 2 each
        if number >= size:
            many, rest = divmod(number, size)
            joined = 1 if 0 < rest < 100 else 0  # one hundred and one
            return _whole(many) + 2 + (joined + _whole(rest) if rest else 0)
    raise AssertionError("every number is below 20, below 100 or above")
