"""Zips of wheels that somebody else has made: locked, broken, exploding, or with names that lead elsewhere."""

import shutil
import tracemalloc
import zipfile
from collections import namedtuple

import pytest
from polos.analysis.errors import Cancelled
from polos.dependencies.failures import PackageError
from polos.dependencies.wheels import fits, opened

WHEEL = "a-1-py3-none-any.whl"


@pytest.fixture
def work(tmp_path):
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture
def zipped(tmp_path):
    """Return a function that writes a zip of {name: bytes}, has it changed, and returns its path."""

    def write(entries, kind=zipfile.ZIP_STORED, change=None):
        path = tmp_path / "wheels.zip"
        with zipfile.ZipFile(path, "w", kind) as archive:
            for name, content in entries.items():
                archive.writestr(name, content)
        if change:
            content = bytearray(path.read_bytes())
            change(content)
            path.write_bytes(content)
        return path

    return write


def lock(content):
    content[content.find(b"PK\x03\x04") + 6] |= 1
    content[content.find(b"PK\x01\x02") + 8] |= 1


def pack_by_99(content):
    content[content.find(b"PK\x03\x04") + 8] = 99
    content[content.find(b"PK\x01\x02") + 10] = 99


def spoil(content):
    for place in (60, 64, 70, 75):
        content[place] ^= 0xFF


@pytest.mark.parametrize(
    ("kind", "change", "says"),
    [
        (zipfile.ZIP_STORED, lock, "wheels.zip is locked with a password. Unpack it"),
        (zipfile.ZIP_STORED, pack_by_99, "wheels.zip is packed in a way that Python cannot unpack"),
        (zipfile.ZIP_STORED, spoil, "wheels.zip is broken"),
        (zipfile.ZIP_DEFLATED, spoil, "wheels.zip is broken"),
        (zipfile.ZIP_BZIP2, spoil, "wheels.zip is broken"),
        (zipfile.ZIP_LZMA, spoil, "wheels.zip is broken"),
    ],
)
def test_zips_that_cannot_be_unpacked_are_explained(zipped, work, kind, change, says):
    content = bytes(range(256)) * 4
    with pytest.raises(PackageError, match=says):
        opened(zipped({WHEEL: content}, kind, change), work)


@pytest.mark.parametrize("place", range(0, 160, 5))
@pytest.mark.parametrize("cut", [False, True])
def test_a_zip_cut_or_changed_anywhere_is_opened_whole_or_refused_in_words(zipped, work, place, cut):
    content = b"some bytes of a wheel" * 9

    def change(whole):
        whole[place:] = b"" if cut else bytes([whole[place] ^ 0x5A]) + whole[place + 1 :]

    try:
        folder = opened(zipped({WHEEL: content}, zipfile.ZIP_DEFLATED, change), work)
    except PackageError:
        return
    assert not cut
    assert [file.read_bytes() for file in folder.iterdir()] == [content]


def test_what_does_not_fit_on_the_disk_is_not_unpacked(zipped, work, monkeypatch):
    """A zip of 20 kB that says it holds 20 MB, on a disk with 10 MB."""
    path = zipped({WHEEL: bytes(20_000_000)}, zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < 25_000
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10**9, 10**9 - 10**7, 10**7))
    with pytest.raises(PackageError, match="needs 20 MB once it is unpacked, more than is free"):
        opened(path, work)
    assert not list((work / "wheels").iterdir())


def test_unpacking_takes_little_memory_and_hears_a_cancel(zipped, work):
    path = zipped({WHEEL: bytes(60_000_000)}, zipfile.ZIP_DEFLATED)
    tracemalloc.start()
    looks = []
    with pytest.raises(Cancelled):
        opened(path, work, lambda: looks.append(1) or len(looks) > 20)
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    assert len(looks) == 21


@pytest.mark.parametrize(
    "name", ["../../evil-1-py3-none-any.whl", "..\\..\\evil-1-py3-none-any.whl", "/etc/evil-1-py3-none-any.whl"]
)
def test_no_name_leads_out_of_the_folder(zipped, work, name):
    folder = opened(zipped({name: b"x"}), work)
    assert [file.name for file in folder.iterdir()] == ["evil-1-py3-none-any.whl"]


@pytest.mark.parametrize(
    "name", ["C:evil-1-py3-none-any.whl", "a\nb-1-py3-none-any.whl", "a" * 300 + ".whl", ".whl", "readme.txt"]
)
def test_names_that_are_none_of_wheels_are_left_alone(zipped, work, name):
    with pytest.raises(PackageError, match=r"There are no wheels \(\*\.whl\) in wheels\.zip"):
        opened(zipped({name: b"x"}), work)


@pytest.mark.parametrize(
    "name", ["a-1-cp3²-abi3-any.whl", "a-1-cp3٣-abi3-any.whl", "a-1-cp3x-abi3-any.whl", "a-1-cp-abi3-any.whl"]
)
def test_tags_that_are_no_versions_fit_nothing(name):
    assert not fits(name, (3, 2), "linux-x86_64")
