"""Columns of a directory, chosen by name."""
