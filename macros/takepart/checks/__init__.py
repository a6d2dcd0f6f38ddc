"""Checks: each is a function from content to findings, and says nothing when all is well."""
