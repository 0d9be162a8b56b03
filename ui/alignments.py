"""Where texts stand in the cells of tables."""

from qgis.PyQt.QtCore import Qt


def _for_qvariant(flags):
    """Return flags as the number that a model hands to Qt 5; Qt 6 takes its value."""
    return flags.value if hasattr(flags, "value") else int(flags)


RIGHT = _for_qvariant(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = _for_qvariant(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
