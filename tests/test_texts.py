"""A file becomes text, or one finding says why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from takepart import texts

UNREADABLE = [
    (b"", 1, "empty", "The file is empty."),
    (b" \n\t\n", 1, "empty", "The file is empty."),
    (b"one\ntw\xe9\n", 2, "encoding", "A letter after 'tw' is broken. It may be 'é'."),
    (b"one\ntwo\x00\n", 2, "encoding", "A hidden character after 'two' breaks this line."),
    (b"one\rtwo\n", 1, "encoding", "A hidden character after 'one' breaks this line."),
    (
        "one\n\ntwo\u2028three".encode(),
        3,
        "encoding",
        "after 'two' breaks this line.",
    ),
    (
        "one\nit\u00e2\u20ac\u2122s".encode(),
        2,
        "encoding",
        "'\u00e2\u20ac\u2122' was another letter",
    ),
    ("\u00e2\u20ac\x9d".encode(), 1, "encoding", "'\u00e2\u20ac\x9d' was another letter"),
    (b"one\n[two](http://[three)\n", 2, "link", "'http://[three' is no web address."),
]
READABLE = [
    (b"\xef\xbb\xbfwith a mark", "with a mark"),
    (b"two\r\nlines\r\n", "two\nlines\n"),
    ("caf\u00e9 \u2014 \U0001f600\tend".encode(), "caf\u00e9 \u2014 \U0001f600\tend"),
    ("\u201cCAF\u00c9\u201d \u00c2 \u00a3".encode(), "\u201cCAF\u00c9\u201d \u00c2 \u00a3"),
    (b"see https://a.example/x?y=[1] and // not", "see https://a.example/x?y=[1] and // not"),
]


@pytest.mark.parametrize(("data", "line", "rule", "says"), UNREADABLE)
def test_says_why_it_cannot_be_read(
    data: bytes, line: int, rule: str, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(data)
    text, (finding,) = texts.read(path, "docs/page.md")
    assert text is None
    assert (finding.file, finding.line, finding.rule) == ("docs/page.md", line, rule)
    assert says in finding.message


@pytest.mark.parametrize(("data", "text"), READABLE)
def test_reads_what_is_text(data: bytes, text: str, tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(data)
    assert texts.read(path, "docs/page.md") == (text, [])
