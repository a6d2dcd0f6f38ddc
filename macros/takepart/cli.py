"""The `takepart` command: it reads what was typed, calls one function and sets the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from takepart import __version__
from takepart.findings import Finding, errors

CLEAN, FINDINGS, WRONG_USE = 0, 1, 2
FORMS = ("text", "markdown", "github", "sarif", "json")

settings_option = click.option(
    "-f",
    "--settings",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="The settings file of the site.",
)


class Examples(click.Command):
    """Keeps the lines of the examples at the end of a help text as they are."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if self.epilog:
            with formatter.section("Examples"):
                for line in self.epilog.split("\n"):
                    formatter.write(f"  {line}\n")


def say(text: str) -> None:
    """Talk goes to stderr, so that stdout holds only what was asked for."""
    click.echo(text, err=True)


def report(findings: Iterable[Finding]) -> str:
    """The report for a terminal. Reports read every rule, so they are imported when needed."""
    from takepart.reports import text

    return text.report(findings)


@click.group()
@click.version_option(__version__, prog_name="takepart")
def main() -> None:
    """Write participation guidance once, and publish it so that everyone can take part."""


@main.command(cls=Examples, epilog="takepart build\ntakepart build --site-dir /var/www/guide")
@settings_option
@click.option("-d", "--site-dir", type=click.Path(path_type=Path), help="Where the site goes.")
def build(settings: Path, site_dir: Path | None) -> None:
    """Build the whole site: every page in every edition.

    If anything is wrong, the last good site stays as it was.
    """
    from takepart import build as builder

    folder = site_dir or settings.parent / "site"
    with _settings_errors():
        result = builder.build(settings.resolve(), folder.resolve(), say)
    if result.findings:
        say(report(result.findings))
    if not result.built:
        say(f"The site was not built. {folder} is as it was.")
        sys.exit(FINDINGS)
    say(f"Built {result.pages} pages in {folder}.")


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

    with _settings_errors():
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
    with _settings_errors():
        sources = site.sources(settings.resolve())
    try:
        found = command.run_on(folder, sources, names, changed, results, say)
    except command.CannotRun as error:
        say(str(error))
        sys.exit(WRONG_USE)
    click.echo(report(found))
    sys.exit(FINDINGS if found else CLEAN)


@main.command(cls=Examples, epilog="takepart scores")
@settings_option
def scores(settings: Path) -> None:
    """Keep the reading grade that each page has reached, in reading.yml.

    A page that became easier must stay so. One that became harder keeps its old grade.
    """
    from takepart import build as builder
    from takepart.checks import ratchet

    with _settings_errors():
        publication = builder.check(settings.resolve(), say)
    root = publication.library.folders.root
    baseline, wrong = ratchet.load(root)
    if wrong:
        say(report(wrong))
        sys.exit(FINDINGS)
    text = ratchet.renewed(publication.checked.values(), baseline)
    (root / ratchet.FILE).write_text(text, "utf-8")
    say(f"Wrote {root / ratchet.FILE}.")


@main.command(cls=Examples, epilog="takepart serve\ntakepart serve --address 127.0.0.1:9000")
@settings_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to show it.")
def serve(settings: Path, address: str) -> None:
    """Show the site in your browser, and show each change as you save it."""
    from takepart import site

    site.serve(settings.resolve(), address)


@main.command(cls=Examples, epilog="takepart checked docs/public/why.md")
@settings_option
@click.argument("pages", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def checked(settings: Path, pages: tuple[Path, ...]) -> None:
    """Say that you have read the Easy Read blocks of PAGES against the words above them."""
    from takepart import build as builder
    from takepart import stamping

    with _settings_errors():
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

    with _settings_errors():
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


@main.command(
    cls=Examples,
    epilog="takepart new site our-guide\ntakepart new page docs/public/budget.md\n"
    "takepart new term glossary/carer.md\ntakepart new story case_studies/leeds.md",
)
@click.argument("kind", type=click.Choice(["site", "page", "term", "story"]))
@click.argument("path", type=click.Path(path_type=Path))
def new(kind: str, path: Path) -> None:
    """Make a new site, page, term or story at PATH, ready to be filled in."""
    from takepart import starter

    try:
        say(starter.make(kind, path))
    except FileExistsError as error:
        say(f"{error} is there already. Nothing was changed.")
        sys.exit(FINDINGS)


class _settings_errors:
    """Turns settings and paths that cannot be used into a plain message and an exit code."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from takepart.site import SettingsError

        if isinstance(error, LookupError):
            say(f"{error}: there is no such file or folder in this guide.")
            sys.exit(WRONG_USE)
        if isinstance(error, SettingsError):
            say(f"mkdocs.yml cannot be used.\n{error}")
            sys.exit(FINDINGS)
