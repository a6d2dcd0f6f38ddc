"""Every format, by the word that stands for it in mkdocs.yml."""

from __future__ import annotations

from takepart.exports import audio, booklet, braille, text
from takepart.exports.docx import file as docx
from takepart.exports.epub import format as epub
from takepart.exports.format import Format
from takepart.exports.pdf import format as pdf

FORMATS: dict[str, Format] = {
    one.key: one
    for one in (
        pdf.FORMAT,
        booklet.FORMAT,
        docx.FORMAT,
        epub.FORMAT,
        epub.TALKING,
        braille.FORMAT,
        braille.GRADE_1,
        audio.FORMAT,
        text.FORMAT,
    )
}
