"""Easy Read blocks are found line by line, and restamped without touching anything else."""

from __future__ import annotations

import pytest

from takepart.blocks import Block, Idea, as_html, find, restamp

BODY = """Words.

{% call easy_read() %}
- :group: You can take part.
- :calendar: We will ask you
  early.
* :+1: Thank you.

A line in no list.
  - :group: A list in a list.
{% endcall %}

## More

{%- call easy_read("Why", checked='0123abcd') -%}
- No picture.
{%- endcall -%}
"""

OPENED = """{%- call easy_read("Why", checked='0123abcd') -%}"""


def test_finds_blocks_stamps_and_ideas() -> None:
    assert find(BODY, 10) == [
        Block(
            12,
            None,
            (
                Idea(13, "group", "You can take part."),
                Idea(14, "calendar", "We will ask you early."),
                Idea(16, "+1", "Thank you."),
                Idea(18, None, "A line in no list.", in_list=False),
                Idea(19, None, "- :group: A list in a list.", in_list=False),
            ),
            "{% call easy_read() %}",
        ),
        Block(24, "0123abcd", (Idea(25, None, "No picture."),), OPENED),
    ]


@pytest.mark.parametrize("body", ["", "Words.\n", "{% call steps() %}\nA\n{% endcall %}\n"])
def test_finds_nothing_where_there_is_nothing(body: str) -> None:
    assert find(body) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{% call easy_read() %}", '{% call easy_read(checked="11111111") %}'),
        ('{% call easy_read("Why") %}', '{% call easy_read("Why", checked="11111111") %}'),
        (
            '{% call easy_read("Why", checked="0000abcd") %}',
            '{% call easy_read("Why", checked="11111111") %}',
        ),
        (
            '{%call easy_read( checked = "0" , heading="Why")%}',
            '{% call easy_read(heading="Why", checked="11111111") %}',
        ),
    ],
)
def test_restamps(before: str, after: str) -> None:
    assert restamp(before, ["11111111"]) == after


def test_restamping_changes_nothing_but_the_stamp_and_twice_is_as_good_as_once() -> None:
    odd = "\ufeff---\r\ntitle: A\r\n---\r\n \t x\u00a0\r\n" + BODY.replace("\n", "\r\n") + "\n\n\n"
    stamps = ["11111111", "22222222"]
    once = restamp(odd, stamps)
    assert restamp(once, stamps) == once
    assert [block.stamp for block in find(once)] == stamps
    first = '{% call easy_read(checked="11111111") %}'
    second = '{% call easy_read("Why", checked="22222222") %}'
    back = once.replace(first, "{% call easy_read() %}")
    assert back.replace(second, "{%- call easy_read(\"Why\", checked='0123abcd') -%}") == odd


def test_becomes_html_where_no_macro_can_run() -> None:
    page = as_html(BODY)
    assert page.count('<div class="easy-read"') == page.count("</div>") == BODY.count("endcall")
    assert "{%" not in page
    assert "- :group: You can take part." in page
    half = "{% call easy_read() %}\n- a\n\n## Next"
    assert as_html(half) == half
    two = f"{half}\n{{% call easy_read() %}}\n- b\n{{% endcall %}}"
    assert as_html(two).startswith(half) and as_html(two).count("<div") == 1
