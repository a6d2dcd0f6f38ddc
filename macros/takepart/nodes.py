"""YAML as values, and as nodes that know their lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(text: str) -> tuple[yaml.Node | None, Any]:
    """What the text says, as nodes with their lines and as values.

    The fast loader is several times as fast; the other one knows better where a mistake is.
    """
    try:
        return _loaded(FAST(text))
    except yaml.YAMLError:
        return _loaded(yaml.SafeLoader(text))


def compose(text: str) -> yaml.Node | None:
    """What the text says, as nodes alone: tags of other programs can be read too."""
    node: yaml.Node | None = FAST(text).get_single_node()
    return node


def _loaded(loader: Any) -> tuple[yaml.Node | None, Any]:
    node = loader.get_single_node()
    return node, loader.construct_document(node) if node else None


def can_be_read(text: str) -> bool:
    """True for names and values, and for no text at all."""
    try:
        node, _ = _loaded(FAST(text))
    except ValueError:
        return True  # a day that is none, which has a message of its own
    except (yaml.YAMLError, RecursionError):
        return False
    return node is None or isinstance(node, yaml.MappingNode)


def places(node: yaml.Node, path: str = "", depth: int = 0) -> Iterator[tuple[str, int]]:
    """The line, from 0, of each name and each item of a list: 'parts', 'parts.0', 'parts.0.name'.

    The first of two with one name counts.
    """
    inside: list[tuple[str, int, yaml.Node]] = []
    if isinstance(node, yaml.MappingNode):
        inside = [(str(key.value), key.start_mark.line, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        inside = [(str(n), one.start_mark.line, one) for n, one in enumerate(node.value)]
    for name, line, value in inside:
        yield f"{path}{name}", line
        if depth < DEEPEST and value.start_mark.line >= line:  # else it is a second name
            yield from places(value, f"{path}{name}.", depth + 1)


DEEPEST = 4  # no file that we read is deeper; an alias may stand in itself
