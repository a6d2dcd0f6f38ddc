"""What a heading is: it names what is below it."""

from __future__ import annotations

from collections.abc import Iterator

from takepart.checks.draft import Draft
from takepart.checks.rule import Found, Rule, holding, short
from takepart.markup import words


def _marked(draft: Draft) -> Iterator[Found]:
    for block in draft.text.blocks:
        if block.kind == "heading" and block.text[-1] in ".?!:":
            mark = block.text[-1]
            fix = "" if mark == "?" else f"Delete '{mark}' at its end."
            yield Found(mark, f"The heading '{short(block.text)}' ends with '{mark}'.", block, fix)


def _deep(draft: Draft) -> Iterator[Found]:
    for heading in draft.tree.iter("h5", "h6"):
        if said := words(heading):
            message = f"The heading '{said}' is level {heading.tag[1]}."
            signs = "#" * int(heading.tag[1])
            fix = f"Write '####' for '{signs}' before '{said}'."
            yield Found(said, message, holding(draft, heading), fix)


RULES = (
    Rule(
        id="NC-08",
        name="Headings that are questions or end in a mark",
        edition="standard",
        why="A heading names what is below it, so it is no question and has no full stop.",
        fix="Say what the section is about, without a mark at the end.",
        good="## Why people take part",
        bad="## Why do people take part?",
        find=_marked,
    ),
    Rule(
        id="NC-08",
        name="Headings of level 5 and 6",
        edition="standard",
        why="Nobody can tell so many sizes of heading apart.",
        fix="Use '##', '###' and '####' only. Split the page, or use a list.",
        good="#### Who can help",
        bad="##### Who can help",
        find=_deep,
    ),
)
