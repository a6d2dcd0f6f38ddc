"""Values in mkdocs.yml that MkDocs would refuse in words of code, and each as it should be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from takepart.exports.keys import BY_REQUEST, KEYS
from takepart.findings import choice, in_quotes, listed
from takepart.models import Organisation

KINDS = (*KEYS, *BY_REQUEST)
NOTHING = ("false", "no", "none", "null")
CALLED = {"word": "docx", "doc": "docx", "txt": "text", "mp3": "audio", "daisy": "talking"}
ORGANISATION = "\n".join(f"  {name}: …" for name in ("name", "kind", "contact", "reply_time"))
NAMES = {"organisation": ORGANISATION, "chapters": "  short-name: …"}
CLASSES = {"str": "words", "list": "a list", "dict": "names with a value each", "int": "a number"}
REFUSED = re.compile(r"Config value '(?:[\w.]+)': (?:Plugin '\w+' option '[\w.]+': )?")
Said = tuple[int, str, str]  # line, message, fix


def check(names: dict[str, yaml.Node], settings: dict[str, yaml.Node]) -> Iterator[Said]:
    """A finding for each value that is not of its kind; `settings` are those of 'takepart:'."""
    checks: dict[str, Callable[[str, yaml.Node], tuple[str, str] | None]] = {
        "site_url": _address,
        "formats": _formats,
        "voice": _listed,
        "organisation": _with_names,
        "chapters": _with_names,
    }
    for name, value in (names | settings).items():
        if name in checks and (said := checks[name](name, value)):
            yield value.start_mark.line + 1, *said


def plain(said: str) -> str:
    """What MkDocs says of a value that has no message of our own, without words of code."""
    name = re.findall(r"'([\w.]+)':", said)
    kinds = re.sub(r"<class '(\w+)'>", lambda one: CLASSES.get(one[1], one[1]), said)
    return REFUSED.sub(f"'{name[-1]}' is not right. " if name else "", kinds)


def _address(name: str, node: yaml.Node) -> tuple[str, str] | None:
    value = str(node.value).strip()
    if not isinstance(node, yaml.ScalarNode) or not value or re.match(r"https?://", value):
        return None
    host = re.sub(r"^\w*:?/+", "", value)
    message = f"'{name}' is '{value}': a web address starts with https://."
    return message, f"Write '{name}: https://{host}'."


def _given(node: yaml.Node) -> list[str]:
    """The items of a list, or those of a value that should be one."""
    if isinstance(node, yaml.SequenceNode):
        return [str(one.value) for one in node.value]
    value = node.value if isinstance(node, yaml.ScalarNode) else ""
    return re.findall(r"[^\[\],; ]+", "" if value.lower() in NOTHING else value)


def _listed(name: str, node: yaml.Node) -> tuple[str, str] | None:
    if isinstance(node, yaml.SequenceNode):
        return None
    message = f"'{name}' should be a list, in square brackets."
    return message, f"Write '{name}: [{', '.join(_given(node))}]'."


def _formats(name: str, node: yaml.Node) -> tuple[str, str] | None:
    given = _given(node)
    meant = [CALLED.get(one, one) for one in (kind.lower().strip(".") for kind in given)]
    wrong = [one for one in given if one not in KINDS]
    fix = f"Write '{name}: [{', '.join(dict.fromkeys(one for one in meant if one in KINDS))}]'."
    if wrong:
        message = f"'{name}' names {listed(map(in_quotes, wrong), 'and')}: no kind of file."
        return message, f"{fix} A kind can be {choice(KINDS)}."
    said = _listed(name, node)
    return (said[0], fix) if said else None


def _with_names(name: str, node: yaml.Node) -> tuple[str, str] | None:
    if isinstance(node, yaml.MappingNode):
        return None
    fields = Organisation.model_fields
    what = (
        listed(map(in_quotes, fields), "and")
        if name == "organisation"
        else "a short name and a title on each line"
    )
    fix = (
        f"Write these lines in its place, set in as far as '{name}' is now, with your own words "
        f"for '…':\n{name}:\n{NAMES[name]}"
    )
    return f"'{name}' holds names with a value each: {what}.", fix
