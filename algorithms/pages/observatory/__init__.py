"""Pages of an observatory."""
