"""What an author may type between braces: known macros with plain values, and nothing else.

Two walls: only the kinds of expression listed here are let in, and what is let in runs in
Jinja's sandbox. A page can come from anyone, so it must not be able to reach Python.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from takepart.findings import Finding, did_you_mean

Macro = Callable[..., str]
ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.CallBlock, nodes.Call),
    *(nodes.Name, nodes.Const, nodes.Keyword, nodes.List, nodes.Tuple),
)
BRACES = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}", re.S)


class MacroError(Exception):
    """A macro was given a value it does not know; `fix` says what to write instead."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.fix = fix


def environment(macros: Mapping[str, Macro]) -> ImmutableSandboxedEnvironment:
    """A strict, sandboxed Jinja environment that knows these macros only."""
    env = ImmutableSandboxedEnvironment(undefined=StrictUndefined, keep_trailing_newline=True)
    for names in (env.globals, env.filters, env.tests):
        names.clear()
    env.globals.update(macros)
    return env


def without_macros(body: str) -> str:
    """`body` with everything in braces taken out, for a page whose macros are wrong."""
    return BRACES.sub("", body)


def check(body: str, macros: Mapping[str, Macro], file: str, first_line: int) -> list[Finding]:
    """A finding for each thing in braces in `body` that would not work."""
    if "{{" not in body and "{%" not in body:
        return []
    try:
        tree = environment(macros).parse(body)
    except TemplateSyntaxError as error:
        message, fix = _syntax(error.message or "", macros)
        return [Finding(file, first_line + error.lineno - 1, "macro", message, fix)]
    blocks = {id(block.call) for block in tree.find_all(nodes.CallBlock)}
    findings = []
    for node in _walk(tree):
        if problem := _problem(node, macros, id(node) in blocks):
            findings.append(Finding(file, first_line + node.lineno - 1, "macro", *problem))
    return findings


def _walk(node: nodes.Node) -> Iterator[nodes.Node]:
    """The node and all below it, but nothing below what is refused; a macro's name is its call."""
    yield node
    if not isinstance(node, ALLOWED):
        return
    for child in node.iter_child_nodes():
        if not (
            isinstance(node, nodes.Call) and child is node.node and isinstance(child, nodes.Name)
        ):
            yield from _walk(child)


def _syntax(message: str, macros: Mapping[str, Macro]) -> tuple[str, str]:
    if "end of template" in message or "endcall" in message:
        return "A block is opened or closed that has no other half.", (
            "Each '{% call … %}' needs one '{% endcall %}' below it."
        )
    if "unknown tag" in message:
        return f"This is not known here: {message}", _known(macros)
    return f"What stands between the braces cannot be read: {message}.", _known(macros)


def _known(macros: Mapping[str, Macro]) -> str:
    return f"Known macros: {', '.join(sorted(macros))}."


def _problem(node: nodes.Node, macros: Mapping[str, Macro], block: bool) -> tuple[str, str] | None:
    """What is wrong with this part, and the fix; None when it is right."""
    if not isinstance(node, ALLOWED):
        return "Only macros with plain values may stand between braces.", _known(macros)
    if isinstance(node, nodes.Name) and node.ctx == "load":
        if node.name in macros:
            return f"'{node.name}' has no brackets.", f"Write '{{{{ {node.name}() }}}}'."
        return f"'{node.name}' is not known.", did_you_mean(node.name, macros) + _known(macros)
    if not isinstance(node, nodes.Call):
        return None
    if not isinstance(node.node, nodes.Name):
        return None  # what is called is refused by itself
    name = node.node.name
    if name not in macros:
        return f"There is no macro '{name}'.", did_you_mean(name, macros) + _known(macros)
    return _try(name, macros[name], node, block)


def _try(name: str, macro: Macro, call: nodes.Call, block: bool) -> tuple[str, str] | None:
    """Call the macro with the values that the page gives it."""
    signature = inspect.signature(macro)
    try:
        values = [value.as_const() for value in call.args]
        named: dict[str, Any] = {one.key: one.value.as_const() for one in call.kwargs}
    except nodes.Impossible:
        return None  # a value that is no constant is refused by itself
    if block != ("caller" in signature.parameters):
        how = f"{{{{ {name}(…) }}}}" if block else f"{{% call {name}() %}} … {{% endcall %}}"
        return f"'{name}' is not written like this.", f"Write '{how}'."
    try:
        signature.bind(*values, **named, **({"caller": str} if block else {}))
    except TypeError as error:
        known = [one for one in signature.parameters if one != "caller"]
        return f"'{name}' cannot take these values: {error}.", (
            f"It takes: {', '.join(known)}." if known else "Leave the brackets empty."
        )
    try:
        macro(*values, **named, **({"caller": str} if block else {}))
    except MacroError as error:
        return str(error), error.fix
    return None
