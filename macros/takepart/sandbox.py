"""What an author may type between braces: known macros with plain values, and nothing else.

Two walls: only the kinds of expression listed here are let in, and what is let in runs in
Jinja's sandbox. A page can come from anyone, so it must not be able to reach Python.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from takepart import braces, calls
from takepart.braces import BRACES
from takepart.calls import Macro
from takepart.findings import Finding, closest

ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.CallBlock, nodes.Call),
    *(nodes.Name, nodes.Const, nodes.Keyword),
)


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


def check(
    body: str,
    macros: Mapping[str, Macro],
    file: str,
    first_line: int,
    elsewhere: Collection[str] = (),
) -> list[Finding]:
    """A finding for each thing in braces in `body` that would not work.

    The macros `elsewhere` are known too, but not in this kind of file.
    """
    if not BRACES.search(body):
        return []
    try:
        tree = environment(macros).parse(body)
    except TemplateSyntaxError as error:
        line, message, fix = braces.explain(body, error.lineno, error.message or "")
        return [Finding(file, first_line + line - 1, "macro", message, fix)]
    except RecursionError:
        return [Finding(file, first_line, "macro", *refused(braces.shortened(body)))]
    blocks = {id(block.call) for block in tree.find_all(nodes.CallBlock)}
    page = _Page(body, macros, elsewhere, blocks)
    return [
        Finding(file, first_line + line - 1, "macro", *problem)
        for line, problem in page.problems(tree, 1)
    ]


def refused(said: str) -> tuple[str, str]:
    """What is no command at all."""
    return f"'{said}' is not one of this guide's commands (macros).", (
        f"Delete '{said}'. CONTRIBUTING.md lists the commands under 'Macros'."
    )


@dataclass(frozen=True)
class _Page:
    """A text, the macros that it may use, and the calls in it that open a block."""

    body: str
    macros: Mapping[str, Macro]
    elsewhere: Collection[str]
    blocks: set[int]

    def problems(self, node: nodes.Node, line: int) -> Iterator[tuple[int, tuple[str, str]]]:
        """Line and problem of the node and all below it, but of nothing below what is refused."""
        line = node.lineno or line  # Jinja makes some nodes without a line
        if problem := self._problem(node, line):
            yield line, problem
            return
        name = node.node if isinstance(node, nodes.Call) else None  # a macro's name is its call
        for child in node.iter_child_nodes():
            if child is not name:
                yield from self.problems(child, line)

    def _problem(self, node: nodes.Node, line: int) -> tuple[str, str] | None:
        """What is wrong with this part, and the fix; None when it is right."""
        if not isinstance(node, ALLOWED):
            return refused(braces.odd(self.body, line, self.macros))
        if isinstance(node, nodes.CallBlock) and node.args:
            called = node.call.node
            name = called.name if isinstance(called, nodes.Name) else "easy_read"
            return "'call' has brackets of its own.", f"Write '{{% call {name}() %}}'."
        if isinstance(node, nodes.Name) and node.ctx == "load":
            if node.name in self.macros:
                return f"'{node.name}' has no brackets.", f"Write '{{{{ {node.name}() }}}}'."
            return self._unknown(node.name, line)
        if not isinstance(node, nodes.Call):
            return None
        if not isinstance(node.node, nodes.Name):
            return refused(braces.odd(self.body, line, self.macros))
        name = node.node.name
        if name not in self.macros:
            return self._unknown(name, line)
        return calls.check(name, self.macros[name], node, id(node) in self.blocks)

    def _unknown(self, name: str, line: int) -> tuple[str, str]:
        said = braces.holding(self.body, line, name)
        if name in self.elsewhere:
            return f"'{name}' cannot be used in this kind of file.", f"Delete '{said}'."
        message, fix = refused(said)
        if close := closest(name, self.macros):
            fix = f"Write '{said.replace(name, close, 1)}', or delete it."
        return message, fix
