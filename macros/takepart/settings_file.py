"""What a writer can get wrong in mkdocs.yml that MkDocs would say without a line or a way out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import yaml

from takepart import menu_slips, nodes, setting_values, slips
from takepart.findings import Finding, closest, listed

FOLDERS = {  # where the words and the looks of a guide are, and the setting that names it
    "docs_dir": "docs",
    "glossary_dir": "glossary",
    "case_studies_dir": "case_studies",
    "custom_dir": "overrides",
}
TITLE = re.compile(r"^title: *[\"']?(.*?)[\"']? *$", re.M)
Said = tuple[int, str, str]  # line, message, fix


def check(path: Path, options: Collection[str]) -> list[Finding]:
    """A finding for each; `options` are the names that can stand under 'takepart:'."""
    text = path.read_text("utf-8", errors="replace")
    try:
        node = nodes.compose(text)
    except (yaml.YAMLError, RecursionError):
        found = _unreadable(text)
    else:
        menu = _under(node, "nav")
        found = [*_menu(menu, _in_no_menu(path, node, menu)), *_options(node, options)]
    return [Finding(path.name, *said[:1], "settings", *said[1:]) for said in found]


def sources(path: Path) -> list[Path]:
    """The settings file and each folder that a site is made from, as far as they can be read."""
    try:
        named = dict(_named(nodes.compose(path.read_text("utf-8", errors="replace"))))
    except (yaml.YAMLError, RecursionError):
        named = {}
    folders = (FOLDERS | named).values()
    return [path.resolve(), *((path.parent / folder).resolve() for folder in folders)]


def _named(node: yaml.Node | None) -> Iterator[tuple[str, str]]:
    """Each setting that names a folder, wherever it stands."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _named(item)
    for key, value in _pairs(node):
        if key.value in FOLDERS and isinstance(value, yaml.ScalarNode):
            yield key.value, value.value
        yield from _named(value)


def _unreadable(text: str) -> list[Said]:
    lines, menu = menu_slips.find(text.split("\n"))
    # A tag of MkDocs, such as !ENV, can be read by MkDocs alone.
    found = [one for one in slips.find("\n".join(lines), {}) if " !" not in lines[one[0]]]
    return [(place + 1, message, fix) for place, message, fix in sorted([*menu, *found])]


def _under(node: yaml.Node | None, name: str) -> yaml.Node | None:
    return next((value for key, value in _pairs(node) if key.value == name), None)


def _in_no_menu(path: Path, node: yaml.Node | None, menu: yaml.Node | None) -> dict[str, str]:
    """Each page that the menu does not name, and its title."""
    docs = path.parent / dict(_named(node)).get("docs_dir", FOLDERS["docs_dir"])
    pages = {page.relative_to(docs).as_posix(): page for page in sorted(docs.rglob("*.md"))}
    named = set(_scalars(menu))
    free = (one for one in pages if one not in named and not re.search(r"(^|/)[_.]", one))
    texts = {one: pages[one].read_text("utf-8", errors="replace") for one in free}
    return {one: (TITLE.findall(text) or [""])[0] for one, text in texts.items()}


def _scalars(node: yaml.Node | None) -> Iterator[str]:
    for item in node.value if isinstance(node, yaml.SequenceNode) else []:
        yield from _scalars(item)
    for _, value in _pairs(node):
        yield from _scalars(value)
    if isinstance(node, yaml.ScalarNode):
        yield node.value


def _menu(node: yaml.Node | None, free: Mapping[str, str]) -> Iterator[Said]:
    """Each entry of the menu that has a title and no page; `free` pages are in no menu."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else []:
        for key, value in _pairs(item):
            if isinstance(value, yaml.ScalarNode) and value.tag.endswith(":null"):
                called = [page for page in free if free[page].lower() == key.value.lower()]
                message = f"'{key.value}' is in the menu and has no page."
                yield key.start_mark.line + 1, message, _page_of(key.value, called or [*free])
            yield from _menu(value, free)


def _page_of(title: str, pages: Sequence[str]) -> str:
    keep = (
        "if it is a section, keep it, and start each line below it that names one of its pages "
        "with 4 more spaces."
    )
    if len(pages) == 1:
        return f"Write '{pages[0]}' after '- {title}:', for that page is in no menu. Or, {keep}"
    return f"Delete the line '- {title}:'. Or, {keep}"


def _options(node: yaml.Node | None, options: Collection[str]) -> Iterator[Said]:
    """Each name under 'takepart:' that is none of its settings, and each wrong value."""
    plugins = _under(node, "plugins")
    settings: dict[str, yaml.Node] = {}
    for plugin in plugins.value if isinstance(plugins, yaml.SequenceNode) else []:
        for key, value in _pairs(_under(plugin, "takepart")):
            settings[key.value] = value
            if key.value not in options:
                message = f"'{key.value}' is not a setting of 'takepart'."
                yield key.start_mark.line + 1, message, _instead(key.value, value, options)
    yield from setting_values.check({key.value: value for key, value in _pairs(node)}, settings)


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    return node.value if isinstance(node, yaml.MappingNode) else []


def _instead(name: str, value: yaml.Node, options: Collection[str]) -> str:
    if close := closest(name, options):
        return f"Write '{close}:' for '{name}:'."
    more = "" if isinstance(value, yaml.ScalarNode) else ", and all that is set in under it"
    return f"Delete the line{more}. A setting can be {listed(sorted(options))}."
