"""What every command shares: how it talks, its exit codes, and what is said of bad settings."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from takepart import __version__
from takepart.findings import Finding

CLEAN, FINDINGS, WRONG_USE = 0, 1, 2

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


class plain_errors:
    """Turns settings and paths that cannot be used into plain messages and an exit code.

    What is wrong in mkdocs.yml is printed in the `form` of all that is found.
    """

    def __init__(self, form: str = "text") -> None:
        self._form = form

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from takepart.chosen import NotThere
        from takepart.site import SettingsError

        if isinstance(error, NotThere):
            say(f"{error}: there is no such file or folder in this guide.")
            sys.exit(WRONG_USE)
        if isinstance(error, SettingsError):
            from takepart.reports import REPORTS

            say("mkdocs.yml cannot be used.")
            click.echo(REPORTS[self._form](error.findings, []))
            sys.exit(FINDINGS)
