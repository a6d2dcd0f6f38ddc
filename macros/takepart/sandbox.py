"""What an author may type between braces: known macros with plain values, and nothing else.

Two walls: only the kinds of expression listed here are let in, and what is let in runs in
Jinja's sandbox. A page can come from anyone, so it must not be able to reach Python.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from takepart.findings import Finding, did_you_mean

Macro = Callable[..., str]
ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.CallBlock, nodes.Call),
    *(nodes.Name, nodes.Const, nodes.Keyword),
)
BRACES = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}|{{|{%|{#", re.S)


PLAIN = "Only macros with plain values may stand between braces."


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
    return BRACES.sub(" ", body)  # a space, so that what is left cannot make new braces


def check(body: str, macros: Mapping[str, Macro], file: str, first_line: int) -> list[Finding]:
    """A finding for each thing in braces in `body` that would not work."""
    if not BRACES.search(body):
        return []
    try:
        tree = environment(macros).parse(body)
    except TemplateSyntaxError as error:
        message, fix = _syntax(error.message or "", macros)
        return [Finding(file, first_line + error.lineno - 1, "macro", message, fix)]
    except RecursionError:
        return [Finding(file, first_line, "macro", PLAIN, _known(macros))]
    blocks = {id(block.call) for block in tree.find_all(nodes.CallBlock)}
    return [
        Finding(file, first_line + line - 1, "macro", *problem)
        for line, problem in _problems(tree, macros, blocks)
    ]


def _problems(
    node: nodes.Node, macros: Mapping[str, Macro], blocks: set[int], line: int = 1
) -> Iterator[tuple[int, tuple[str, str]]]:
    """Line and problem of the node and of all below it, but of nothing below what is refused."""
    line = node.lineno or line  # Jinja makes some nodes without a line
    if problem := _problem(node, macros, id(node) in blocks):
        yield line, problem
        return
    name = node.node if isinstance(node, nodes.Call) else None  # a macro's name is its call
    for child in node.iter_child_nodes():
        if child is not name:
            yield from _problems(child, macros, blocks, line)


def _syntax(message: str, macros: Mapping[str, Macro]) -> tuple[str, str]:
    if "Unexpected end of template" in message or "endcall" in message:
        return "A block is opened or closed that has no other half.", (
            "Each '{% call … %}' needs one '{% endcall %}' below it."
        )
    if "comment tag" in message:
        return "'{#' opens a comment that has no end.", "For a heading's name, write '{ #name }'."
    if "unknown tag" in message:
        return f"This is not known here: {message}", _known(macros)
    return f"What stands between the braces cannot be read: {message}.", _known(macros)


def _known(macros: Mapping[str, Macro]) -> str:
    return f"Known macros: {', '.join(sorted(macros))}."


def _problem(node: nodes.Node, macros: Mapping[str, Macro], block: bool) -> tuple[str, str] | None:
    """What is wrong with this part, and the fix; None when it is right."""
    if not isinstance(node, ALLOWED):
        return PLAIN, _known(macros)
    if isinstance(node, nodes.CallBlock) and node.args:
        return "'call' has brackets of its own.", "Write '{% call name() %}'."
    if isinstance(node, nodes.Name) and node.ctx == "load":
        if node.name in macros:
            return f"'{node.name}' has no brackets.", f"Write '{{{{ {node.name}() }}}}'."
        return f"'{node.name}' is not known.", did_you_mean(node.name, macros) + _known(macros)
    if not isinstance(node, nodes.Call):
        return None
    if not isinstance(node.node, nodes.Name):
        return PLAIN, _known(macros)
    name = node.node.name
    if name not in macros:
        return f"There is no macro '{name}'.", did_you_mean(name, macros) + _known(macros)
    return _try(name, macros[name], node, block)


def _try(name: str, macro: Macro, call: nodes.Call, block: bool) -> tuple[str, str] | None:
    """Call the macro with the values that the page gives it."""
    signature = inspect.signature(macro)
    given = [*call.args, *(one.value for one in call.kwargs)]
    texts = [one.value for one in given if isinstance(one, nodes.Const)]
    unpacked = call.dyn_args or call.dyn_kwargs
    if unpacked or len(texts) < len(given) or not all(isinstance(one, str) for one in texts):
        return f"'{name}' takes words in quotes only.", f"Write '{name}(\"…\")'."
    values = texts[: len(call.args)]
    named = {one.key: text for one, text in zip(call.kwargs, texts[len(values) :], strict=True)}
    if len(named) < len(call.kwargs):
        return f"'{name}' is given one of its values twice.", "Keep one of the two."
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
