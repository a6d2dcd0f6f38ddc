"""Lists that a writer wrote, not those that macros and tables made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from takepart.checks.draft import Draft
from takepart.checks.rule import Found, Rule, capital, holding, short
from takepart.markup import words
from takepart.reading import sentences
from takepart.reading.text import Block

MOST_ITEMS = 6  # NC-15
MADE = {"letters", "stories", "sources", "addresses"}  # classes of lists that macros make
TITLE = "admonition-title"  # class of the title of a note
PICTURE = re.compile(r":[\w+-]+: ")
FEWER = "Make it {} lists of {} or fewer, each with a line above it that ends in ':'."
BULLETS = "•·–—\uf0b7▪●◦"
LETTER = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})[.)](?=\s+\S)|\(\d{1,2}\)(?=\s+\S)|o(?=\s+\S)")
ITEM = re.compile(
    rf"(?:[-*+{BULLETS}]|\d{{1,2}}[.)])(?=\s+\S)|[-{BULLETS}](?=[^\W\d_])|{LETTER.pattern}"
)
NO_MARK = re.compile(rf"[{BULLETS}]|\d+\)|-(?=\w)|{LETTER.pattern}")  # in Markdown
WHOLE = "End every item with a full stop, as some have more than 1 sentence."
# What leads into items that readers choose from, and the last words that need more than 'any'.
CHOICE = re.compile(r"\b(?:any|one|either|some|between) of\b|\beither\b|\bchoose\b", re.I)
CLAUSE = ("if", "when", "where", "because", "unless", "that", "whether")
MODAL = "can cannot could may might must shall should to will would not who and please".split()
ENDING = re.compile(r"(?:;|[,;]? \b(?:and|or)|,)$")


def written(draft: Draft, tag: str = "ul") -> Iterator[HtmlElement]:
    """The lists that somebody wrote."""
    for items in draft.tree.iter(tag):
        classes = {items.get("class"), *(one.get("class") for one in items.iterancestors())}
        if not classes & MADE:
            yield items


def _items(draft: Draft, items: HtmlElement) -> Iterator[Block]:
    """The words of each item, without the lists and paragraphs inside it."""
    for item in items.findall("li"):
        inside = {id(item), *(id(one) for one in item.findall("p")[:1])}
        own = (one for one in draft.text.blocks if id(one.element) in inside)
        yield from list(own)[:1]


def _long(draft: Draft) -> Iterator[Found]:
    """Where an item leads into those after it, nobody can tell how long each list is."""
    for items in written(draft):
        said = [words(item) for item in items.findall("li")]
        if len(said) > MOST_ITEMS and not any(one.endswith(":") for one in said):
            message = f"A list has {len(said)} items; {MOST_ITEMS} is the most."
            fix = FEWER.format(-(-len(said) // MOST_ITEMS), MOST_ITEMS)
            yield Found(said[0], message, holding(draft, items[0]), fix)


def _ending(draft: Draft) -> Iterator[Found]:
    for items in written(draft):
        for block in _items(draft, items):
            if mark := ENDING.search(block.text):
                end = mark[0].strip()
                message = f"An item of a list ends with '{end}': '{short(block.text)}'"
                fix = f"Delete '{end}'{_said_before(items, end)}."
                yield Found(block.text, message, block, fix)


def _said_before(items: HtmlElement, end: str) -> str:
    """Where 'or' goes, the line before the list has to say that one item is enough."""
    before = items.getprevious()
    lead = words(before) if before is not None and before.tag == "p" else ""
    if not end.endswith("or") or CHOICE.search(lead):
        return ""
    if not lead.endswith(":"):
        return ". Above the list write a line that says that 1 of these is enough"
    said, last = lead[:-1], lead[:-1].split()[-1].lower()
    new = re.sub(r"\bthese\b", "any of these", said, count=1)
    if new == said and last in CLAUSE:
        new = f"{said} any of these is true"
    elif new == said:
        new = f"{said} {'do ' * (last in MODAL)}any of these"
    return f", and write '{new}:' for '{lead}' before the list"


def _others(count: int) -> str:
    return f"{count} other item" + ("" if count == 1 else "s")


def _without(stopped: list[Block], is_odd: bool) -> str:
    """Which full stops to delete, where the odd item has one or is the one that has none."""
    if not is_odd:
        return f"Delete the full stop of the {_others(len(stopped))}."
    more = f", and that of {_others(len(stopped) - 1)}" if len(stopped) > 1 else ""
    return f"Delete '{stopped[0].text[-1]}'{more}."


def _mixed(draft: Draft) -> Iterator[Found]:
    """Lists where some items end with a full stop and others do not: the first that is rarer."""
    for items in written(draft):
        blocks = list(_items(draft, items))
        stopped = [one for one in blocks if one.text.endswith((".", "!", "?"))]
        bare = [one for one in blocks if not one.text.endswith((".", "!", "?", ":", ";", ","))]
        if stopped and bare:
            is_odd = len(stopped) <= len(bare)
            odd, others = (stopped[0], len(bare)) if is_odd else (bare[0], len(stopped))
            ends = f"ends with '{odd.text[-1]}'" if is_odd else "has no full stop"
            do = ("does" if others == 1 else "do") + (" not" if is_odd else "")
            message = f"'{short(odd.text)}' {ends}; {_others(others)} {do}."
            whole = any(len(sentences.split(one.text)) > 1 for one in blocks)
            yield Found(odd.text, message, odd, WHOLE if whole else _without(stopped, is_odd))


def _sentences(draft: Draft) -> Iterator[Found]:
    for items in written(draft):
        for block in _items(draft, items):
            count = len(sentences.split(block.text))
            if count > 1:
                message = f"An item of a list has {count} sentences: '{short(block.text)}'"
                yield Found(block.text, message, block)


def _is_easy(items: HtmlElement) -> bool:
    """True for the ideas of an Easy Read block that was left open: each has a picture first."""
    return all(PICTURE.match(words(item)) for item in items.findall("li"))


def _typed(paragraph: HtmlElement) -> tuple[str, list[str]]:
    """The items of a list that Markdown takes for words of a paragraph, and the line above them."""
    lines = [line.strip() for line in paragraph.text_content().strip().split("\n")]
    items = [line for line in lines if ITEM.match(line)]
    lead = lines[lines.index(items[0]) - 1] if items and items[0] != lines[0] else ""
    if len(items) < 2 and any(map(LETTER.match, items)):  # it may be the end of a sentence
        return "", []
    if not items or not (lead or NO_MARK.match(items[0])):  # else it is typed to look so
        return "", []
    alone = not lead and items[0][0] not in "-–—"  # a dash alone may stand before a name
    sure = alone or lead.endswith(":") or len(items) > 1
    return (lead, items) if sure else ("", [])


def _unseen(draft: Draft) -> Iterator[Found]:
    for paragraph in draft.tree.iter("p"):
        lead, items = _typed(paragraph)
        if items and (mark := ITEM.match(items[0])):
            fixes = [f"Put an empty line below '{short(lead)}'."] if lead else []
            if LETTER.match(items[0]):
                fixes.append(
                    f"Start each item with '- ' in place of its mark, such as '{mark[0]} '. If "
                    "they are steps, start them with '1. ', '2. ' and so on."
                )
            elif mark[0][0] in BULLETS or re.match(r"-\S", items[0]):
                fixes.append(
                    f"Start each item with '- ' for '{mark[0]}{' ' * items[0][1:2].isspace()}'."
                )
            elif mark[0].endswith(")"):
                fixes.append("Write a full stop for ')' after each number, as in '1.' for '1)'.")
            message = f"A list is shown as a paragraph: '{short(items[0])}'"
            yield Found(items[0], message, holding(draft, paragraph), " ".join(fixes))


def _lead_in(draft: Draft) -> Iterator[Found]:
    for items in written(draft):
        before = items.getprevious()
        leads = before is not None and before.tag == "p" and before.get("class") != TITLE
        said = words(before) if leads else ""
        if said and not said.endswith(":") and not (_is_easy(items) or _typed(before)[1]):
            block = holding(draft, before)
            if block and block.element is before:
                message = f"The line before a list does not end with ':': '{short(block.text)}'"
                last = " ".join(block.text.rstrip(".!?;, ").split()[-6:])
                fix = f"End '{last}' with ':'."
                if block.text[-1] in ".;,":
                    fix = f"Write ':' for the '{block.text[-1]}' after '{last}'."
                yield Found(block.text, message, block, fix)


def _numbered(draft: Draft) -> Iterator[Found]:
    for items in written(draft, "ol"):
        for block in _items(draft, items):
            if block.text[0].islower() or not block.text.endswith((".", "!", "?", ":")):
                message = f"A numbered item is no full sentence: '{short(block.text)}'"
                yield Found(block.text, message, block, _whole(block.text))


def _whole(step: str) -> str:
    """How to make a sentence of it: "Write 'Listen' for 'listen', and end it with a full stop."."""
    first = step.split()[0]
    fixes = [f"write '{capital(first)}' for '{first}'"] if first[0].islower() else []
    if not step.endswith((".", "!", "?", ":")):
        fixes.append("end it with a full stop")
    return capital(" and ".join(fixes)) + ". If the order says nothing, use bullets."


RULES = (
    Rule(
        id="NC-15",
        name="Lists of over 6 items",
        edition="standard",
        why="People lose their place in a long list.",
        fix=FEWER.format(2, MOST_ITEMS),
        good="- one\n- two",
        bad="- one\n- two\n- three\n- four\n- five\n- six\n- seven",
        find=_long,
    ),
    Rule(
        id="NC-15",
        name="Items that end in a mark or 'and'",
        edition="standard",
        why="The bullet shows where an item ends.",
        fix="End the item with its last word. Say 'any of' before the list, if that is meant.",
        good="We ask:\n\n- patients\n- carers",
        bad="We ask:\n\n- patients; and\n- carers",
        find=_ending,
    ),
    Rule(
        id="NC-15",
        name="Items of different forms",
        edition="standard",
        why="Readers think that items of another form say something else.",
        fix="Leave the full stop out of every item.",
        good="We ask:\n\n- patients\n- carers",
        bad="We ask:\n\n- patients\n- carers.\n- staff",
        find=_mixed,
    ),
    Rule(
        id="NC-15",
        name="Items of more than 1 sentence",
        edition="standard",
        why="A list shows short points at a glance, so an item is one sentence at most.",
        fix="Keep the main point. Put the rest in a paragraph below the list, or under a heading.",
        good="We ask:\n\n- patients, who know most\n- carers",
        bad="We ask:\n\n- patients. They know most.\n- carers.",
        find=_sentences,
        severity="advice",
    ),
    Rule(
        id="NC-15",
        name="Lists that nothing leads into",
        edition="standard",
        why="A line that ends with a colon tells readers that a list comes, and what is in it.",
        fix="Write a line just before the list that leads into it, and end it with a colon.",
        good="We ask:\n\n- patients\n- carers",
        bad="We ask 2 groups.\n\n- patients\n- carers",
        find=_lead_in,
        severity="advice",
    ),
    Rule(
        id="NC-15",
        name="Lists that are shown as a paragraph",
        edition="standard",
        why="Without an empty line above it, or with other marks, Markdown sees no list.",
        fix="Put an empty line above the list, and start each item with '- ' or '1. '.",
        good="We ask:\n\n- patients\n- carers",
        bad="We ask:\n- patients\n- carers",
        find=_unseen,
    ),
    Rule(
        id="NC-16",
        name="Steps that are no sentences",
        edition="standard",
        why="A numbered list is for steps, and each step is a sentence.",
        fix="Start with a capital and end with a full stop. Use bullets where order says nothing.",
        good="1. Ask early.\n2. Listen.",
        bad="1. Ask early.\n2. listen",
        find=_numbered,
    ),
)
