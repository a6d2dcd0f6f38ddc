"""Two walls: what is let in, and the sandbox behind it."""

from __future__ import annotations

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from takepart.sandbox import BRACES, check, environment, without_macros


def greet(name: str, again: str = "") -> str:
    return f"Hello {name}{again}"


def box(*, caller: object) -> str:
    return "box"


MACROS = {"greet": greet, "box": box}


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("one\ntwo {{ gret('a') }}", 2, "There is no macro 'gret'"),
        ("{{ greet }}", 1, "'greet' has no brackets"),
        ("{{ hello }}", 1, "'hello' is not known"),
        ("{{ greet(1) }}", 1, "takes words in quotes only"),
        ("{{ greet(['a']) }}", 1, "takes words in quotes only"),
        ("{{ greet(greet('a')) }}", 1, "takes words in quotes only"),
        ("{{ greet('a', 'b', 'c') }}", 1, "too many positional arguments"),
        ("{{ greet('a', name='b') }}", 1, "multiple values for argument 'name'"),
        ("{{ greet(name='a', name='b') }}", 1, "one of its values twice"),
        ("{% call greet('a') %}b{% endcall %}", 1, "is not written like this"),
        ("{{ box() }}", 1, "is not written like this"),
        ("{% call box(caller='a') %}b{% endcall %}", 1, "cannot take these values"),
        ("{{ 1 + 1 }}", 1, "Only macros with plain values"),
        ("{{ 'a', 'b' }}", 1, "Only macros with plain values"),
        ("{{ {'a': 1} }}", 1, "Only macros with plain values"),
        ("{{ not greet('a') }}", 1, "Only macros with plain values"),
        ("{{ greet('a') is defined }}", 1, "Only macros with plain values"),
        ("{% raw %}{{ x }}", 1, "cannot be read"),
        ("\n\n{% call box() %}", 3, "no other half"),
        ("{% endcall %}", 1, "no other half"),
        ("{% macro x() %}{% endmacro %}", 1, "Only macros with plain values"),
        ("{% extends 'a' %}", 1, "Only macros with plain values"),
        ("{% filter upper %}a{% endfilter %}", 1, "Only macros with plain values"),
        ("{% with %}a{% endwith %}", 1, "Only macros with plain values"),
        ("{% autoescape true %}a{% endautoescape %}", 1, "Only macros with plain values"),
        ("a {#b", 1, "a comment that has no end"),
        ("{{ " + "(" * 5000, 1, "Only macros with plain values"),
        ("{{ }}", 1, "cannot be read"),
    ],
)
def test_refuses(body: str, line: int, says: str) -> None:
    (finding,) = check(body, MACROS, "docs/a.md", line_of_body := 1)
    assert says in finding.message
    assert (finding.file, finding.line - line_of_body + 1) == ("docs/a.md", line)
    assert finding.fix


@pytest.mark.parametrize(
    "body",
    [
        "",
        "no braces { } % #",
        "{{ greet('a') }} {{ greet(name='a', again='b') }} {{ 'words' }}",
        "{% call box() %}{{ greet('a') }}{% endcall %}",
        "{% raw %}{{ anything.goes }}{% endraw %}",
        "{# a note #}",
    ],
)
def test_lets_in(body: str) -> None:
    assert check(body, MACROS, "docs/a.md", 1) == []


@pytest.mark.parametrize(
    "body", ["{{ a }}", "{% b %}", "{# c #}", "{{ a", "{{{ a }} % b", "{{{#x#}{ a", "{{%a%}% b"]
)
def test_takes_every_brace_out(body: str) -> None:
    left = without_macros(f"words {body} words")
    assert not BRACES.search(left)
    assert left.startswith("words ")


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ greet.__globals__ }}",
        "{{ greet.__code__ }}",
        "{{ range(9) }}",
        "{{ lipsum() }}",
        "{{ [].append(1) }}",
    ],
)
def test_the_second_wall_holds_without_the_first(template: str) -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        environment(MACROS).from_string(template).render()
