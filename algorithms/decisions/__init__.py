"""Priorities and what follows from them: one algorithm a file."""
