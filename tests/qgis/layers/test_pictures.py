"""Pictures that users give for the heads of pages: what they are is told by what is in them, and none is large."""

from base64 import b64decode

import pytest
from polos.algorithms.layers.pictures import LARGEST, SIDE, address_of, is_drawing
from polos.analysis.errors import FieldError


def picture(path, width, height, noise=False):
    """Write a red picture, or one of noise, which no format makes small."""
    import numpy as np
    from qgis.PyQt.QtGui import QImage

    points = np.random.default_rng(1).integers(0, 255, (height, width, 3), dtype=np.uint8)
    points[:] = points if noise else (255, 0, 0)
    image = QImage(points.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    assert image.save(str(path))
    return path


def held(address):
    from qgis.PyQt.QtGui import QImage

    return QImage.fromData(b64decode(address.partition(",")[2]))


def test_a_small_picture_is_kept_as_it_is(polos, tmp_path):
    path = picture(tmp_path / "logo.png", 30, 10)
    address = address_of(path, "LOGO")
    assert address.startswith("data:image/png;base64,")
    assert b64decode(address.partition(",")[2]) == path.read_bytes()


def test_a_photograph_is_made_small_and_keeps_its_shape(polos, tmp_path):
    path = picture(tmp_path / "photo.jpg", 3000, 1500, noise=True)
    image = held(address_of(path, "LOGO"))
    assert (image.width(), image.height()) == (SIDE, SIDE // 2)


def test_a_picture_is_what_is_in_it_and_not_how_it_is_called(polos, tmp_path):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
    for name, text in (("svg.png", drawing), ("text.jpg", "no picture"), ("empty.png", ""), ("bad.svg", "<svg>")):
        (tmp_path / name).write_text(text)
        assert address_of(tmp_path / name, "LOGO") == ""
    (tmp_path / "good.svg").write_text(drawing)
    assert is_drawing(address_of(tmp_path / "good.svg", "LOGO"))
    jpeg = picture(tmp_path / "x.jpg", 30, 10).rename(tmp_path / "x.png")
    assert address_of(jpeg, "LOGO").startswith("data:image/jpeg;")
    assert address_of(tmp_path, "LOGO") == address_of(tmp_path / "none.png", "LOGO") == ""


def test_what_is_too_large_is_refused_before_it_is_read(polos, tmp_path):
    (tmp_path / "large.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>" + " " * LARGEST)
    with pytest.raises(FieldError, match=r"LOGO is .*large.svg”, of 0.3"):
        address_of(tmp_path / "large.svg", "LOGO")
    from qgis.PyQt.QtGui import QImage

    huge = QImage(60_000, 1_000, QImage.Format.Format_Mono)
    huge.fill(0)
    assert huge.save(str(tmp_path / "huge.png"))
    with pytest.raises(FieldError, match="of 60000 × 1000 points"):
        address_of(tmp_path / "huge.png", "LOGO")
