"""Read everything that writers keep: pages, terms, case studies and the collections."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from takepart import file_names, models, pictures, spoken
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
        """Names of files that could not be read, as they should be: their own findings say why."""
        return {file_names.plain(path.stem) for path in self.unread if path.parent == folder}


def load(
    folders: Folders, chapters: Mapping[str, str], organisation: models.Organisation
) -> tuple[Library, list[Finding]]:
    """The library of what could be read, and a finding for each thing that could not."""
    docs = folders.docs
    found: list[Finding] = []
    unread: set[Path] = set()

    def shelf(folder: Path, model: type[M]) -> dict[str, Document[M]]:
        other = (path for path in folder.glob("*.*") if path.suffix != ".md")
        unread.update(folder / f"{path.name.partition('.')[0]}.md" for path in other)
        return _shelf(sorted(folder.glob("*.md")), folders, model, found, unread, folder)

    own, unlicensed = pictures.load(docs / "pictures", folders.root)
    tested, unusable = results.kept(folders.root)
    said, unsaid = spoken.load(folders.glossary, folders.root)
    terms = shelf(folders.glossary, models.Term)
    library = Library(
        folders=folders,
        pages=_shelf(page_files(folders), folders, models.Page, found, unread, docs),
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
    folders: Folders,
    model: type[M],
    found: list[Finding],
    unread: set[Path],
    folder: Path,
) -> dict[str, Document[M]]:
    documents: dict[str, Document[M]] = {}
    for path in paths:
        if said := file_names.check(path, folder):
            found.append(Finding(path.relative_to(folders.root).as_posix(), 0, "name", *said))
            unread.add(path)
            continue
        document, findings = read(path, folders.root, model)
        home = None if document else _home(path, folders, model)
        if home:
            unread.add(home)  # so that nobody is told that it is not there
            findings = [_misplaced(path, home, folders.root)]
        found += findings
        if document:
            name = path.relative_to(folder).as_posix() if model is models.Page else path.stem
            documents[name] = document
        else:
            unread.add(path)
    return documents


def _home(path: Path, folders: Folders, model: type[BaseModel]) -> Path | None:
    """Where a file belongs that holds all that another kind of file has to hold."""
    text = path.read_text("utf-8", errors="replace")
    names = set(re.findall(r"^(\w+):", text, re.M))
    kinds: tuple[tuple[Path, type[BaseModel]], ...] = (
        (folders.case_studies, models.CaseStudy),
        (folders.glossary, models.Term),
        (folders.docs / "_sources", models.Source),
    )
    for folder, other in kinds:
        needed = {name for name, field in other.model_fields.items() if field.is_required()}
        fits = "owner" in needed or "owner" not in names  # a source has no owner
        if other is not model and needed <= names and fits:
            return folder / path.name
    return None


def _misplaced(path: Path, home: Path, root: Path) -> Finding:
    there = home.relative_to(root).as_posix()
    message = f"This file is not where it can be used: it belongs in {home.parent.name}/."
    return Finding(path.relative_to(root).as_posix(), 0, "files", message, f"Move it to {there}.")


Ordered = TypeVar("Ordered", bound=models.Item)


def _in_order(shelf: dict[str, Document[Ordered]]) -> dict[str, Document[Ordered]]:
    return dict(sorted(shelf.items(), key=lambda one: one[1].meta.order))
