"""The explorer: plots and tables that share one selection with the map of a result."""
