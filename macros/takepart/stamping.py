"""Renew the stamps of a page after somebody has read its Easy Read blocks again."""

from __future__ import annotations

from pathlib import Path

from takepart import blocks
from takepart.publication import Publication


def renew(path: Path, publication: Publication) -> int:
    """Write the stamps of the words as they are now into the file; how many blocks changed.

    Raises LookupError when the file is no page of the guide.
    """
    file = path.resolve().relative_to(publication.library.folders.root).as_posix()
    address = next((a for a, d in publication.documents.items() if d.file == file), None)
    if address is None:
        raise LookupError(file)
    document = publication.documents[address]
    fresh = publication.stamps[address]
    before = [block.stamp for block in blocks.find(document.body, document.line)]
    text = path.read_bytes().decode("utf-8")  # bytes, so that the ends of lines stay as they are
    path.write_bytes(blocks.restamp(text, fresh).encode("utf-8"))
    return sum(old != new for old, new in zip(before, fresh, strict=True))
