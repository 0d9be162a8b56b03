"""From hot spots to clusters: groups of areas, and whether a whole group is more than chance."""
