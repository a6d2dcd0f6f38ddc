"""The macros: the words that authors type. Each is data and a small template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from takepart import sandbox
from takepart.findings import did_you_mean
from takepart.library import Library
from takepart.models import CaseStudy
from takepart.reader import Document
from takepart.sandbox import Macro, MacroError
from takepart.terms import Terms

# The generator's own templates make Markdown, so nothing in them is escaped.
TEMPLATES = Environment(  # noqa: S701
    loader=PackageLoader("takepart", "templates"),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def define_env(env: Any) -> None:
    """What mkdocs-macros calls: register every macro by its name."""
    for name, macro in env.conf.plugins["takepart"].macros.items():
        env.macro(macro, name)


class Macros:
    """Every public method is a macro; its arguments are what an author types."""

    def __init__(self, library: Library) -> None:
        self._library = library
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
        document = self._terms.find(name)
        if document is None and not _on_disk(self._library.folders.glossary, name):
            raise MacroError(
                f"There is no term '{name}' in the glossary.",
                did_you_mean(name, [*self._terms.names, *self._library.terms])
                + "Use a term's name or file name, or add a file to glossary/.",
            )
        slug = document.slug if document else name
        text = words or (document.meta.term if document else name)
        return f'<a class="term" href="/glossary/{slug}/">{escape(text)}</a>'

    def source(self, name: str, where: str = "") -> str:
        sources = self._library.sources
        if name not in sources and not _on_disk(self._library.folders.docs / "_sources", name):
            raise MacroError(
                f"There is no source '{name}'.",
                did_you_mean(name, sources) + "Use the name of a file in docs/_sources/.",
            )
        return f'<cite class="source" data-source="{name}" data-where="{escape(where)}"></cite>'

    def organisation(self, what: str = "name") -> str:
        values = self._library.organisation.model_dump(exclude={"demonstration"})
        return escape(str(values[_one_of(what, values, "detail of the organisation")]))

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
        return self._template("items.md", items=items)

    def key_actions(self) -> str:
        return self._template("items.md", items=list(self._library.key_actions.values()))

    def case_studies(
        self, chapter: str = "", rung: str = "", method: str = "", group: str = ""
    ) -> str:
        stories = list(self._library.case_studies.values())
        wanted = {"chapters": chapter, "rungs": rung, "methods": method, "groups": group}
        known = {"chapters": self._library.chapters, "rungs": self._library.rungs}
        for field, value in wanted.items():
            if value:
                _one_of(value, known.get(field, _used(stories, field)), field[:-1])
        found = [s for s in stories if all(v in getattr(s.meta, f) for f, v in wanted.items() if v)]
        return self._template("case_studies.md", stories=found)

    def diagram(self, name: str) -> str:
        _one_of(name, {"ladder", *self._library.diagrams}, "diagram")
        return f'\n\n<div class="diagram" data-diagram="{name}"></div>\n\n'

    def _template(self, name: str, **values: Any) -> str:
        return "\n\n" + TEMPLATES.get_template(name).render(expand=self._expand, **values) + "\n\n"

    def _expand(self, markdown: str) -> str:
        """Markdown of a collection's file with its macros filled in."""
        return self._env.from_string(markdown).render().strip()


def _used(stories: list[Document[CaseStudy]], field: str) -> set[str]:
    return {value for story in stories for value in getattr(story.meta, field)}


def _one_of(value: str, known: Any, what: str) -> str:
    if value not in known:
        fix = did_you_mean(value, known) + f"Known here: {', '.join(sorted(known))}."
        raise MacroError(f"There is no {what} '{value}'.", fix)
    return value


def _on_disk(folder: Any, name: str) -> bool:
    """True for a file that is there but could not be read: its own finding says why."""
    return bool((folder / f"{name}.md").is_file())
