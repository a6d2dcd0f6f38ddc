"""Lets `python -m takepart` do what the `takepart` command does."""

from takepart.cli import main

main()
