"""The `takepart` command: it reads what was typed, calls one function and sets the exit code."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from takepart import __version__
from takepart.findings import errors, report

CLEAN, FINDINGS = 0, 1  # click's own 2 means wrong use

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


@main.command(cls=Examples, epilog="takepart check\ntakepart check -f guide/mkdocs.yml")
@settings_option
def check(settings: Path) -> None:
    """Check every page, term and story, and build nothing. Prints what to fix."""
    from takepart import build as builder

    with _settings_errors():
        publication = builder.check(settings.resolve(), Path(tempfile.mkdtemp()), say)
    click.echo(report(publication.findings))
    sys.exit(FINDINGS if errors(publication.findings) else CLEAN)


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
        publication = builder.check(settings.resolve(), Path(tempfile.mkdtemp()), say)
    unknown = False
    for page in pages:
        try:
            count = stamping.renew(page, publication)
            say(f"{page}: {count} block(s) marked as checked.")
        except (LookupError, ValueError):
            say(f"{page}: this is not a page of the guide, or it could not be read.")
            unknown = True
    sys.exit(FINDINGS if unknown else CLEAN)


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
    """Turns settings that cannot be used into a plain message and exit code 1."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from takepart.site import SettingsError

        if isinstance(error, SettingsError):
            say(f"mkdocs.yml cannot be used.\n{error}")
            sys.exit(FINDINGS)
