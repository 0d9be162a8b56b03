"""From hot spots to clusters: one algorithm a file."""
