"""Files that are to be pictures."""

from base64 import b64encode
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, Qt
from qgis.PyQt.QtGui import QImageReader
from qgis.PyQt.QtSvg import QSvgRenderer

from ...analysis.errors import FieldError, mark

SVG, PNG, JPEG = "image/svg+xml", "image/png", "image/jpeg"
KINDS = {"png": PNG, "jpeg": JPEG, "jpg": JPEG}
SIDE = 600
"""Points that a side of a picture has at most: each page holds it, and shows it small."""
LARGEST = 300_000
"""Bytes of a picture that is taken as it is."""
MOST_POINTS = 50_000_000
"""Points of a picture that is read at all: four bytes of memory each."""
TOO_MANY = mark("{name} is “{file}”, of {width} × {height} points. Give a picture of at most {most} million points.")
TOO_LARGE = mark("{name} is “{file}”, of {size} MB, which each page would hold. Give an SVG of at most {most} MB.")


def address_of(path, name):
    """Return a picture as an address that holds it, for pages that stand alone; "" where it is none.

    A large photograph is made smaller. What a file is says what is in it, not how it is called.

    Parameters
    ----------
    path : str or path
    name : str
        What messages call it.

    Raises
    ------
    FieldError
        When it is too large.
    """
    path = Path(path)
    if not path.is_file():
        return ""
    if path.suffix.lower() == ".svg":
        return _drawing(path, name)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind, size = KINDS.get(bytes(reader.format()).decode()), reader.size()
    if kind is None or not size.isValid():
        return ""
    if size.width() * size.height() > MOST_POINTS:
        of = {"width": size.width(), "height": size.height(), "most": MOST_POINTS // 1_000_000}
        raise FieldError(TOO_MANY, name=name, file=path, **of)
    smaller = max(size.width(), size.height()) > SIDE
    if smaller:
        reader.setScaledSize(size.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return ""
    if not smaller and path.stat().st_size <= LARGEST:
        return _address(kind, path.read_bytes())
    return _address(PNG, png_of(image))


def is_drawing(address):
    """Return whether a picture of `address_of` is an SVG."""
    return address.startswith(f"data:{SVG}")


def _drawing(path, name):
    if path.stat().st_size > LARGEST:
        raise FieldError(TOO_LARGE, name=name, file=path, size=path.stat().st_size / 1e6, most=LARGEST / 1e6)
    text = path.read_bytes()
    return _address(SVG, text) if QSvgRenderer(QByteArray(text)).isValid() else ""


def _address(kind, content):
    return f"data:{kind};base64,{b64encode(content).decode()}"


def png_of(image):
    """Return a QImage as the bytes of a PNG."""
    from qgis.PyQt.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
