"""Two walls: what is let in, and the sandbox behind it."""

from __future__ import annotations

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from takepart.braces import BRACES
from takepart.calls import GAP, Macro, MacroError
from takepart.sandbox import check, environment, without_macros


def greet(name: str, again: str = "") -> str:
    if name == GAP:
        raise MacroError("Nobody is called so.", f"For '{GAP}' write 'Ann'.")
    return f"Hello {name}{again}"


def no(name: str) -> str:
    raise MacroError(f"No {name}.", "There is none.", or_delete=True)


def box(*, caller: object) -> str:
    return "box"


IN_PLACE = "In place of"
ELSE = "write the words that readers should see. If there are none,"
MACROS: dict[str, Macro] = {"greet": greet, "box": box, "no": no}


@pytest.mark.parametrize(
    ("body", "line", "says"),
    [
        ("one\ntwo {{ gret('a') }}", 2, "'{{ gret('a') }}' is not one of this guide's commands"),
        ("{{ greet }}", 1, "'greet' has no brackets"),
        ("{{ hello }}", 1, "'{{ hello }}' is not one of this guide's commands"),
        ("{{ greet(1) }}", 1, "takes words in quotes only"),
        ("{{ greet(['a']) }}", 1, "takes words in quotes only"),
        ("{{ greet(greet('a')) }}", 1, "takes words in quotes only"),
        ("{{ greet('a', 'b', 'c') }}", 1, "'greet' has 3 values; it can have 2 at most"),
        ("{{ greet('a', name='b') }}", 1, "'greet' is given 'name' twice"),
        ("{{ greet(name='a', name='b') }}", 1, "one of its values twice"),
        ("{% call greet('a') %}b{% endcall %}", 1, "is not written like this"),
        ("{{ box() }}", 1, "is not written like this"),
        ("{% call box(caller='a') %}b{% endcall %}", 1, "'box' does not take 'caller='"),
        ("{{ 1 + 1 }}", 1, "not one of this guide's commands"),
        ("{{ 'a', 'b' }}", 1, "not one of this guide's commands"),
        ("{{ {'a': 1} }}", 1, "not one of this guide's commands"),
        ("{{ not greet('a') }}", 1, "not one of this guide's commands"),
        ("{{ greet('a') is defined }}", 1, "not one of this guide's commands"),
        ("{% raw %}{{ x }}", 1, "'{% raw %}' starts a block that has no end"),
        ("\n\n{% call box() %}\n\n", 3, "'{% call box() %}' starts a block that has no end"),
        ("{% endcall %}", 1, "'{% endcall %}' ends a block that has no start"),
        ("{% macro x() %}{% endmacro %}", 1, "not one of this guide's commands"),
        ("{% extends 'a' %}", 1, "not one of this guide's commands"),
        ("{% filter upper %}a{% endfilter %}", 1, "not one of this guide's commands"),
        ("{% with %}a{% endwith %}", 1, "not one of this guide's commands"),
        ("{% autoescape true %}a{% endautoescape %}", 1, "not one of this guide's commands"),
        ("a {#b", 1, "a comment that has no end"),
        ("{{ " + "(" * 5000, 1, "not one of this guide's commands"),
        ("{{ }}", 1, "cannot be read"),
    ],
)
def test_refuses(body: str, line: int, says: str) -> None:
    (finding,) = check(body, MACROS, "docs/a.md", line_of_body := 1)
    assert says in finding.message
    assert (finding.file, finding.line - line_of_body + 1) == ("docs/a.md", line)
    assert finding.fix


@pytest.mark.parametrize(
    ("body", "fix"),
    [
        ("{{ greet('a')", "Write '{{ greet('a') }}' for '{{ greet('a')'."),
        ("{{ greet('a') } again", "Write '{{ greet('a') }}' for '{{ greet('a') }'."),
        ("{{ greet", "Write '{{ greet }}'."),
        ("{{ greet('a')\n\n{{ greet('b') }}", "Write '{{ greet('a') }}' for '{{ greet('a')'."),
        ("## Budget {#budget}", "Write '{ #budget }'."),
        ("{{ gret('a') }}", "Write '{{ greet(\"a\") }}'."),
        ("{{ gret }}", "Write '{{ greet(\"…\") }}'. For '…' write 'Ann'."),
        ("{{ greet }}", "Write '{{ greet(\"…\") }}'. For '…' write 'Ann'."),
        ("{{ box }}", "Write '{% call box() %}', the words on the lines below it, and below them"),
        (
            "{{ 1 + 1 }}",
            f"{IN_PLACE} '{{{{ 1 + 1 }}}}' {ELSE} delete '{{{{ 1 + 1 }}}}'. CONTRIBUTING.md lists",
        ),
        (
            "{{ greet('a') }} {{ greet('a').x }}",
            f"{IN_PLACE} '{{{{ greet('a').x }}}}' {ELSE} delete '{{{{ greet('a').x }}}}' and the "
            "space before it.",
        ),
        (
            "{{ 1 + 1 }} words",
            f"{IN_PLACE} '{{{{ 1 + 1 }}}}' {ELSE} delete '{{{{ 1 + 1 }}}}' and the space",
        ),
        (
            "- {{ x }}",
            f"{IN_PLACE} '{{{{ x }}}}' {ELSE} delete the whole line: '- {{{{ x }}}}'.",
        ),
        (
            f"{{{{ {'1 + ' * 40}1 }}}}",
            f"{IN_PLACE} '{{{{ {'1 + ' * 14}1 …' {ELSE} delete all from "
            f"'{{{{ {'1 + ' * 14}1' to the next '}}}}'.",
        ),
        ("Type `{{ x }}` here", "Write '{% raw %}{{ x }}{% endraw %}', so that readers see"),
        ("Type `{% call %}`.", "Write '{% raw %}{% call %}{% endraw %}', so that readers see"),
        (
            "{% if x %}\na\n{% if y %}b{% endif %}\n{% endif %}",
            "Delete all from '{% if x %}' (line 1) to '{% endif %}' (line 4).",
        ),
        (
            "{% call easy_read() %}\n- :a: b\n  c\n\nMore.",
            "Write '{% endcall %}' on a line of its own, below this line: 'c'.",
        ),
        (
            "{% call box() %}\n- a\n\nMore.",
            "Write '{% endcall %}' on a line of its own, below the last line of the block.",
        ),
        ("{% if x %}a", "Delete '{% if x %}'."),
        ("{% endif %}a", "Delete '{% endif %}'."),
        ("{% call box() %}{% if x %}a{% endcall %}", "Delete '{% if x %}'."),
        ("{{ no('a') }}", "There is none. Or delete '{{ no('a') }}'."),
        (
            "{{ no('b') }} words {{ greet('a') }}",
            "There is none. Or delete '{{ no('b') }}' and the space after",
        ),
        ("{{ greet(a) }}", "Write '{{ greet(\"a\") }}'."),
        ("{{ greet(1) }}", "Write '{{ greet(\"1\") }}'."),
        ("{{ greet(nam='a') }}", "Write '{{ greet(name=\"a\") }}'."),
        ("{{ greet('a', 'b', 'c') }}", 'Write \'{{ greet("a", "b, c") }}\'.'),
        (
            "{{ greet('a', name='b') }}",
            'Write \'{{ greet("a") }}\' or \'{{ greet("a", again="b") }}\'.',
        ),
        ("{{ greet(nam=a) }}", "Write '{{ greet(\"…\") }}'. For '…' write 'Ann'."),
        ("{{ greet(again='b') }}", 'Write \'{{ greet(name="…", again="b") }}\'. For'),
        ("{{ greet(['a']) }}", "Write '{{ greet(\"a\") }}'."),
        ("{{ no(5) }}", "There is none. Or delete '{{ no(5) }}'."),
        ("{% call(x) box() %}b{% endcall %}", "Write '{% call box() %}'."),
        ("{{ greet() }}", "Write '{{ greet(\"…\") }}'. For '…' write 'Ann'."),
        ("{{ greet(\u201ca\u201d) }}", "Write '{{ greet(\"a\") }}' for"),
        ('{{ greet("a) }}', "Write '{{ greet(\"a\") }}' for"),
        ("{{ greet('a\") }}", "Write '{{ greet(\"a\") }}' for"),
        ('{{ greet "a" }}', "Write '{{ greet(\"a\") }}' for"),
        ('{{ greet{"a"} }}', "Write '{{ greet(\"a\") }}' for"),
        ('{{ greet["a"] }}', "Write '{{ greet(\"a\") }}'."),
        ("{{ greet.a }}", "Write '{{ greet(\"a\") }}'."),
        ('{{ greet("a") | upper }}', "Write '{{ greet(\"a\") }}'."),
        ('{{ greet("a"), "b" }}', 'Write \'{{ greet("a", "b") }}\'.'),
        ('{{ greet("a", page 3) }}', 'Write \'{{ greet("a", "page 3") }}\' for'),
        ('{% greet("a") %}', "Write '{{ greet(\"a\") }}' for"),
        ("{% box() %}a{% endcall %}", "Write '{% call box() %}' for '{% box() %}'."),
        ("{% call Box() }}\na\n{% endcall %}", "Write '{% call Box() %}' for '{% call Box() }}'."),
        ("{% call box() %}a{% end call %}", "Write '{% endcall %}' for '{% end call %}'."),
        ("{% call box() %}a{% Endcall %}", "Write '{% endcall %}' for '{% Endcall %}'."),
        ("{% call box() %}a{{ endcall }}", "Write '{% endcall %}' for '{{ endcall }}'."),
        ("{% call box() %}a{% endbox %}", "Write '{% endcall %}' for '{% endbox %}'."),
        ("{% call box() %}a{% endcal %}", "Write '{% endcall %}' for '{% endcal %}'."),
        ("{# a note", "Delete '{# a note'. Or write '#}' where the comment ends."),
        ("{{ greet('a' }}", "Write '{{ greet(\"a\") }}' for"),
        ("{{ greet 'a') }}", "Write '{{ greet(\"a\") }}' for"),
        ("{{ greet(a b) }}", "Write '{{ greet(\"a b\") }}' for '{{ greet(a b) }}'."),
        ("{{ greet(a + b) c }}", f"{IN_PLACE} '{{{{ greet(a + b) c }}}}' {ELSE} delete"),
        ("{% debug %}", "Delete '{% debug %}'."),
        (
            "{% call greet('a') %}{% endcall %}",
            "Write '{{ greet(\"a\") }}' for '{% call greet(\"a\") %}', and",
        ),
        (
            "{{ box() }}",
            "Write '{% call box() %}', the words on the lines below it, and below them",
        ),
        ("{{ there() }}", "Delete '{{ there() }}'."),
    ],
)
def test_shows_the_words_to_write(body: str, fix: str) -> None:
    (finding,) = check(body, MACROS, "docs/a.md", 1, ["there"])
    assert finding.fix.startswith(fix)


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
