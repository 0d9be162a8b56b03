"""Algorithms of linked industries, one a file."""
