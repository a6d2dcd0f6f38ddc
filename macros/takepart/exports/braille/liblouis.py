"""liblouis, which turns words into braille cells: a program of its own, run once for many strings.

The tables are those of Unified English Braille, which the UK uses (BR-01, BR-02). Those named
'en-GB' hold the code before it (BR-03).
"""

from __future__ import annotations

import re
import shutil
import subprocess
import textwrap
from collections.abc import Sequence

from takepart.exports.format import Missing

GRADES = {2: "en-ueb-g2.ctb", 1: "en-ueb-g1.ctb"}
CELLS = "en-us-brf.dis"  # capital letters and marks, one for each of the 64 cells (BR-04)
MOST = 900  # letters of one line; the program cuts lines of more than about 2,000
ESCAPE = re.compile(r"'\\[XYZ][A-J]+'")  # what stands in the cells for a character without any

TRAPS = {2: "TO PAY & !", 1: "TO PAY AND THE"}  # 'to pay and the'; the old code joins words
HOW = "On Debian or Ubuntu: apt-get install liblouis-bin liblouis-data"


def engine(grade: int) -> str:
    """The program's version and the table; raises Missing, also when the table is not UEB."""
    found = version()
    if translate(["to pay and the"], grade) != [TRAPS[grade]]:
        raise Missing(f"the table {GRADES[grade]} of Unified English Braille is not here. {HOW}")
    return f"liblouis {found}, {GRADES[grade]}"


def version() -> str:
    """Such as '3.24.0'; raises Missing when liblouis is not on this machine."""
    first = _run(["--version"], "").partition("\n")[0]
    return first.rpartition(" ")[2]


def translate(texts: Sequence[str], grade: int) -> list[str]:
    """The cells of each text, with its spaces. A text that is empty stays empty."""
    return _each(texts, [f"{CELLS},{GRADES[grade]}"])


def back(cells: Sequence[str], grade: int) -> list[str]:
    """The words of cells; nearly always those that the cells were made from."""
    return _each(cells, ["--backward", f"{CELLS},{GRADES[grade]}"])


def unknown(text: str) -> str:
    """The first character of a text that the tables have no cells for, or nothing."""
    marks = sorted({mark for mark in text if not mark.isascii()}, key=text.index)
    cells = translate(marks, 1)
    return next((m for m, c in zip(marks, cells, strict=True) if ESCAPE.search(c)), "")


def _each(texts: Sequence[str], arguments: list[str]) -> list[str]:
    pieces = [textwrap.wrap(text, MOST, break_on_hyphens=False) or [""] for text in texts]
    given = "".join(f"{_typed(line)}\n" for lines in pieces for line in lines)
    answers = iter(_run(arguments, given).split("\n"))
    return [" ".join(next(answers, "") for _ in lines) for lines in pieces]


def _typed(line: str) -> str:
    """The program reads a backslash as the start of a code."""
    return line.replace("\\", "\\\\")


def _run(arguments: list[str], given: str) -> str:
    program = shutil.which("lou_translate")
    if program is None:
        raise Missing(f"liblouis is not on this machine. {HOW}")
    done = subprocess.run([program, *arguments], input=given.encode(), capture_output=True)
    return done.stdout.decode("utf-8", "replace")
