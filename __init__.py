"""Polos: economic clusters over municipal layers, a plugin for QGIS."""


def classFactory(iface):
    """Return the plugin; QGIS calls this once, when it loads Polos."""
    from .plugin import PolosPlugin

    return PolosPlugin(iface)
