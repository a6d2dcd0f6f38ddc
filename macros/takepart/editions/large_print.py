"""The large print edition: tables as lists, nothing folded, short forms and addresses in full."""

from __future__ import annotations

from itertools import chain, repeat
from urllib.parse import urljoin

from lxml.html import HtmlElement

from takepart.editions.page import EditionPage, Guide, mark_links_alone
from takepart.editions.standard import full_text
from takepart.markup import element, replace, words
from takepart.rendered import Rendered

# A sentence goes on through these, and ends with every other element.
INLINE = frozenset("a abbr b cite code del em i ins kbd mark q small span strong sub sup".split())
BLOCKS = ("p", "ul", "ol", "dl", "div", "pre", "blockquote", "table", "figure", "details")


def make(page: Rendered, guide: Guide) -> EditionPage:
    tree = full_text(page, guide)
    for table in list(tree.iter("table")):
        replace(table, _as_lists(table))
    for folded in list(tree.iter("details")):
        _open(folded)
    _spell_out(tree, guide)
    _list_addresses(tree, page.address, guide.site)
    mark_links_alone(tree)
    return EditionPage(page.title, tree)


def _as_lists(table: HtmlElement) -> list[HtmlElement]:
    """LP-14: a row becomes an item, and each of its cells says which column it is from."""
    rows = [list(row) for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    headed = len(rows) > 1 and all(cell.tag == "th" for cell in rows[0])
    heads = [words(cell) for cell in rows[0]] if headed else []
    items = element("ul", class_="rows")
    for row in rows[headed:]:
        item = element("li")
        for head, cell in zip(chain(heads, repeat("")), row, strict=False):
            item.append(_line(head, cell))
        items.append(item)
    caption = table.find("caption")
    title = [element("p", words(caption), class_="caption")] if caption is not None else []
    return [*title, items] if len(items) else title


def _line(head: str, cell: HtmlElement) -> HtmlElement:
    """A cell with the name of its column; a cell that holds a list cannot be in a paragraph."""
    whole = any(part.tag in BLOCKS for part in cell)
    line = element("div" if whole else "p")
    if head:
        line.append(element("span", f"{head}: ", class_="label"))
    cell.tag = "div" if whole else "span"
    cell.attrib.clear()
    cell.tail = None
    line.append(cell)
    return line


def _open(folded: HtmlElement) -> None:
    """Paper cannot unfold: what was folded is shown, and its summary becomes its first line."""
    folded.tag = "div"
    folded.set("class", f"admonition {folded.get('class', '')}".strip())
    folded.attrib.pop("open", None)
    for summary in folded.iter("summary"):
        summary.tag = "p"
        summary.set("class", "admonition-title")


def _spell_out(node: HtmlElement, guide: Guide, before: str = "") -> str:
    """Spell out what the node says, and hand back what its sentence says so far."""
    inline = node.tag in INLINE
    said = before if inline else ""
    if node.tag in ("svg", "code", "pre"):
        return f"{said}{node.text_content()}"
    if node.text:
        node.text = guide.terms.spell_out(node.text, said)
        said += node.text
    for child in node:
        said = _spell_out(child, guide, said)
        if child.tail:
            child.tail = guide.terms.spell_out(child.tail, said)
            said += child.tail
    return said if inline else ""


def _list_addresses(tree: HtmlElement, address: str, site: str) -> None:
    """LP-09: a reader of paper cannot follow a link, so each address is written out once."""
    seen: dict[str, str] = {}
    for link in tree.iter("a"):
        target = link.get("href")
        if target is None:
            continue
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
