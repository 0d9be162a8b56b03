"""Algorithms that measure specialisation and concentration, one a file."""
