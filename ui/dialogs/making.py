"""Opens the window of an algorithm; QGIS asks for it wherever an algorithm is opened."""


def algorithm_dialog(algorithm, parent=None):
    """Return the window of an algorithm, None to have QGIS make its own.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
        One that can `advise`.
    parent : QWidget, optional
    """
    try:
        # Only here: Processing is a plugin that can be off, and its windows are not loaded when QGIS starts.
        from .algorithm_dialog import PolosDialog
    except ImportError:
        return None
    return PolosDialog(algorithm, parent=parent)
