"""The Python packages that Polos needs: which are there, what is missing, and how it is installed without harm.

Knows neither QGIS nor Qt. Imports only Python's own library, because it works where nothing else is installed.
"""
