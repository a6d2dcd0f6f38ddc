"""Which drawings may be shown: what they use of their own is safe, and other hosts are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from exports.books import book
from takepart.exports import safe
from takepart.exports.format import ExportError
from takepart.exports.formats import FORMATS

DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g {}/></svg>'
OWN = ["url(#a)", "url( #a )", "url('#a')", "url( '#a')", "url(&quot;#a&quot;)", "url( data:x)"]
OTHERS = ["url(https://x.example)", "url( &quot;//x.example#a&quot; )", "url('a.png#data:')"]


def drawing(folder: Path, inside: str) -> Path:
    path = folder / "own.svg"
    path.write_text(inside)
    return path


@pytest.mark.parametrize("fill", OWN)
def test_a_drawing_may_use_its_own_parts(fill: str, tmp_path: Path) -> None:
    path = drawing(tmp_path, DRAWN.format(f'fill="{fill}"'))
    assert safe.data(path) == path.read_bytes()


@pytest.mark.parametrize("fill", OTHERS)
def test_a_drawing_may_not_ask_for_files(fill: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"holds 'url\("):
        safe.data(drawing(tmp_path, DRAWN.format(f'fill="{fill}"')))


@pytest.mark.parametrize("name", ["pdf", "docx", "epub"])
def test_no_format_shows_letters_for_which_it_has_no_font(name: str, tmp_path: Path) -> None:
    path = drawing(tmp_path, DRAWN.format("").replace("<g />", "<text>Stop</text>"))
    page = book(f'<p><img src="{path}" alt="A sign"></p>')
    with pytest.raises(ExportError, match="letters that need a font"):
        FORMATS[name].make(page, tmp_path / "made")
