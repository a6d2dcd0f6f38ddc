"""What readers are told of a file: what it is, how long it is and how large (NC-12, NC-14)."""

from __future__ import annotations

from takepart.exports.manifest import File
from takepart.wording import capital

EDITIONS = {
    "standard": "Standard",
    "easy-read": "Easy Read",
    "large-print": "Large print",
    "giant-print": "Giant print",
}
# How each format is called inside a sentence, and what it is for.
NAMES = {
    "pdf": "PDF",
    "booklet": "booklet to print and fold",
    "docx": "Word document",
    "epub": "EPUB",
    "talking": "talking EPUB",
    "braille": "braille file",
    "braille-grade-1": "braille file in grade 1",
    "audio": "audio",
    "text": "plain text",
    "zip": "zip of PDFs",
}
BRAILLE = "For braille displays and embossers. A machine made it: nobody has proofread it."
USES = {
    "booklet": "Print it on both sides of A4 paper, turned over the short edge.",
    "docx": "You can change it.",
    "epub": "For e-book readers.",
    "talking": "For e-book readers that play sound. A computer made the voice.",
    "braille": BRAILLE,
    "braille-grade-1": BRAILLE,
    "audio": "A computer made the voice.",
    "text": "For any program.",
}
THOUSAND = 1000  # bytes in a KB, and KB in an MB


def called(file: File) -> str:
    """'Word document'."""
    return capital(NAMES.get(file.format, file.name))


def name(file: File) -> str:
    """'Easy Read PDF'; for the standard edition 'PDF'; 'Audio, part 1 of 2'."""
    edition = "" if file.edition == "standard" else EDITIONS.get(file.edition, "")
    said = capital(f"{edition} {NAMES.get(file.format, file.name)}".strip())
    return f"{said}, {file.part}" if file.part else said


def facts(file: File) -> str:
    """'8 pages, 545KB'; a number is there when it was measured in the finished file."""
    said = []
    if file.report.pages:
        braille = "braille " if file.format.startswith("braille") else ""
        said.append(count(file.report.pages, f"{braille}page"))
    if files := file.report.measured.get("files"):
        said.insert(0, count(files, "file"))
    if sheets := file.report.measured.get("sheets"):
        said.append(count(sheets, "sheet") + " of paper")
    if file.report.seconds:
        said.append(length(file.report.seconds))
    return ", ".join([*said, size(file.size)])


def use(file: File) -> str:
    """What such a file is for, in a few words, or nothing."""
    return USES.get(file.format, "")


def size(count: int) -> str:
    """'545KB' under 1MB, and '1.25MB' from there (NC-14)."""
    kilo = max(1, round(count / THOUSAND))
    return f"{kilo}KB" if kilo < THOUSAND else f"{count / THOUSAND**2:.2f}MB"


def length(seconds: float) -> str:
    """'12 minutes'; less than one and a half is '1 minute'."""
    return count(max(1, round(seconds / 60)), "minute")


def count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
