"""Only safe HTML: a page can come from anyone, so it brings no code and nothing from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from lxml.html import HtmlElement, defs

from takepart import addresses
from takepart.checks import dead
from takepart.checks.rule import short
from takepart.findings import Finding, in_quotes
from takepart.markup import INLINE, words
from takepart.meant import TYPED_BLOCK
from takepart.places import Places

# Not <del>: what is struck out is read aloud as if it still held. A rule tells of <ins> (NC-11).
TAGS = INLINE | frozenset(
    "ins p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd pre blockquote table caption colgroup col thead "
    "tbody tfoot tr th td figure figcaption hr div details summary section".split()
)
ATTRIBUTES = frozenset(
    "class id href title alt src colspan rowspan scope start lang open align width height "
    "markdown aria-label".split()
)
SCHEMES = {"href": ("", "http", "https", "mailto", "tel"), "src": ("",)}
WEB = re.compile(
    r"(?:https?:/*(?=https?:))?h?t{1,3}p(?P<secure>s?)(?:[:;]/*|//)(?P<rest>[^/\s].*)", re.I
)
CODE = ("javascript", "data", "vbscript")
LIST = re.compile(r"{:?[^{}]*}")  # attributes as Markdown has them: { #name .class }
TOKEN = re.compile(r"(?:[^\s\"']|\"[^\"]*\"|'[^']*')+")
# What holds no words for readers.
WITH_ALL = tuple("script style iframe object form svg math canvas template select".split())
LONG = 120  # letters of what nobody would look for on a line
EMPTY = ("area", "base", "embed", "input", "link", "meta", "param", "source", "track", "wbr")


def check(tree: HtmlElement, places: Places) -> Iterator[Finding]:
    """What is not safe is also taken out of the tree."""
    for node in list(tree):
        if node.tag not in TAGS:
            where = places.find(f"<{node.tag}")
            message = f"<{node.tag}> is not allowed: pages hold words, links and pictures."
            if fix := _as_words(node, places.text(where)):
                message = f"Readers do not see <{node.tag}>: it is read as code, and not as words."
            fix = fix or _remove(node, places.text(where))
            yield Finding(*where, "safety", message, fix)
            if node.tag in WITH_ALL or not words(node):
                node.drop_tree()
            else:
                yield from check(node, places)
                node.drop_tag()
            continue
        for name, value in list(node.attrib.items()):
            # '{ endcall }' and '{ % endcall % }', of which the check of macros tells
            if name in ("endcall", "_") and TYPED_BLOCK.search(places.document.body):
                del node.attrib[name]
            elif not _safe(name, value):
                yield _unsafe(node, name, value, places)
        yield from check(node, places)


def _as_words(node: HtmlElement, line: str) -> str:
    """What to write for '<Your name>', which a writer meant as words, or as an address."""
    tag = str(node.tag)
    typed = re.search(rf"<({re.escape(tag)}[^<>]*)>", line, re.I)
    if not typed or tag in defs.tags or ":" in tag or f"</{tag}" in line.lower():
        return ""
    if "." in tag:
        link = f"Write '[…](https://{tag})' for '{typed[0]}'."
        return f"{link} For '…' write the name of the page."
    return (
        f"Write '{typed[1]}' for '{typed[0]}': the page cannot show words between '<' and '>'. If "
        "it stands for words that are still to come, write those."
    )


def _remove(node: HtmlElement, line: str) -> str:
    """What to delete: the words of readers stay, but not those that a program would read."""
    if node.tag in EMPTY:
        return f"Delete all from '<{node.tag}' to '>'."
    if node.tag in WITH_ALL or not (said := words(node)):
        delete = f"Delete all from '<{node.tag}' to '</{node.tag}>'."
        address = node.get("src") or node.get("data") or ""
        if node.tag == "script" or not address.startswith("http"):
            return delete
        link = f"If readers need it, write a link in its place: '[…]({address})'."
        return f"{delete} {link} For '…' write the name of the page."
    typed = re.findall(rf"<{node.tag}\b[^<>]*>", line, re.I)
    start = in_quotes(typed[0]) if len(typed) == 1 else f"all from '<{node.tag}' to '>'"
    return f"Delete {start} and '</{node.tag}>', and keep the words '{short(said)}'."


def _unsafe(node: HtmlElement, name: str, value: str, places: Places) -> Finding:
    """The finding on an attribute, which is taken away."""
    texts = f'{name}="{value}', f"{name}={value}", value, f"{name}="
    where = places.find_address(value, *texts) if name in SCHEMES else places.find(*texts)
    line, shown = places.text(where), " ".join(value.split())[:60]
    if name == "src":
        said = _elsewhere(node, shown, dead.Place(value, where[0], line))
        node.set("alt", node.get("alt", ""))  # what to write instead says it already
    elif name == "href":
        said = _link(words(node), shown, where[0])
    else:
        message = f"'{name}={shown}' is not allowed on <{node.tag}>."
        said = message, _delete(name, shown, line)
    del node.attrib[name]
    return Finding(*where, "safety", *said)


def _delete(name: str, value: str, line: str) -> str:
    """What to delete on the line that the writer typed."""
    for given in LIST.finditer(line):
        tokens = TOKEN.findall(given[0].strip("{:}"))
        kept = [one for one in tokens if _may_stay(one)]
        if name not in [one.partition("=")[0].lower() for one in tokens]:
            continue
        if kept:
            return f"Write '{{ {' '.join(kept)} }}' for {in_quotes(given[0])}."
        return f"Delete {in_quotes(given[0])}: all from '{{' to '}}'."
    typed = rf"\b{re.escape(name)}\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>}}]+)"
    found = re.search(typed, line, re.I)
    space = " and the space before it" if found and line[: found.start()].endswith(" ") else ""
    return f"Delete {in_quotes(found[0] if found else f'{name}={value}')}{space}."


def _may_stay(token: str) -> bool:
    """True for what is safe in '{ #name .class title="…" }'."""
    name, _, value = token.partition("=")
    return token[0] in "#." or _safe(name.lower(), value.strip("\"'"))


def _elsewhere(image: HtmlElement, source: str, place: dead.Place) -> tuple[str, str]:
    """A picture that the site would have to ask somebody else for."""
    parts = re.sub(r"[?#].*", "", source.replace("\\", "/")).split("/")
    code = source.lower().startswith("data:")
    name = parts[-1] if len(parts) > 1 and "." in parts[-1] else "photo.png"
    message = f"This picture is {'code' if code else 'on another website'}: '{source}'."
    (folder, start), entry = addresses.base(place.file), PurePosixPath(name).stem
    typed = place.typed() or place.html()
    whole = in_quotes(typed[0]) if typed and len(typed[0]) < LONG else "the whole picture"
    own = "" if image.get("alt") else ", with your own words for 'what it shows'"
    write = f"and write '![{_alt(image)}]({start}{name})' for {whole}{own}"
    if code:
        return message, (
            f"If you have this picture as a file, put that in {folder}/, {write}, with the name of "
            f"your file for '{name}'. If you have no such file, delete {whole}."
        )
    where = addresses.whole(source)
    save = f"open {where}, save the picture as {folder}/{name}, {write}"
    if any("easy-read" in (one.get("class") or "") for one in image.iterancestors()):
        save = (
            f"open {where}, save the picture as docs/pictures/{name}, write ':{entry}:' for "
            f"{whole}, and check again: a message then says which lines go into pictures.yml"
        )
        other = f"write the name of another picture, such as ':house:', for {whole}"
        return message, f"If you may use it, {save}. If not, {other}."
    return message, f"If you may use it, {save}. If not, delete {whole}."


def _alt(image: HtmlElement) -> str:
    return image.get("alt") or "what it shows"


def _link(said: str, address: str, file: str) -> tuple[str, str]:
    scheme = re.sub(r"[\x00-\x20]", "", address).partition(":")[0].lower()
    if scheme in CODE:
        message = f"The link '{said}' runs code: '{address}'."
        return message, f"Write only '{said}' in place of the whole link."
    if scheme == "file" or len(scheme) == 1:  # C:\\plan.docx
        name = re.split(r"[\\/]", address)[-1]
        message = f"The link '{said}' leads to '{address}', which only your computer can open."
        folder, start = addresses.base(file)
        save = f"Save the file as {folder}/{name}, and write '[{said}]({start}{name})'"
        return message, f"{save}. Or write only '{said}' in place of the whole link."
    message = f"The link '{said}' leads to '{address}', which is no address of a web page."
    if right := _web(address):
        return message, f"Write '[{said}]({right})'."
    return message, (
        "Write an address that starts with https://, or the name of a file in docs/, or write only "
        f"'{said}' in place of the whole link."
    )


def _web(address: str) -> str:
    """A web address with 2 slashes, and with its start once; nothing for any other address."""
    found = WEB.fullmatch(address.strip())
    return f"http{found['secure'].lower()}://{found['rest']}" if found else ""


def _safe(name: str, value: str) -> bool:
    """Browsers skip spaces and control characters before a scheme, so they are not looked at."""
    if name not in SCHEMES:
        return name in ATTRIBUTES or name.startswith("data-")
    try:
        parts = urlsplit(re.sub(r"[\x00-\x20]", "", value).replace("\\", "/"))
    except ValueError:  # an address that cannot be one, such as http://[
        return False
    if name == "href" and _web(value) not in ("", value.strip()):
        return False
    return parts.scheme.lower() in SCHEMES[name] and not (name == "src" and parts.netloc)
