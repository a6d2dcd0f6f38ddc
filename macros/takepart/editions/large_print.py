"""The large print edition: tables as lists, nothing folded, short forms and addresses in full."""

from __future__ import annotations

from urllib.parse import urljoin

from lxml.html import HtmlElement

from takepart import diagrams
from takepart.editions.page import EditionPage, Guide
from takepart.editions.standard import number_steps, without_easy_read
from takepart.markup import by_class, element, parse, replace, words
from takepart.rendered import Rendered


def make(page: Rendered, guide: Guide) -> EditionPage:
    tree = parse(page.html)
    without_easy_read(tree)
    number_steps(tree)
    for place in by_class(tree, "diagram"):
        replace(place, diagrams.draw(place.get("data-diagram", ""), guide.diagrams, guide.rungs))
    for table in list(tree.iter("table")):
        replace(table, _as_lists(table))
    for folded in list(tree.iter("details")):
        _open(folded)
    _spell_out(tree, guide)
    _list_addresses(tree, page.address, guide.site)
    return EditionPage(page.title, tree)


def _as_lists(table: HtmlElement) -> list[HtmlElement]:
    """LP-14: a row becomes an item, and each of its cells says which column it is from."""
    rows = [list(row) for row in table.iter("tr")]
    heads = [words(cell) for cell in rows[0]]
    items = element("ul", class_="rows")
    for row in rows[1:]:
        item = element("li")
        for head, cell in zip(heads, row, strict=False):
            line = element("p")
            line.append(element("span", f"{head}: ", class_="label"))
            cell.tag = "span"
            cell.attrib.clear()
            cell.tail = None
            line.append(cell)
            item.append(line)
        items.append(item)
    caption = table.find("caption")
    title = [element("p", words(caption), class_="caption")] if caption is not None else []
    return [*title, items]


def _open(folded: HtmlElement) -> None:
    """Paper cannot unfold: what was folded is shown, and its summary becomes its first line."""
    folded.tag = "div"
    folded.attrib.pop("open", None)
    for summary in folded.iter("summary"):
        summary.tag = "p"
        summary.set("class", "admonition-title")


def _spell_out(tree: HtmlElement, guide: Guide) -> None:
    for node in tree.iter():
        if node.tag in ("svg", "code", "pre"):
            continue
        if node.text:
            node.text = guide.terms.spell_out(node.text)
        if node.tail:
            node.tail = guide.terms.spell_out(node.tail)


def _list_addresses(tree: HtmlElement, address: str, site: str) -> None:
    """LP-09: a reader of paper cannot follow a link, so each address is written out once."""
    seen: dict[str, str] = {}
    for link in tree.iter("a"):
        target = link.get("href", "")
        if target.startswith(("http://", "https://", "mailto:")):
            seen.setdefault(target, words(link))
        elif site and not target.startswith("#") and "term" not in (link.get("class") or ""):
            full = urljoin(site, target.lstrip("/")) if target.startswith("/") else ""
            seen.setdefault(full or urljoin(urljoin(site, address), target), words(link))
    if not seen:
        return
    tree.append(element("h2", "Links on this page", id="links-on-this-page"))
    items = element("ul", class_="addresses")
    for target, text in seen.items():
        item = element("li", f"{text}: ")
        item.append(element("span", target.removeprefix("mailto:"), class_="address"))
        items.append(item)
    tree.append(items)
