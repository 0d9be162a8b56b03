"""Stands in for QGIS 4 where there is none: its Qt is PyQt6, its classes those few that Polos's windows ask something.

What these do is what QGIS documents of its own (qgis.org/pyqgis/4.0); whatever else is asked of them fails.
"""
