"""The `takepart` command: it reads what was typed, calls one function and sets the exit code."""

from takepart.cli import build, check, site  # noqa: F401  each adds its commands
from takepart.cli.shell import main

__all__ = ["main"]
