"""Wheels from a folder or a zip, for computers without internet."""

import re
import shutil
import sys
import sysconfig
import zipfile
from pathlib import Path, PurePosixPath

from ..analysis.errors import Cancelled, mark
from .failures import BROKEN, PackageError, of_system

WHEEL = re.compile(r"[A-Za-z0-9_.+!-]{1,240}\.whl")
"""Names of wheels; no other is one that every system can write."""
LOCKED = 0x1
"""Flag of an entry of a zip that is encrypted."""
PIECE = 1_000_000
"""Bytes between two looks at whether the user has cancelled."""
PACKED_OTHERWISE = mark(
    "{file} is packed in a way that Python cannot unpack. Unpack it with the program that made it, and choose the "
    "folder of its wheels."
)


def opened(source, work, cancelled=None):
    """Return a folder with the wheels of a folder or a zip.

    Parameters
    ----------
    source : path
    work : Path
        Where a zip is unpacked.
    cancelled : callable, optional
        Says whether to stop.

    Raises
    ------
    PackageError
        Where there are no wheels, the zip is broken or cannot be unpacked, or there is no room for what is in it.
    Cancelled
    """
    source = Path(source)
    if source.is_dir():
        if not any(source.glob("*.whl")):
            raise PackageError(
                mark("There are no wheels (*.whl) in {folder}. Choose the folder or zip that has them."), folder=source
            )
        return source
    if not source.is_file():
        raise PackageError(mark("There is no {file}. Choose a zip or a folder of wheels."), file=source)
    folder = work / "wheels"
    try:
        folder.mkdir()
        with zipfile.ZipFile(source) as archive:
            _unpack(_wheels(archive, source, work), archive, folder, cancelled)
    except NotImplementedError as error:
        raise PackageError(PACKED_OTHERWISE, file=source.name) from error
    except (Cancelled, PackageError):
        raise
    except Exception as error:  # what a broken zip leads Python to; errors of the system have a number
        if isinstance(error, OSError) and error.errno:
            raise of_system(error, work) from error
        raise PackageError(BROKEN, file=source.name) from error
    return folder


def _wheels(archive, source, work):
    """Return {name: entry} of the wheels in a zip; raise `PackageError` where they cannot be unpacked."""
    # Only the last part of a name counts, so that no entry can leave the folder.
    entries = {PurePosixPath(entry.filename.replace("\\", "/")).name: entry for entry in archive.infolist()}
    wheels = {name: entry for name, entry in entries.items() if WHEEL.fullmatch(name) and not entry.is_dir()}
    if not wheels:
        raise PackageError(mark("There are no wheels (*.whl) in {file}. Choose another zip."), file=source.name)
    if any(entry.flag_bits & LOCKED for entry in wheels.values()):
        raise PackageError(
            mark("{file} is locked with a password. Unpack it, and choose the folder of its wheels."), file=source.name
        )
    # No entry can be larger than it says: what comes after that is not read.
    size = sum(entry.file_size for entry in wheels.values())
    if size > shutil.disk_usage(work).free:
        raise PackageError(
            mark("{file} needs {size} MB once it is unpacked, more than is free on the disk of {folder}."),
            file=source.name,
            size=f"{size / 1e6:,.0f}",
            folder=work,
        )
    return wheels


def _unpack(wheels, archive, folder, cancelled):
    for name, entry in wheels.items():
        with archive.open(entry) as packed, open(folder / name, "wb") as unpacked:
            while True:
                if cancelled and cancelled():
                    raise Cancelled
                piece = packed.read(PIECE)
                if not piece:
                    break
                unpacked.write(piece)


def for_others(folder):
    """Return the names of wheels in a folder that this Python cannot use."""
    return [file.name for file in sorted(folder.glob("*.whl")) if not fits(file.name)]


def fits(name, version=None, platform=None):
    """Return whether a wheel is for this Python and system, as its name says (PEP 425); for messages only.

    Parameters
    ----------
    name : str
    version : tuple of int, optional
    platform : str, optional
        As of ``sysconfig.get_platform()``.
    """
    major, minor = version or sys.version_info[:2]
    platform = (platform or sysconfig.get_platform()).replace("-", "_").replace(".", "_")
    parts = name.removesuffix(".whl").split("-")
    if len(parts) < 5:
        return False
    pythons, abis, platforms = (part.split(".") for part in parts[-3:])
    own = f"cp{major}{minor}"
    stable = "abi3" in abis and any(
        python.startswith(f"cp{major}") and int(python[3:]) <= minor for python in pythons if python[3:].isdecimal()
    )
    return (stable or bool({own, f"py{major}", f"py{major}{minor}"} & set(pythons))) and any(
        tag == "any" or _same_system(tag, platform) for tag in platforms
    )


def _same_system(tag, platform):
    system, _, machine = platform.partition("_")
    if system == "linux":
        return tag.startswith(("linux", "manylinux", "musllinux")) and tag.endswith(machine)
    if system == "macosx":
        return tag.startswith("macosx")
    return tag == platform
