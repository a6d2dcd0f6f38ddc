"""What a writer meant with something in braces that does not work, where that can be known.

It is known only where the macro takes the words that stand there: a guess is never told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from takepart.braces import BRACES
from takepart.calls import Call, Macro, is_block
from takepart.findings import closest

OUTSIDE = "{}%#- \n"
NAMED = re.compile(r"(?P<name>[\w-]+)(?P<rest>[\s({\[.:].*)?", re.S)
SPACED = re.compile(r"^[a-zA-Z]+(?: +[a-zA-Z]+)+(?=\s*(?:\(|$))")  # a name with spaces
PIECE = re.compile(r"(?:(?P<key>\w+)\s*=)?(?P<value>.*)", re.S)
QUOTED = re.compile(r"[\s({\[]*([\"'])(?P<words>[^\"']*)\1[\s)}\]]*")
COMMA = re.compile(r",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)|(?<=\")\s+(?=\"|\w+\s*=)")  # or a lost one
ROUND = " \n\"'(){}[]"  # what may stand round a value, with its pair or alone
CODE = re.compile(r"[\"'(){}\[\]|*=<>+]|__")
LONGEST = 300  # letters of a call that anybody would type
END = "endcall"
TYPED = re.compile(
    r"(?:\[\[|{[ \t]{0,3}{?)[ \t]{0,3}(?P<name>\w+)\s*\((?P<inside>[^(){}\n]*)\)[ \t]*"
    r"(?:}(?:[ \t]*})?|\]\])"
)
TYPED_BLOCK = re.compile(
    r"{[ \t]{0,3}%?[ \t]{0,3}(?P<inside>call\s+\w+\s*\([^(){}\n]*\)|endcall)[ \t]{0,3}%?[ \t]{0,3}}"
)
HIDDEN = re.compile(rf"`[^`]*`|{BRACES.pattern}", re.S)  # what is no words, or is code
OTHER_ENDS = ("endfor", "endif", "endraw", "endset", "endwith", "endblock", "endmacro", "endfilter")


def typed(body: str, macros: Mapping[str, Macro]) -> Iterator[tuple[int, str, str]]:
    """Line, words and fix of each call that has other marks, which is shown as words."""
    if not (TYPED.search(body) or TYPED_BLOCK.search(body)):
        return
    bare = HIDDEN.sub(lambda one: re.sub(r"[^\n]", " ", one[0]), body)
    for found in TYPED_BLOCK.finditer(bare):
        fix = f"Write '{{% {found['inside']} %}}' for '{found[0]}'."
        yield body.count("\n", 0, found.start()), found[0], fix
    for found in TYPED.finditer(bare):
        if found["name"] in macros:
            call = f"{found['name']}({found['inside']})"
            meant = right(f"{{{{ {call} }}}}", macros) or f"{{{{ {call} }}}}"
            yield body.count("\n", 0, found.start()), found[0], f"Write '{meant}' for '{found[0]}'."


def right(text: str, macros: Mapping[str, Macro]) -> str:
    """The same as it should be written, or nothing."""
    if len(text) > LONGEST:
        return ""
    if is_end(text, macros):
        return f"{{% {END} %}}"
    call = _call(text.translate(str.maketrans("‘’“”", "''\"\"")), macros)
    return str(call) if call else ""


def refused(text: str, macros: Mapping[str, Macro]) -> str:
    """What a known macro says against the values that it is given here, or nothing."""
    found = NAMED.fullmatch(text.strip(OUTSIDE))
    if not found or found["name"] not in macros:
        return ""
    calls = _filled(found["name"], found["rest"] or "", macros)
    refusals = (one.refusal() for one in calls if one.fits())
    return next((f"{error} {error.fix}" for error in refusals if error), "")


def is_end(text: str, macros: Mapping[str, Macro]) -> bool:
    """True for the end of a block, however it is spelt."""
    said = re.sub(r"[\W_]", "", text).lower()
    ends = [END, *(f"end{name.replace('_', '')}" for name in macros if is_block(macros[name]))]
    close = said.startswith("end") and said not in OTHER_ENDS and closest(said, ends, 0.8)
    return bool(close) or said == "end"


def _call(text: str, macros: Mapping[str, Macro]) -> Call | None:
    inside = re.sub(r"(?i)^call\b\s*", "", text.strip(OUTSIDE))
    inside = SPACED.sub(lambda one: _joined(one, macros), inside)
    found = NAMED.fullmatch(re.sub(r"\)\s*\|\s*\w+$", ")", inside))  # a filter has no use
    if not found:
        return None
    name, rest = found["name"].replace("-", "_").lower(), found["rest"]
    if name not in macros:
        name = closest(name, macros, 0.8) if rest or text[:2] == "{%" else ""
    calls = _filled(name, rest or "", macros) if name else _shown(inside, macros)
    return next((one for one in calls if one.fits() and not one.refusal()), None)


def _joined(name: re.Match[str], macros: Mapping[str, Macro]) -> str:
    """'case studies' is 'case_studies', where there is such a macro."""
    joined = "_".join(name[0].lower().split())
    return joined if joined in macros else name[0]


def _shown(word: str, macros: Mapping[str, Macro]) -> Iterator[Call]:
    """A term or a source by its name alone."""
    for name in ("term", "source"):
        if name in macros:
            yield Call(name, macros[name], [word])


def _filled(name: str, rest: str, macros: Mapping[str, Macro]) -> Iterator[Call]:
    """The call with the values that stand there, and with the same in small letters."""
    values: list[str] = []
    named: dict[str, str] = {}
    for piece in COMMA.split(rest.strip(" \n.:")) if rest.strip(ROUND) else ():
        found = PIECE.fullmatch(piece.strip(" \n({["))
        value = _value(found["value"]) if found else ""
        if not found or not value or found["key"] in named:
            return
        if found["key"]:
            named[found["key"]] = value
        else:
            values.append(value)
    yield Call(name, macros[name], values, named, is_block(macros[name]))
    small = {key: value.lower() for key, value in named.items()}
    first = [value.lower() for value in values[:1]]
    yield Call(name, macros[name], [*first, *values[1:]], small, is_block(macros[name]))


def _value(piece: str) -> str:
    if quoted := QUOTED.fullmatch(piece):
        return quoted["words"].strip()
    bare = piece.strip(ROUND)
    return "" if CODE.search(bare) else bare
