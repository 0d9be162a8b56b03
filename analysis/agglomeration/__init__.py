"""How specialised areas and how concentrated sectors are."""
