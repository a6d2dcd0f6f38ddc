"""Make elements of WordprocessingML, in whose schema the order of children counts."""

from __future__ import annotations

from typing import TypeAlias

from docx.oxml.ns import qn
from lxml import etree

Element: TypeAlias = etree._Element
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(tag: str, *children: Element, **values: str | int) -> Element:
    """An element such as <w:ind w:left="567"/>; a name with '_' before it has no prefix."""
    made = etree.Element(qn(f"w:{tag}"), nsmap={"w": qn("w:p")[1:-2]})
    for name, value in values.items():
        made.set(name[1:] if name.startswith("_") else qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def text(said: str) -> Element:
    """Words whose spaces at the ends are kept."""
    made = w("t")
    made.text = said
    made.set(SPACE, "preserve")
    return made


def paragraph(style: str, *children: Element, **more: Element) -> Element:
    """A paragraph in a style; `more` are further properties, in the order of the schema."""
    properties = w("pPr", w("pStyle", val=style), *more.values())
    return w("p", properties, *children)
