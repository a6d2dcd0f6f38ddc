"""The macros: the words that authors type. Each is data and a small template."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from html import escape
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from takepart import sandbox
from takepart.calls import GAP, Call, Macro, MacroError
from takepart.checks.rules import SUBJECTS
from takepart.findings import Finding, choice, listed
from takepart.library import Library
from takepart.likeness import slip
from takepart.models import CaseStudy, Page
from takepart.reader import Document
from takepart.terms import Terms
from takepart.wording import long_date

# The generator's own templates make Markdown, so nothing in them is escaped.
TEMPLATES = Environment(  # noqa: S701
    loader=PackageLoader("takepart", "templates"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


# The macros that may stand in a file that is itself shown inside a page. None of them shows
# such a file, so nothing can show itself for ever.
INLINE = ("diagram", "organisation", "source", "term")

MOST = 20  # names in a message
NUMBER = re.compile(r"^(?:tele)?phone$|^fax$|^mobile$|^textphone$", re.I)


def wrong(document: Document[Any], macros: Mapping[str, Macro]) -> list[Finding]:
    """A finding for each thing in braces that would not work in this file."""
    page = isinstance(document.meta, Page)
    known = macros if page else {name: macros[name] for name in INLINE}
    return sandbox.check(document.body, known, document.file, document.line, macros.keys())


def shows_unread(document: Document[Any], library: Library) -> bool:
    """True when the page shows a collection of which a file could not be read."""
    docs = library.folders.docs
    shown = {
        "glossary": library.folders.glossary,
        "ladder": docs / "_ladder",
        "must_dos": docs / "_must_dos",
        "key_actions": docs / "_key_actions",
    }
    return any(
        f"{macro}(" in document.body and library.unread_in(folder)
        for macro, folder in shown.items()
    )


def define_env(env: Any) -> None:
    """What mkdocs-macros calls: register every macro by its name."""
    for name, macro in env.conf.plugins["takepart"].macros.items():
        env.macro(macro, name)


class Macros:
    """Every public method is a macro; its arguments are what an author types."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._folders = library.folders
        self._terms = Terms(library.terms)
        self.by_name: Mapping[str, Macro] = {
            name: getattr(self, name) for name in vars(Macros) if not name.startswith("_")
        }
        self._env = sandbox.environment(self.by_name)

    def easy_read(self, heading: str = "", checked: str = "", *, caller: Callable[[], str]) -> str:
        return (
            f'\n\n<div class="easy-read" data-heading="{escape(heading)}" '
            f'data-checked="{escape(checked)}" markdown="1">\n\n{caller()}\n\n</div>\n\n'
        )

    def steps(self, *, caller: Callable[[], str]) -> str:
        return f'\n\n<div class="steps" markdown="1">\n\n{caller()}\n\n</div>\n\n'

    def term(self, name: str, words: str = "") -> str:
        library = self._library
        document = self._terms.find(name)
        if document is None and name not in library.unread_in(self._folders.glossary):
            raise self._no_term(name, words)
        slug = document.slug if document else name
        text = words or (document.meta.term if document else name)
        return f'<a class="term" href="/glossary/{slug}/">{escape(text)}</a>'

    def source(self, name: str, where: str = "") -> str:
        known = {*self._library.sources, *self._unread("_sources")}
        _one_of(name, known, "source", f"docs/_sources/{_slug(name) or 'name'}.md")
        return f'<cite class="source" data-source="{name}" data-where="{escape(where)}"></cite>'

    def organisation(self, what: str = "name") -> str:
        values = self._library.organisation.model_dump(exclude={"demonstration"})
        if what not in values:
            raise self._no_value(what, list(values))
        text = escape(str(values[what]))
        email = what == "contact" and self._library.organisation.email
        said = f'<a href="mailto:{text}">{text}</a>' if email else text
        return f'<span class="organisation">{said}</span>'

    def _no_value(self, what: str, known: list[str]) -> MacroError:
        """What is not kept in mkdocs.yml can be typed as it is."""
        meant = slip(what, known) or ("contact" if "mail" in what.lower() else "")
        forms = {one: Call("organisation", self.organisation, [one]) for one in (*known, what)}
        there = listed((f"'{forms[one]}'" for one in known), "and")
        number = f"the {what} number itself" if NUMBER.search(what) else "the words themselves"
        fix = f"In place of '{forms[what]}' type {number}. The guide fills in only {there}."
        if meant:
            fix = f"Write '{forms[meant]}'."
        return MacroError(f"The organisation has no '{what}'.", fix)

    def glossary(self) -> str:
        terms = sorted(self._library.terms.values(), key=lambda d: d.meta.term.lower())
        letters: dict[str, list[Any]] = {}
        for document in terms:
            letters.setdefault(document.meta.term[0].upper(), []).append(document)
        return self._template("glossary.md", letters=letters)

    def ladder(self) -> str:
        return self._template("ladder.md", rungs=list(self._library.rungs.values()))

    def must_dos(self, chapter: str = "") -> str:
        items = list(self._library.must_dos.values())
        if chapter:
            _one_of(chapter, self._library.chapters, "chapter")
            items = [item for item in items if chapter in item.meta.chapters]
        return self._template("items.md", items=items, kind="must-dos")

    def key_actions(self) -> str:
        return self._template(
            "items.md", items=list(self._library.key_actions.values()), kind="key-actions"
        )

    def case_studies(
        self, chapter: str = "", rung: str = "", method: str = "", group: str = ""
    ) -> str:
        stories = list(self._library.case_studies.values())
        wanted = {"chapters": chapter, "rungs": rung, "methods": method, "groups": group}
        known = {
            "chapters": self._library.chapters,
            "rungs": {*self._library.rungs, *self._unread("_ladder")},
        }
        for field, value in wanted.items():
            if story := self._library.case_studies.get(_slug(value)):
                raise _one_story(value, story)
            if value and field in known:
                _one_of(value, known[field], field[:-1])
            elif value and not self._library.unread_in(self._folders.case_studies):
                _told_of(value, _used(stories, field), field[:-1])
        found = [s for s in stories if all(v in getattr(s.meta, f) for f, v in wanted.items() if v)]
        return self._template("case_studies.md", stories=found)

    def diagram(self, name: str) -> str:
        known = {"ladder", *self._library.diagrams, *self._unread("_diagrams")}
        _one_of(name, known, "diagram", f"docs/_diagrams/{_slug(name) or 'name'}.md")
        return f'\n\n<div class="diagram" data-diagram="{name}"></div>\n\n'

    def coverage(self) -> str:
        """The table is put here when every page is known; see coverage.py."""
        return '\n\n<div class="coverage"></div>\n\n'

    def downloads(self) -> str:
        """The list is put here when every file has been made; see downloads.py."""
        return self._template("downloads.md")

    def rules(self) -> str:
        return self._template("rules.md", subjects=SUBJECTS)

    def accessibility_results(self) -> str:
        return self._template("accessibility_results.md", results=self._library.accessibility)

    def _no_term(self, name: str, words: str) -> MacroError:
        """A word that the glossary does not explain may stand as it is."""
        known = [document.meta.term for document in self._library.terms.values()]
        fix = _near(name, {*self._terms.names, *self._library.terms})
        if name == GAP and known:
            fix = f"For '{GAP}' write the term that is meant: {choice(sorted(known))}."
        elif not fix:
            file = f"glossary/{_slug(name)}.md"
            said = words or name.replace("-", " ")
            call = Call("term", self.term, [name, words] if words else [name])
            fix = (
                f"Write only '{said}', without '{{{{' and '}}}}'. Or add the file {file}, and "
                f"write '{call}'."
            )
        return MacroError(f"There is no term '{name}' in the glossary.", fix)

    def _template(self, name: str, **values: Any) -> str:
        return "\n\n" + TEMPLATES.get_template(name).render(expand=self._expand, **values) + "\n\n"

    def _expand(self, document: Document[Any]) -> str:
        """The Markdown of a collection's file with its macros filled in."""
        body = document.body
        if wrong(document, self.by_name):
            body = sandbox.without_macros(body)
        return self._env.from_string(body).render().strip()

    def _unread(self, collection: str) -> set[str]:
        return self._library.unread_in(self._folders.docs / collection)


def _typed(text: str) -> str:
    """Words shown as they are typed: every mark as its number, so that Markdown sees none."""
    return re.sub(r"[^\w\s]", lambda mark: f"&#{ord(mark[0])};", text)


def _plain(text: str) -> str:
    """The same on one line, for words that come from no writer."""
    return _typed(" ".join(text.split()))


TEMPLATES.filters.update(typed=_typed, plain=_plain, long_date=long_date)


def _used(stories: list[Document[CaseStudy]], field: str) -> set[str]:
    return {value for story in stories for value in getattr(story.meta, field)}


def _slug(name: str) -> str:
    return "-".join(name.lower().split())


def _near(value: str, known: Collection[str]) -> str:
    """What to write for a slip of the pen; nothing for a name that is like no other."""
    return f"Write '{meant}' for '{value}'." if (meant := slip(value, known)) else ""


def _one_of(value: str, known: Collection[str], what: str, file: str = "") -> None:
    """Raises MacroError for a value that is not known; `file` is what a writer can add for it.

    Another name is told and never offered: it may stand for something else.
    """
    if value in known:
        return
    fix = _near(value, known)
    if value == GAP and known:
        fix = f"For '{GAP}' write the {what} that is meant: {choice(sorted(known))}."
    elif known and not fix:
        add = f"Add the file {file}, or choose another {what}" if file else f"Choose another {what}"
        fix = f"{add}. There are: {_some(known)}."
    raise MacroError(f"There is no {what} '{value}'.", fix, or_delete=not known)


def _some(names: Collection[str]) -> str:
    """The names there are, but for what nobody reads to the end."""
    shown = [f"'{name}'" for name in sorted(names)[:MOST]]
    more = [f"{len(names) - MOST} more"] if len(names) > MOST else []
    return listed([*shown, *more], "and")


def _one_story(value: str, story: Document[CaseStudy]) -> MacroError:
    """A writer who names a story wants that story."""
    link = f"[{story.meta.title}](/case-studies/{story.slug}/)"
    fix = (
        f"For a link to this story write '{link}' in place of all from '{{{{' to '}}}}'. For all "
        "stories write '{{ case_studies() }}'."
    )
    return MacroError(f"'{value}' is the name of a story.", fix)


def _told_of(value: str, used: Collection[str], what: str) -> None:
    """Raises MacroError for a value that is in no story: writers make these names up as they go."""
    if value not in used:
        message = f"No story has the {what} '{value}' yet."
        if used:
            message = f"{message} The stories have: {', '.join(sorted(used)[:MOST])}."
        one_of_them = (
            f"If {choice(sorted(used)[:MOST])} is meant, write that for '{value}'. For all stories "
            "write '{{ case_studies() }}'."
        ) * bool(used)
        if value == GAP and used:
            one_of_them = f"For '{GAP}' write the {what} that is meant: {choice(sorted(used))}."
        fix = _near(value, used)
        raise MacroError(message, fix or one_of_them, or_delete=not fix)
