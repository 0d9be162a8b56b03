"""Tables as people send them: delimited files, numbers as text, areas found by id or name."""
