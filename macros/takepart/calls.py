"""A macro's call: the values it is given must be words in quotes, and ones that it can take."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from jinja2 import nodes

from takepart.findings import choice, closest

Macro = Callable[..., str]
GAP = "…"  # stands for a value that the writer has to choose
STAMPED = ("checked",)  # values that a writer never types
# A line of what stands in a block, and what to write in it.
INSIDE = {
    "easy_read": ("- :calendar: {}", "a short sentence, and for ':calendar:' a picture of it"),
    "steps": ("### {}", "what to do first"),
}


class MacroError(Exception):
    """A macro was given a value it does not know; `fix` says what to write instead.

    With `or_delete` a writer may also take the whole call out.
    """

    def __init__(self, message: str, fix: str, or_delete: bool = False) -> None:
        super().__init__(message)
        self.fix, self.or_delete = fix, or_delete


@lru_cache(maxsize=64)  # every call of every page asks
def _parameters(macro: Macro) -> Mapping[str, inspect.Parameter]:
    return inspect.signature(macro).parameters


@dataclass(frozen=True)
class Call:
    """A call of a macro with words; as a text it is what a writer types."""

    name: str
    macro: Macro
    values: Sequence[str] = ()
    named: Mapping[str, str] = field(default_factory=dict)
    block: bool = False

    def __str__(self) -> str:
        words = [_quoted(one) for one in self.values]
        words += [f"{key}={_quoted(one)}" for key, one in self.named.items()]
        inside = f"{self.name}({', '.join(words)})"
        return f"{{% call {inside} %}}" if self.block else f"{{{{ {inside} }}}}"

    @property
    def known(self) -> list[str]:
        """The names of the values that the macro takes, in order."""
        return [one for one in _parameters(self.macro) if one != "caller"]

    @property
    def needed(self) -> list[str]:
        taken = _parameters(self.macro)
        return [one for one in self.known if taken[one].default is inspect.Parameter.empty]

    def fits(self) -> bool:
        """True when the macro takes so many values, with these names."""
        given = [*self.known[: len(self.values)], *self.named]
        once = len(given) == len(set(given)) and len(self.values) <= len(self.known)
        return once and set(self.needed) <= set(given) <= set(self.known)

    def refusal(self) -> MacroError | None:
        """What the macro itself has to say against these values."""
        caller: dict[str, Any] = {"caller": str} if self.block else {}
        try:
            self.macro(*self.values, **self.named, **caller)
        except MacroError as error:
            return error
        return None


def _quoted(text: str) -> str:
    return f"'{text}'" if '"' in text else f'"{text}"'


def check(name: str, macro: Macro, call: nodes.Call, block: bool) -> None:
    """Call the macro with the values that the page gives it. Raises MacroError."""
    given = [*call.args, *(one.value for one in call.kwargs)]
    texts = [one.value for one in given if isinstance(one, nodes.Const)]
    unpacked = call.dyn_args or call.dyn_kwargs
    if unpacked or len(texts) < len(given) or not all(isinstance(one, str) for one in texts):
        raise _without_quotes(name, macro, call, block)
    values = texts[: len(call.args)]
    named = {one.key: text for one, text in zip(call.kwargs, texts[len(values) :], strict=True)}
    said = Call(name, macro, values, named, block)
    if len(named) < len(call.kwargs):
        raise MacroError(f"'{name}' is given one of its values twice.", f"Write '{said}'.")
    if block != is_block(macro):
        raise MacroError(f"'{name}' is not written like this.", _form(said))
    if not said.fits():
        raise _misfit(said)
    if error := said.refusal():
        raise error


def is_block(macro: Macro) -> bool:
    """True for a macro that has words between a start and an end."""
    return "caller" in _parameters(macro)


def bare(name: str, macro: Macro, block: bool = False) -> str:
    """How to write a call with what the macro needs and no more: a sentence or two."""
    call = Call(name, macro, block=block)
    if block != is_block(macro):
        return _form(call)
    return f"Write {_one(replace(call, values=[GAP for _ in call.needed]))}"


def _one(call: Call) -> str:
    """The call, and what to write in it for '…'."""
    more = call.refusal() if call.values or call.named else None
    return f"'{call}'." + (f" {more.fix}" if more else "")


def _form(call: Call) -> str:
    """A block written as a value, or a value written as a block, in its right form."""
    right = replace(call, block=not call.block)
    if call.block:
        return f"Write '{right}' for '{call}', and delete the '{{% endcall %}}' that ends it."
    if call.name not in INSIDE:
        return (
            f"Write '{right}', the words on the lines below it, and below them '{{% endcall %}}'."
        )
    line, what = INSIDE[call.name]
    if call.values:  # they are the words, not the heading
        start, first = replace(right, values=[]), line.format(*call.values)
        return f"Write 3 lines: '{start}', then '{first}', then '{{% endcall %}}'."
    return (
        f"Write '{right}', below it lines such as '{line.format(GAP)}', and below them "
        f"'{{% endcall %}}'. For '{GAP}' write {what}."
    )


def _without_quotes(name: str, macro: Macro, call: nodes.Call, block: bool) -> MacroError:
    message = f"'{name}' takes words in quotes only."
    inside = next((one for one in call.args if isinstance(one, nodes.Call)), None)
    if inside and isinstance(inside.node, nodes.Name) and not inside.args:
        fix = f"If only '{inside.node.name}' is meant, write '{{{{ {inside.node.name}() }}}}'."
        return MacroError("A macro cannot stand inside another one.", fix, or_delete=not block)
    values = [_meant(one) for one in call.args]
    named = {one.key: _meant(one.value) for one in call.kwargs}
    meant = Call(name, macro, values, named, block)
    known = all([*values, *named.values()]) and not (call.dyn_args or call.dyn_kwargs)
    if not known or not meant.fits() or block != is_block(macro):
        return MacroError(message, bare(name, macro, block), or_delete=not block)
    if refusal := meant.refusal():
        return MacroError(f"{message} {refusal}", refusal.fix, refusal.or_delete)
    return MacroError(message, f"Write '{meant}'.")


def _meant(node: nodes.Node) -> str:
    """The word that stands without quotes, as a number, or alone in a list; else nothing."""
    if isinstance(node, nodes.List | nodes.Tuple) and len(node.items) == 1:
        return _meant(node.items[0])
    if isinstance(node, nodes.Name):
        return str(node.name)
    return str(node.value) if isinstance(node, nodes.Const) and node.value is not None else ""


def _misfit(call: Call) -> MacroError:
    """Too many values, too few, or one with a name that the macro does not have."""
    free = call.known[len(call.values) :]
    if wrong := next((one for one in call.named if one not in free), None):
        return _misnamed(call, wrong)
    if len(call.values) > len(call.known):
        most = f"{len(call.known)} at most" if call.known else "none"
        count = f"{len(call.values)} value{'s' * (len(call.values) > 1)}"
        message = f"'{call.name}' has {count}; it can have {most}."
        return MacroError(message, _fewer(call))
    if call.named:
        right = replace(call, named=dict.fromkeys(call.needed, GAP) | dict(call.named))
        more = right.refusal()
        fix = f"Write '{right}'." + (f" {more.fix}" if more else "")
        return MacroError(f"'{call.name}' lacks '{call.needed[0]}'.", fix)
    return MacroError(
        f"'{call.name}' has nothing between its brackets.", bare(call.name, call.macro, call.block)
    )


def _fewer(call: Call) -> str:
    """No word is lost: what is too much goes on after the last value."""
    if call.name == "glossary" and len(call.values) == 1:  # one word of it
        return f"Write '{{{{ term({_quoted(call.values[0])}) }}}}'."
    last = len(call.known) - 1
    values = [*call.values[:last], ", ".join(call.values[last:])] if call.known else []
    joined = replace(call, values=values)
    fewer = replace(call, values=call.values[: len(call.known)])
    each = [replace(call, values=[one]) for one in call.values] if last == 0 else [fewer]
    if last == 0 and not call.block and not any(one.refusal() for one in each):
        return f"Write '{' '.join(map(str, each))}'."
    return f"Write '{fewer if joined.refusal() else joined}'."


def _misnamed(call: Call, wrong: str) -> MacroError:
    """The value keeps its words, and gets the name that is meant: the closest, or one that fits."""
    rest = {key: text for key, text in call.named.items() if key != wrong}
    free = [one for one in call.known[len(call.values) :] if one not in (*rest, *STAMPED)]
    near = closest(wrong, free)
    meant = [replace(call, named={**rest, one: call.named[wrong]}) for one in [near] if one]
    meant = meant or [replace(call, named={**rest, one: call.named[wrong]}) for one in free]
    right = [one for one in meant if not one.refusal()] or meant
    if wrong in call.known or not right:
        right.insert(0, replace(call, values=call.values[: len(call.known)], named=rest))
    what = f"is given '{wrong}' twice" if wrong in call.known else f"does not take '{wrong}='"
    fix = f"Write {choice(right)}."
    refusals = [refusal.fix for one in right if (refusal := one.refusal())]
    if len(right) > 1 and len(refusals) == len(right):
        without = replace(call, named=rest)
        one = _one(replace(call, named={**rest, free[0]: GAP}))
        fix = f"Write '{without}', or choose by {choice(free)}, as in {one}"
        fix = refusals[0] if len({*refusals}) == 1 else fix
    if len(right) == 1 and (refusal := right[0].refusal()):
        fix = f"{fix} {refusal} {refusal.fix}"
        if near and "Choose another" in refusal.fix:  # what to choose from says it all
            fix = f"Write {_one(replace(call, named={**rest, near: GAP}))}"
    return MacroError(f"'{call.name}' {what}.", fix)
