"""Read everything that writers keep: pages, terms, case studies and the collections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from takepart import models, pictures, spoken
from takepart.accessibility import results
from takepart.findings import Finding
from takepart.pictures import Pictures
from takepart.reader import Document, read

M = TypeVar("M", bound=BaseModel)
Shelf = Mapping[str, Document[M]]


@dataclass(frozen=True)
class Folders:
    """Where the words are; all paths are absolute."""

    root: Path
    docs: Path
    glossary: Path
    case_studies: Path


@dataclass(frozen=True)
class Library:
    """All content of a guide by file name; pages by their path inside docs/."""

    folders: Folders
    pages: Shelf[models.Page]
    terms: Shelf[models.Term]
    case_studies: Shelf[models.CaseStudy]
    rungs: Shelf[models.Rung]
    must_dos: Shelf[models.MustDo]
    key_actions: Shelf[models.KeyAction]
    sources: Shelf[models.Source]
    diagrams: Shelf[models.Diagram]
    pictures: Pictures
    chapters: Mapping[str, str]
    organisation: models.Organisation
    unread: frozenset[Path]
    accessibility: results.Results | None
    spoken: Mapping[str, str]

    def documents(self) -> list[Document[Any]]:
        """Every file that has an owner and review dates."""
        shelves: list[Shelf[Any]] = [self.pages, self.terms, self.case_studies, self.rungs]
        shelves += [self.must_dos, self.key_actions, self.diagrams]
        return [document for shelf in shelves for document in shelf.values()]

    def collections(self) -> list[Document[Any]]:
        """Every file that is shown inside other pages."""
        shelves: list[Shelf[Any]] = [self.rungs, self.must_dos, self.key_actions, self.terms]
        shelves += [self.sources, self.diagrams]
        return [document for shelf in shelves for document in shelf.values()]

    def unread_in(self, folder: Path) -> set[str]:
        """Names of files in the folder that could not be read: their own findings say why."""
        return {path.stem for path in self.unread if path.parent == folder}


def load(
    folders: Folders, chapters: Mapping[str, str], organisation: models.Organisation
) -> tuple[Library, list[Finding]]:
    """The library of what could be read, and a finding for each thing that could not."""
    docs = folders.docs
    found: list[Finding] = []
    unread: set[Path] = set()

    def shelf(folder: Path, model: type[M]) -> dict[str, Document[M]]:
        return _shelf(sorted(folder.glob("*.md")), folders.root, model, found, unread, folder)

    own, unlicensed = pictures.load(docs / "pictures", folders.root)
    tested, unusable = results.kept(folders.root)
    said, unsaid = spoken.load(folders.glossary, folders.root)
    terms = shelf(folders.glossary, models.Term)
    library = Library(
        folders=folders,
        pages=_shelf(page_files(folders), folders.root, models.Page, found, unread, docs),
        terms=terms,
        case_studies=shelf(folders.case_studies, models.CaseStudy),
        rungs=_in_order(shelf(docs / "_ladder", models.Rung)),
        must_dos=_in_order(shelf(docs / "_must_dos", models.MustDo)),
        key_actions=_in_order(shelf(docs / "_key_actions", models.KeyAction)),
        sources=shelf(docs / "_sources", models.Source),
        diagrams=shelf(docs / "_diagrams", models.Diagram),
        pictures=own,
        chapters=chapters,
        organisation=organisation,
        unread=frozenset(unread),
        accessibility=tested,
        spoken=spoken.together((term.meta for term in terms.values()), said),
    )
    return library, [*found, *unlicensed, *unusable, *unsaid]


def page_files(folders: Folders) -> list[Path]:
    """Every page in docs/; folders that start with '_' hold collections, not pages."""
    docs = folders.docs
    return [path for path in sorted(docs.rglob("*.md")) if not _hidden(path.relative_to(docs))]


def _hidden(path: Path) -> bool:
    return any(part.startswith(("_", ".")) for part in path.parts)


def _shelf(
    paths: list[Path],
    root: Path,
    model: type[M],
    found: list[Finding],
    unread: set[Path],
    folder: Path,
) -> dict[str, Document[M]]:
    documents: dict[str, Document[M]] = {}
    for path in paths:
        document, findings = read(path, root, model)
        found += findings
        if document:
            name = path.relative_to(folder).as_posix() if model is models.Page else path.stem
            documents[name] = document
        else:
            unread.add(path)
    return documents


Ordered = TypeVar("Ordered", bound=models.Item)


def _in_order(shelf: dict[str, Document[Ordered]]) -> dict[str, Document[Ordered]]:
    return dict(sorted(shelf.items(), key=lambda one: one[1].meta.order))
