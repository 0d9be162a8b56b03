"""Algorithms that prepare and check data, one a file."""
