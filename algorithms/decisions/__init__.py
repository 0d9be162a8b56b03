"""Algorithms that help to decide, and say what has changed since."""
