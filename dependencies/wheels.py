"""Wheels from a folder or a zip, for computers without internet."""

import shutil
import sys
import sysconfig
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from ..analysis.errors import mark
from .failures import BROKEN, PackageError, of_system


def opened(source, work):
    """Return a folder with the wheels of a folder or a zip.

    Parameters
    ----------
    source : path
    work : Path
        Where a zip is unpacked.

    Raises
    ------
    PackageError
        Where there are no wheels, or the zip is broken.
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
            # Only the last part of a name counts, so that no entry can leave the folder.
            entries = {PurePosixPath(name.replace("\\", "/")).name: name for name in archive.namelist()}
            for name, entry in entries.items():
                if name.endswith(".whl"):
                    with archive.open(entry) as packed, open(folder / name, "wb") as unpacked:
                        shutil.copyfileobj(packed, unpacked)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise PackageError(BROKEN, file=source.name) from error
    except OSError as error:
        raise of_system(error, work) from error
    if not any(folder.iterdir()):
        raise PackageError(mark("There are no wheels (*.whl) in {file}. Choose another zip."), file=source.name)
    return folder


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
        python.startswith(f"cp{major}") and int(python[3:] or 0) <= minor for python in pythons if python[3:].isdigit()
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
