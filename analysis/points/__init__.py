"""Firms as points: how near each other those of a sector lie, at every distance, and beside chance."""
