"""How sure classes and clusters are: the same question under other settings, and on data as they might have been."""
