"""The commands that make something: a site, a preview, a new page."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from takepart.cli.shell import (
    FINDINGS,
    Examples,
    main,
    plain_errors,
    report,
    say,
    settings_option,
)
from takepart.exports.manifest import Manifest
from takepart.progress import Talk


@main.command(
    cls=Examples,
    epilog="takepart build\ntakepart build --web-only\ntakepart build --site-dir /var/www/guide",
)
@settings_option
@click.option("-d", "--site-dir", type=click.Path(path_type=Path), help="Where the site goes.")
@click.option("--web-only", is_flag=True, help="Make web pages alone, and no files beside them.")
def build(settings: Path, site_dir: Path | None, web_only: bool) -> None:
    """Build the whole site: every page in every edition, and its files.

    If anything is wrong, the last good site stays as it was.
    """
    from takepart import build as builder
    from takepart.exports.pool import CannotMake

    folder = site_dir or settings.parent / "site"
    with plain_errors():
        try:
            result = builder.build(settings.resolve(), folder.resolve(), Talk(), not web_only)
        except CannotMake as error:
            say(str(error))
            result = builder.Result([], 0, False)
    if result.findings:
        say(report(result.findings))
    if not result.built:
        say(f"The site was not built. {folder} is as it was.")
        sys.exit(FINDINGS)
    for line in [*result.files.missing, *made(result.files)]:
        say(line)
    say(f"Built {result.pages} pages in {folder}.")


def made(files: Manifest) -> list[str]:
    """How many files there are and how large they are together, or nothing when there are none."""
    from takepart.exports import label, manifest

    every = files.files
    fresh = sum(file.place in files.fresh for file in every)
    amount = label.count(len(every), "file")
    size = label.size(manifest.total(every))
    return [f"Made {fresh} and kept {len(every) - fresh} of {amount}, {size}."] if every else []


@main.command(cls=Examples, epilog="takepart serve\ntakepart serve --address 127.0.0.1:9000")
@settings_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to show it.")
def serve(settings: Path, address: str) -> None:
    """Show the site in your browser, and show each change as you save it."""
    from takepart import site

    with plain_errors():
        site.serve(settings.resolve(), address)


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
