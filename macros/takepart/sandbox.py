"""What an author may type between braces: known macros with plain values, and nothing else.

Two walls: only the kinds of expression listed here are let in, and what is let in runs in
Jinja's sandbox. A page can come from anyone, so it must not be able to reach Python.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from takepart import as_markdown, calls, meant, unreadable
from takepart.braces import BRACES, Braced, Braces
from takepart.calls import Macro, MacroError
from takepart.findings import Finding, closest

ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.CallBlock, nodes.Call),
    *(nodes.Name, nodes.Const, nodes.Keyword),
)

WRITE = re.compile(r"Write '(?P<right>{{[^{}]*}})'\.(?P<more>.*)")


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
    slips = [
        Finding(file, line + first_line, "macro", f"Readers see '{said}' as it is typed.", fix)
        for line, said, fix in meant.typed(body, macros)
    ]
    if not BRACES.search(body):
        return slips
    return slips + _check(Braces(body, first_line), macros, file, elsewhere)


def _check(
    braces: Braces, macros: Mapping[str, Macro], file: str, elsewhere: Collection[str]
) -> list[Finding]:
    body, first_line = braces.body, braces.first
    try:
        tree = environment(macros).parse(body)
    except TemplateSyntaxError as error:
        said = unreadable.explain(braces, macros, error.lineno, error.message or "")
        return [Finding(file, line, "macro", problem, fix) for line, problem, fix in said]
    except RecursionError:
        first = braces.all[0]
        return [Finding(file, first.first, "macro", *_refused(first, braces))]
    blocks = {id(block.call) for block in tree.find_all(nodes.CallBlock)}
    page = _Page(braces, macros, elsewhere, blocks)
    return [
        Finding(file, line, "macro", *problem) for line, problem in page.problems(tree, first_line)
    ]


def _refused(said: Braced, braces: Braces) -> tuple[str, str]:
    """What is no command at all."""
    message = f"'{said.said}' is not one of this guide's commands (macros)."
    return message, f"{braces.replace(said)} CONTRIBUTING.md lists the commands under 'Macros'."


@dataclass(frozen=True)
class _Page:
    """What a text has in braces, the macros that it may use, and its calls that open a block.

    `told` are those that have a finding already: two on a line have one each.
    """

    braces: Braces
    macros: Mapping[str, Macro]
    elsewhere: Collection[str]
    blocks: set[int]
    told: set[Braced] = field(default_factory=set)

    def problems(self, node: nodes.Node, line: int) -> Iterator[tuple[int, tuple[str, str]]]:
        """Line and problem of the node and all below it, but of nothing below what is refused."""
        if node.lineno:  # Jinja makes some nodes without a line
            line = node.lineno + self.braces.first - 1
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
            return self._refuse(line)
        if isinstance(node, nodes.CallBlock) and node.args:
            return self._brackets(line)
        if isinstance(node, nodes.Name) and node.ctx == "load":
            if node.name in self.macros:
                fix = calls.bare(node.name, self.macros[node.name])
                return f"'{node.name}' has no brackets.", fix
            return self._unknown(node.name, line)
        if not isinstance(node, nodes.Call):
            return None
        if not isinstance(node.node, nodes.Name):
            return self._refuse(line)
        name = node.node.name
        return self._call(name, node, line) if name in self.macros else self._unknown(name, line)

    def _refuse(self, line: int) -> tuple[str, str]:
        odd = self.braces.odd(line, self.macros)
        said = next((one for one in odd if one not in self.told), odd[0])
        self.told.add(said)
        return self._righted(said) or _refused(said, self.braces)

    def _righted(self, said: Braced) -> tuple[str, str] | None:
        """What the writer meant, where that can be known."""
        right = "" if said.in_code else meant.right(said.text, self.macros)
        return (f"'{said.said}' is not written like this.", f"Write '{right}'.") if right else None

    def _call(self, name: str, call: nodes.Call, line: int) -> tuple[str, str] | None:
        try:
            calls.check(name, self.macros[name], call, id(call) in self.blocks)
        except MacroError as error:
            texts = [str(one.value) for one in call.find_all(nodes.Const)]
            said = self.braces.holding(line, name, *texts)
            same_form = (id(call) in self.blocks) == calls.is_block(self.macros[name])
            right = same_form and meant.right(said.text, self.macros)
            if right and right != said.said:
                lost = not all(text in said.text for text in texts)  # words that nobody typed
                message = f"'{said.said}' is not written like this." if lost else str(error)
                return message, self._write(right, said, line)
            whole = WRITE.fullmatch(error.fix)
            fix = self._write(whole["right"], said, line) + whole["more"] if whole else error.fix
            if not error.or_delete:
                return str(error), fix
            delete = self.braces.delete(said)
            return str(error), f"{fix} Or {delete[0].lower()}{delete[1:]}" if fix else delete
        return None

    def _write(self, right: str, said: Braced, line: int) -> str:
        """What to write, and for which where another stands on the line."""
        many = len(self.braces.on(line)) > 1
        return f"Write '{right}'" + f" for '{said.said}'" * many + "."

    def _brackets(self, line: int) -> tuple[str, str]:
        """'{% call(x) easy_read() %}': the same without the first brackets."""
        said = self.braces.holding(line, "call").said
        right = re.sub(r"call\s*\([^()]*\)", "call", said, count=1)
        return "'call' has brackets of its own.", f"Write '{right}'."

    def _unknown(self, name: str, line: int) -> tuple[str, str]:
        found = self.braces.holding(line, name)
        self.told.add(found)
        near = closest(name, {*self.macros, *self.elsewhere}, 0.8)
        if near in self.elsewhere and near not in self.macros and not found.in_code:
            whole = re.sub(rf"\b{re.escape(name)}\b", near, found.said, count=1)
            write = f"If readers need it, write '{whole}' in a page in docs/."
            wrong = f"'{near}' cannot be used in this kind of file."
            return wrong, f"{self.braces.delete(found)} {write}"
        message, fix = _refused(found, self.braces)
        if right := self._righted(found):
            fix = right[1]
        elif image := as_markdown.picture(found.text):
            fix = image
        elif not found.in_code and (close := closest(name, self.macros)):
            fix = meant.refused(found.text.replace(name, close, 1), self.macros)
            fix = fix or f"Write '{found.said.replace(name, close, 1)}'."
            if "(" not in found.said:
                fix = calls.bare(close, self.macros[close])
        elif link := as_markdown.link(found.text):
            fix = link
        return message, fix
