"""How the window of the assistant comes and goes."""

from qgis.core import QgsApplication
from qgis.PyQt import sip

from ...translation import tr


def opened(window, hooks, iface):
    """Show the window that is open, or another, and return it; say why where it cannot work.

    Parameters
    ----------
    window : AssistantWindow or None
    hooks : Hooks
    iface : QgisInterface
    """
    if window is not None and not sip.isdeleted(window) and (window.isVisible() or window.aside):
        window.show()
        window.raise_()
        window.activateWindow()
        return window
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("polos:delineateclusters")
    able, reason = algorithm.canExecute()
    if able:
        try:
            import processing  # noqa: F401  (whether it is switched on)
        except ImportError:
            able = False
            reason = tr("QGIS's own plugin Processing is off. Switch it on in Plugins → Manage and Install Plugins.")
    if not able:
        iface.messageBar().pushWarning("Polos", reason)
        return None
    from .window import AssistantWindow

    closed(window)
    window = AssistantWindow(hooks, iface.mainWindow())
    window.show()
    return window


def closed(window):
    """Close a window without asking, with all that runs in it."""
    if window is None:
        return
    from .window import close_dialogs

    close_dialogs()
    if not sip.isdeleted(window):
        window.leave()
        window.hide()
        window.deleteLater()
