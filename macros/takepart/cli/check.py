"""The commands that read the words and say what to fix, or keep what was found."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from takepart.cli.shell import (
    CLEAN,
    FINDINGS,
    Examples,
    main,
    plain_errors,
    report,
    say,
    settings_option,
)
from takepart.findings import errors

FORMS = ("text", "markdown", "github", "sarif", "json")


def _report_folder(context: object, option: object, folder: Path | None) -> Path | None:
    """Refuses a folder that holds other things, before any time is spent on the checks."""
    from takepart.reports.folder import refuse

    if folder and (reason := refuse(folder)):
        raise click.BadParameter(reason)
    return folder


@main.command(
    cls=Examples,
    epilog="takepart check\ntakepart check docs/public/why.md glossary\n"
    "takepart check --as markdown\ntakepart check --report report",
)
@settings_option
@click.option(
    "--as",
    "form",
    type=click.Choice(FORMS),
    default="text",
    show_default=True,
    help="How to print what was found.",
)
@click.option(
    "--report",
    "into",
    type=click.Path(path_type=Path),
    callback=_report_folder,
    metavar="FOLDER",
    help="A folder for a report that opens in a browser.",
)
@click.option(
    "--tested",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="List what `takepart accessibility --results FILE` found too.",
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
def check(
    settings: Path, paths: tuple[Path, ...], form: str, into: Path | None, tested: Path | None
) -> None:
    """Check the files at each PATH, or every page, term and story. Prints what to fix."""
    from takepart import build as builder
    from takepart.accessibility import results
    from takepart.reports import REPORTS, folder

    with plain_errors(form):
        publication = builder.check(settings.resolve(), say, paths)
    found, pages = publication.findings, [*publication.checked.values()]
    if tested:
        found += results.listed(tested)
    said = REPORTS[form](found, pages)
    click.echo(said, nl=bool(said))
    if into:
        folder.write(into, found, pages)
        say(f"The report is in {into}. Open {into / 'index.html'} in your browser.")
    sys.exit(FINDINGS if errors(found) else CLEAN)


@main.command(cls=Examples, epilog="takepart scores")
@settings_option
def scores(settings: Path) -> None:
    """Keep the reading grade that each page has reached, in reading.yml.

    A page that became easier must stay so. One that became harder keeps its old grade.
    """
    from takepart import build as builder
    from takepart.checks import ratchet

    with plain_errors():
        publication = builder.check(settings.resolve(), say)
    root = publication.library.folders.root
    baseline, wrong = ratchet.load(root)
    if wrong:
        say(report(wrong))
        sys.exit(FINDINGS)
    text = ratchet.renewed(publication.checked.values(), baseline)
    (root / ratchet.FILE).write_text(text, "utf-8")
    say(f"Wrote {root / ratchet.FILE}.")


@main.command(cls=Examples, epilog="takepart checked docs/public/why.md")
@settings_option
@click.argument("pages", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def checked(settings: Path, pages: tuple[Path, ...]) -> None:
    """Say that you have read the Easy Read blocks of PAGES against the words above them."""
    from takepart import build as builder
    from takepart import stamping

    with plain_errors():
        publication = builder.check(settings.resolve(), say)
    unknown = False
    for page in pages:
        try:
            count = stamping.renew(page, publication)
            say(f"{page}: {count} block(s) marked as checked.")
        except (LookupError, ValueError):
            say(f"{page}: this is not a page of the guide, or it could not be read.")
            unknown = True
    sys.exit(FINDINGS if unknown else CLEAN)
