"""Find the line that a writer has to change, from the HTML that it became."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from takepart.exceptions import in_code
from takepart.reader import Document


@dataclass
class Places:
    """A page's own file, the files that may be shown inside it, and what was found so far."""

    document: Document[Any]
    inside: Sequence[Document[Any]]
    seen: Counter[str] = field(default_factory=Counter)

    def text(self, where: tuple[str, int]) -> str:
        """A line as the writer typed it; empty for a line that is not in the text."""
        file, line = where
        for document in (self.document, *self.inside):
            lines = document.body.split("\n")
            if document.file == file and 0 <= line - document.line < len(lines):
                return lines[line - document.line].strip()
        return ""

    def lines(self) -> Iterator[tuple[int, str]]:
        """The page's own lines as they are typed, with their numbers, but none of code."""
        lines = self.document.body.split("\n")
        typed = zip(lines, in_code(lines), strict=True)
        for number, (line, code) in enumerate(typed, self.document.line):
            if not code:
                yield number, line

    def find_address(self, address: str, *texts: str) -> tuple[str, int]:
        """Like `find`, but first the whole address of a link or picture, not a part of one."""
        ends: list[str] = []
        for typed in {address: 1, unquote(address): 1} if address else ():
            if typed.startswith("#"):
                ends += [f"{typed})", f'{typed}"', f"{typed}'"]
            else:
                # In HTML first: there an address leads nowhere that is right in Markdown.
                ends += [f'href="{typed}"', f"({typed})", f"<{typed}>", f'({typed}"']
                ends += [f'"{typed}"', f"'{typed}'"]
        return self.find(*ends, address, *texts)

    def find(self, *texts: str) -> tuple[str, int]:
        """The file and line of the first of these texts that stands in any of the files.

        What is looked for twice is there twice, so the second search finds the second place.
        """
        for text in filter(None, texts):
            for document in (self.document, *self.inside):
                if lines := document.find(text):
                    self.seen[text] += 1
                    return document.file, lines[min(self.seen[text], len(lines)) - 1]
        return self.document.file, self.document.line
