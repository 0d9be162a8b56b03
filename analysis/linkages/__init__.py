"""Linked industries: who buys from whom, what one job more brings, what a region lacks."""
