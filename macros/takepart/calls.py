"""A macro's call: the values it is given must be words in quotes, and ones that it can take."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence

from jinja2 import nodes

from takepart.findings import closest, listed

Macro = Callable[..., str]


class MacroError(Exception):
    """A macro was given a value it does not know; `fix` says what to write instead."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.fix = fix


def check(name: str, macro: Macro, call: nodes.Call, block: bool) -> tuple[str, str] | None:
    """Call the macro with the values that the page gives it; what is wrong, and the fix."""
    signature = inspect.signature(macro)
    given = [*call.args, *(one.value for one in call.kwargs)]
    texts = [one.value for one in given if isinstance(one, nodes.Const)]
    unpacked = call.dyn_args or call.dyn_kwargs
    if unpacked or len(texts) < len(given) or not all(isinstance(one, str) for one in texts):
        return _without_quotes(name, call)
    values = texts[: len(call.args)]
    named = {one.key: text for one, text in zip(call.kwargs, texts[len(values) :], strict=True)}
    if len(named) < len(call.kwargs):
        return f"'{name}' is given one of its values twice.", (
            f"Write '{written(name, values, named, block)}'."
        )
    if block != ("caller" in signature.parameters):
        return f"'{name}' is not written like this.", _form(name, values, named, block)
    try:
        signature.bind(*values, **named, **({"caller": str} if block else {}))
    except TypeError:
        known = [one for one in signature.parameters if one != "caller"]
        return _misfit(name, known, values, named, block)
    try:
        macro(*values, **named, **({"caller": str} if block else {}))
    except MacroError as error:
        return str(error), error.fix
    return None


def written(name: str, values: Sequence[str], named: Mapping[str, str], block: bool) -> str:
    """The call as a writer types it."""
    words = [_quoted(one) for one in values]
    words += [f"{key}={_quoted(one)}" for key, one in named.items()]
    inside = f"{name}({', '.join(words)})"
    return f"{{% call {inside} %}}" if block else f"{{{{ {inside} }}}}"


def _quoted(text: str) -> str:
    return f"'{text}'" if '"' in text else f'"{text}"'


def _form(name: str, values: Sequence[str], named: Mapping[str, str], block: bool) -> str:
    """A block written as a value, or a value written as a block, in its right form."""
    right = written(name, values, named, not block)
    if block:
        return f"Write '{right}' in place of the block, and delete its '{{% endcall %}}'."
    return f"Write '{right}', below it the words, and below them '{{% endcall %}}'."


def _without_quotes(name: str, call: nodes.Call) -> tuple[str, str]:
    plain = [one.name if isinstance(one, nodes.Name) else "" for one in call.args]
    plain = [
        str(one.value) if isinstance(one, nodes.Const) and one.value is not None else word
        for one, word in zip(call.args, plain, strict=True)
    ]
    simple = not (call.kwargs or call.dyn_args or call.dyn_kwargs)
    if plain and all(plain) and simple:
        fix = f"Write '{written(name, plain, {}, False)}'."
    else:
        fix = f"Write '{written(name, ['…'], {}, False)}', with words between the quotes."
    return f"'{name}' takes words in quotes only.", fix


def _misfit(
    name: str, known: list[str], values: Sequence[str], named: Mapping[str, str], block: bool
) -> tuple[str, str]:
    """Too many values, too few, or one with a name that the macro does not have."""
    free = known[len(values) :]
    if wrong := next((one for one in named if one not in free), None):
        message = f"'{name}' has no value '{wrong}'."
        if wrong in known:
            message = f"'{name}' is given '{wrong}' twice."
        rest = {key: text for key, text in named.items() if key != wrong}
        unused = [one for one in free if one not in named]
        new = closest(wrong, unused) or (unused[0] if len(known) == 1 and unused else "")
        if new and wrong not in known:
            rest = {**rest, new: named[wrong]}
        else:
            unused = [f"{one}=" for one in unused]
        other = f", or use {listed(unused)}" if unused and not new else ""
        return message, f"Write '{written(name, values[: len(known)], rest, block)}'{other}."
    if len(values) > len(known):
        most = f"{len(known)} at most" if known else "none"
        message = f"'{name}' has {len(values)} values; it can have {most}."
        return message, f"Write '{written(name, values[: len(known)], named, block)}'."
    message = f"'{name}' has nothing between its brackets."
    return message, f"Write '{written(name, ['…'], named, block)}', with a name for '…'."
