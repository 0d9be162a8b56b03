"""Algorithms that look for hot spots, one a file."""
