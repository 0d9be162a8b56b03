"""Two dates, or two maps, beside each other: what became of areas and clusters, and by what method."""
