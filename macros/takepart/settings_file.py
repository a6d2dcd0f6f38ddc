"""What a writer can get wrong in mkdocs.yml that MkDocs would say without a line or a way out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import yaml

from takepart import menu_slips, nodes, slips
from takepart.findings import Finding, closest, listed

FOLDERS = {  # where the words and the looks of a guide are, and the setting that names it
    "docs_dir": "docs",
    "glossary_dir": "glossary",
    "case_studies_dir": "case_studies",
    "custom_dir": "overrides",
}
Said = tuple[int, str, str]  # line, message, fix


def check(path: Path, options: Collection[str]) -> list[Finding]:
    """A finding for each; `options` are the names that can stand under 'takepart:'."""
    text = path.read_text("utf-8", errors="replace")
    try:
        node = nodes.compose(text)
    except (yaml.YAMLError, RecursionError):
        found = _unreadable(text)
    else:
        found = [*_menu(_under(node, "nav")), *_options(node, options)]
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
    for key, value in node.value if isinstance(node, yaml.MappingNode) else []:
        if key.value in FOLDERS and isinstance(value, yaml.ScalarNode):
            yield key.value, value.value
        yield from _named(value)


def _unreadable(text: str) -> list[Said]:
    lines, menu = menu_slips.find(text.split("\n"))
    # A tag of MkDocs, such as !ENV, can be read by MkDocs alone.
    found = [one for one in slips.find("\n".join(lines), {}) if " !" not in lines[one[0]]]
    return [(place + 1, message, fix) for place, message, fix in sorted([*menu, *found])]


def _under(node: yaml.Node | None, name: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == name), None)


def _menu(node: yaml.Node | None) -> Iterator[Said]:
    """Each entry of the menu that has a title and no page."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else []:
        for key, value in item.value if isinstance(item, yaml.MappingNode) else []:
            if isinstance(value, yaml.ScalarNode) and value.tag.endswith(":null"):
                fix = (
                    f"Delete the line '- {key.value}:'. Or keep it, and start each line below it "
                    "that names one of its pages with 4 more spaces."
                )
                message = f"'{key.value}' is in the menu and has no page."
                yield key.start_mark.line + 1, message, fix
            yield from _menu(value)


def _options(node: yaml.Node | None, options: Collection[str]) -> Iterator[Said]:
    """Each name under 'takepart:' that is none of its settings."""
    plugins = _under(node, "plugins")
    for plugin in plugins.value if isinstance(plugins, yaml.SequenceNode) else []:
        own = _under(plugin, "takepart")
        for key, value in own.value if isinstance(own, yaml.MappingNode) else []:
            if key.value not in options:
                message = f"'{key.value}' is not a setting of 'takepart'."
                yield key.start_mark.line + 1, message, _instead(key.value, value, options)


def _instead(name: str, value: yaml.Node, options: Collection[str]) -> str:
    if close := closest(name, options):
        return f"Write '{close}:' for '{name}:'."
    more = "" if isinstance(value, yaml.ScalarNode) else ", and all that is set in under it"
    return f"Delete the line{more}. A setting can be {listed(sorted(options))}."
