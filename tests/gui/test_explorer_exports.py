"""What the explorer writes is written as a whole, or not at all."""

from pathlib import Path

import pytest
from polos.ui.explorer.exports import save_picture
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QLabel


@pytest.fixture
def full_disk(monkeypatch):
    """Let every file take half of what is written to it."""

    def write(path, data):
        with open(path, "wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write)


def test_a_picture_takes_the_place_of_the_one_before(qgis_app, tmp_path):
    path = tmp_path / "plots.png"
    path.write_text("old")
    save_picture(str(path), QLabel("plots"))
    assert not QPixmap(str(path)).isNull()
    assert [one.name for one in tmp_path.iterdir()] == ["plots.png"]


def test_a_full_disk_leaves_what_was_there(qgis_app, tmp_path, full_disk):
    path = tmp_path / "plots.png"
    path.write_text("old")
    with pytest.raises(OSError, match="No space left"):
        save_picture(str(path), QLabel("plots"))
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["plots.png"]


def test_an_ending_of_no_picture_is_named(qgis_app, tmp_path):
    with pytest.raises(OSError, match=r"ends in “\.xyz”"):
        save_picture(str(tmp_path / "plots.xyz"), QLabel("plots"))
    assert not list(tmp_path.iterdir())
