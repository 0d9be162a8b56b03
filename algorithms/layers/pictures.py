"""Files that are to be pictures."""

from base64 import b64encode
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray
from qgis.PyQt.QtGui import QImageReader
from qgis.PyQt.QtSvg import QSvgRenderer

KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}


def is_picture(path):
    """Return whether a file holds a picture that QGIS can draw."""
    if not Path(path).is_file():
        return False
    if Path(path).suffix.lower() == ".svg":
        return QSvgRenderer(QByteArray(Path(path).read_bytes())).isValid()
    return QImageReader(str(path)).canRead() and not QImageReader(str(path)).read().isNull()


def address_of(path):
    """Return a picture as an address that holds it, for pages that stand alone."""
    kind = KINDS.get(Path(path).suffix.lower(), "application/octet-stream")
    return f"data:{kind};base64,{b64encode(Path(path).read_bytes()).decode()}"


def png_of(image):
    """Return a QImage as the bytes of a PNG."""
    from qgis.PyQt.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
