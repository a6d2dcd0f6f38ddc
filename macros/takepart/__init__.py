"""Take Part: write participation guidance once, publish it so that everyone can take part."""

__version__ = "0.1.0"
