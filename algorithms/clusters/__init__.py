"""Algorithms that make clusters of hot spots, and say what they are."""
