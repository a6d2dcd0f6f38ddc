"""The standard edition: the page without its Easy Read blocks."""

from __future__ import annotations

from lxml.html import HtmlElement

from takepart import diagrams
from takepart.editions.page import EditionPage, Guide, mark_links_alone
from takepart.markup import by_class, element, parse, replace, words
from takepart.rendered import Rendered


def make(page: Rendered, guide: Guide) -> EditionPage:
    tree = full_text(page, guide)
    for number, table in enumerate(list(tree.iter("table")), 1):
        _make_scrollable(table, number)
    mark_links_alone(tree)
    return EditionPage(page.title, tree)


def full_text(page: Rendered, guide: Guide) -> HtmlElement:
    """The page without its Easy Read blocks, its steps numbered and its diagrams drawn."""
    tree = parse(page.html)
    for block in by_class(tree, "easy-read"):
        block.drop_tree()
    _number_steps(tree)
    for place in by_class(tree, "diagram"):
        replace(place, diagrams.draw(place.get("data-diagram", ""), guide.diagrams, guide.rungs))
    return tree


def _number_steps(tree: HtmlElement) -> None:
    """Turn headings and what follows each into the items of a numbered list."""
    for plan in by_class(tree, "steps"):
        before, steps = [], element("ol", class_="steps")
        for node in list(plan):
            if node.tag == "h3":
                steps.append(element("li"))
            if len(steps):
                steps[-1].append(node)
            else:
                before.append(node)
        replace(plan, [*before, steps] if len(steps) else before)


def _make_scrollable(table: HtmlElement, number: int) -> None:
    """A wide table scrolls inside a box that a keyboard can reach and a screen reader can name."""
    caption = table.find("caption")
    name = words(caption) if caption is not None else f"Table {number}"
    box = element("div", class_="table", tabindex="0", role="region", aria_label=name)
    replace(table, [box])
    box.append(table)
    for head in table.iter("th"):
        head.set("scope", "row" if head.getnext() is not None and _in_body(head) else "col")


def _in_body(head: HtmlElement) -> bool:
    return any(parent.tag == "tbody" for parent in head.iterancestors())
