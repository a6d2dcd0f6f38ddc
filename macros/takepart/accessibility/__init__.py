"""Tests of a built site in a real browser. Only `browser.py` and what uses it need Playwright."""
