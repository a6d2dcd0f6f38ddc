"""The commands that look at the built site and at other sites."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from takepart.cli.shell import (
    CLEAN,
    FINDINGS,
    WRONG_USE,
    Examples,
    main,
    plain_errors,
    report,
    say,
    settings_option,
)


@main.command(
    cls=Examples,
    epilog="takepart accessibility\ntakepart accessibility public/ladder/ easy-read/\n"
    "takepart accessibility --changed docs/public/why.md\n"
    "takepart accessibility --results accessibility.yml",
)
@settings_option
@click.option("-d", "--site-dir", type=click.Path(path_type=Path), help="Where the site is.")
@click.option("--changed", is_flag=True, help="Name changed files, not addresses.")
@click.option("--results", type=click.Path(path_type=Path), help="A file for what was found.")
@click.argument("names", metavar="[ADDRESS]...", nargs=-1)
def accessibility(
    settings: Path, site_dir: Path | None, changed: bool, results: Path | None, names: Iterable[str]
) -> None:
    """Test the built site in a real browser: every page, or the page at each ADDRESS.

    With --changed, name the files that were changed: the pages made from them are tested.
    """
    from takepart import site
    from takepart.accessibility import command

    folder = (site_dir or settings.parent / "site").resolve()
    with plain_errors():
        sources = site.sources(settings.resolve())
    try:
        found = command.run_on(folder, sources, names, changed, results, say)
    except command.CannotRun as error:
        say(str(error))
        sys.exit(WRONG_USE)
    click.echo(report(found))
    sys.exit(FINDINGS if found else CLEAN)


@main.command(cls=Examples, epilog="takepart links\ntakepart links --list")
@settings_option
@click.option("--list", "only_list", is_flag=True, help="Print the addresses and ask nobody.")
@click.option(
    "--as",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="How to print what was found.",
)
@click.option(
    "--kept",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where good answers are kept for 7 days; .takepart/links.json if you leave it out.",
)
def links(settings: Path, only_list: bool, form: str, kept: Path | None) -> None:
    """Ask other sites if the pages that the guide links to are still there.

    Exit code 1 means that a link is dead, and 2 that nobody could be asked.
    """
    from takepart import build as builder
    from takepart import outside

    with plain_errors():
        publication = builder.check(settings.resolve(), say)
    found = outside.links.gather(publication)
    if only_list:
        click.echo("\n".join(link.address for link in found))
        return
    root = settings.resolve().parent
    try:
        result = outside.run(found, root, kept or root / ".takepart" / "links.json", say)
    except outside.CannotAsk as error:
        say(str(error))
        sys.exit(WRONG_USE)
    click.echo(outside.report.FORMS[form](result))
    sys.exit(FINDINGS if result.of("dead") else CLEAN)
