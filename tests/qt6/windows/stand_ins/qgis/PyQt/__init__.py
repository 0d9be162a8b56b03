"""PyQt6, as in QGIS 4; its python/PyQt/PyQt/*.py.in also put back names that Polos does not use, left out here."""
