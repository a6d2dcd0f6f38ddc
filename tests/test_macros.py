"""The words that authors type, and what they become."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from takepart.calls import Macro, MacroError
from takepart.library import Library
from takepart.macros import Macros, wrong
from takepart.sandbox import check, environment


@pytest.fixture(scope="module")
def macros(library: Library) -> dict[str, Macro]:
    return dict(Macros(library).by_name)


def expand(text: str, macros: dict[str, Macro]) -> str:
    assert check(text, macros, "a.md", 1) == []
    return " ".join(environment(macros).from_string(text).render().split())


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ('{{ term("carer") }}', '<a class="term" href="/glossary/carer/">Carer</a>'),
        ('{{ term("carers", "people") }}', '<a class="term" href="/glossary/carer/">people</a>'),
        ('{{ term("ICB", words="<b>") }}', ">&lt;b&gt;</a>"),
        ('{{ source("act") }}', '<cite class="source" data-source="act" data-where=""></cite>'),
        ('{{ source("act", "page 1 \\"a\\"") }}', 'data-where="page 1 &quot;a&quot;"'),
        ("{{ organisation() }}", '<span class="organisation">Anytown Integrated Care Board</span>'),
        ('{{ organisation("reply_time") }}', '<span class="organisation">5 working days</span>'),
        ('{{ diagram("cycle") }}', '<div class="diagram" data-diagram="cycle"></div>'),
        ('{{ diagram("ladder") }}', 'data-diagram="ladder"'),
        ("{{ ladder() }}", "### Devolving Devolving is a step of the ladder <cite"),
        ("{{ ladder() }}", "- :group: The NHS works with you. - :group: The NHS works with you."),
        ("{{ must_dos() }}", "### Publish what you heard"),
        (
            '{{ must_dos(chapter="public") }}',
            '<div class="steps items must-dos" markdown="1"> </div>',
        ),
        ("{{ key_actions() }}", "Plan early, before anything is decided."),
        ("{{ glossary() }}", "- :group: **Carer**. A carer helps somebody without pay."),
        ("{{ case_studies() }}", '<a href="/case-studies/leeds/">Champions in Leeds</a>.'),
        ('{{ case_studies(chapter="law") }}', '<div class="stories" markdown="1"> </div>'),
        ('{{ case_studies(method="volunteering", group="patients") }}', "Champions in Leeds"),
        ("{% call steps() %}Words{% endcall %}", '<div class="steps" markdown="1"> Words </div>'),
        (
            '{% call easy_read("Why & how", checked="0123abcd") %}Words{% endcall %}',
            '<div class="easy-read" data-heading="Why &amp; how" data-checked="0123abcd" '
            'markdown="1"> Words </div>',
        ),
        ("No braces", "No braces"),
        ('{{ "words" }}', "words"),
        ("{# left out #}kept", "kept"),
    ],
)
def test_becomes(typed: str, becomes: str, macros: dict[str, Macro]) -> None:
    assert becomes in expand(typed, macros)


def test_the_ladder_is_shown_from_the_top_and_read_from_the_bottom(
    macros: dict[str, Macro],
) -> None:
    assert re.findall(r"### (\w+)", macros["ladder"]()) == ["Devolving", "Informing"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("term", "../carer"), ("source", "../_sources/act"), ("diagram", "../_diagrams/cycle")],
)
def test_a_name_is_no_path(name: str, value: str, macros: dict[str, Macro]) -> None:
    with pytest.raises(MacroError):
        macros[name](value)


def test_what_is_shown_inside_a_page_cannot_show_itself(library: Library) -> None:
    macros = Macros(library).by_name
    rung = replace(library.rungs["informing"], body="Words.\n\n{{ ladder() }}\n")
    (finding,) = wrong(rung, macros)
    assert (finding.file, finding.line) == (rung.file, rung.line + 2)
    assert finding.fix.startswith("Delete '{{ ladder() }}'. If readers need it")


def test_a_broken_file_is_shown_without_its_macros(library: Library) -> None:
    rung = replace(library.rungs["informing"], body="Before {{ ''.__class__ }} after.")
    broken = Macros(replace(library, rungs={"informing": rung}))
    assert "Before   after." in broken.ladder()
