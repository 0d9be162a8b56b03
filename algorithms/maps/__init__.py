"""How result layers look."""
