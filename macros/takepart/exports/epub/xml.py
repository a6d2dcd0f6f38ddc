"""XML with namespaces: make an element, write a document, read one."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from lxml import etree

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
SMIL = "http://www.w3.org/ns/SMIL"
CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TYPE = f"{{{OPS}}}type"  # epub:type

Element: TypeAlias = etree._Element
Child: TypeAlias = Element | str

# Letters that no XML may hold, and that nobody can read.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    return FORBIDDEN.sub("", text)


def root(space: str, tag: str, **prefixes: str) -> Element:
    """An element whose namespace needs no prefix; `prefixes` name other namespaces."""
    names: Any = {None: space, **prefixes}
    return etree.Element(f"{{{space}}}{tag}", nsmap=names)


def html(tag: str, *children: Child, **attributes: str) -> Element:
    """An XHTML element; write `class_` for class, `type_` for epub:type, and `_` for `-`."""
    made = root(XHTML, tag, epub=OPS)
    for key, value in attributes.items():
        made.set(TYPE if key == "type_" else key.rstrip("_").replace("_", "-"), clean(value))
    return fill(made, *children)


def add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A new last child, in the parent's namespace unless `name` has its own in braces."""
    space = etree.QName(parent).namespace
    made = etree.SubElement(parent, name if name.startswith("{") else f"{{{space}}}{name}")
    for key, value in attributes.items():
        made.set(key.rstrip("_").replace("_", "-"), clean(value))
    made.text = clean(text) or None
    return made


def fill(parent: Element, *children: Child) -> Element:
    """Put elements and words at the end of an element, in this order."""
    for child in children:
        if not isinstance(child, str):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + clean(child)
        else:
            parent.text = (parent.text or "") + clean(child)
    return parent


def words(element: Element) -> str:
    """The element's text with single spaces."""
    return " ".join("".join(str(text) for text in element.itertext()).split())


def write(root: Element) -> bytes:
    """A whole document in UTF-8, the same bytes each time."""
    made = etree.tostring(root, encoding="unicode")
    doctype = "<!DOCTYPE html>\n" if root.tag == f"{{{XHTML}}}html" else ""
    return f'<?xml version="1.0" encoding="utf-8"?>\n{doctype}{made}\n'.encode()


def read(data: bytes) -> Element:
    """The root of a document. Raises etree.XMLSyntaxError; loads nothing from elsewhere."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(data, parser)
