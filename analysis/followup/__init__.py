"""A method that is frozen, run again on new data, and what was wanted of it: no QGIS in here."""
