"""What a package holds, written beside it: each file with its size and SHA-256, and the sums of both."""

import hashlib
import zipfile


def describe(package):
    """Write what a package holds, and SHA256SUMS of both, beside it.

    Parameters
    ----------
    package : Path
        A zip.

    Returns
    -------
    contents, sums : Path
        A line for each file: SHA-256, size in bytes, name. ``sha256sum --check SHA256SUMS`` reads the second.
    """
    contents = package.with_name(f"{package.stem}.contents.txt")
    sums = package.with_name("SHA256SUMS")
    contents.write_text("".join(f"{line}\n" for line in listed(package)), encoding="utf-8", newline="\n")
    lines = (f"{digest(file.read_bytes())}  {file.name}\n" for file in (package, contents))
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return contents, sums


def listed(package):
    """Yield a line for each file in a zip, in the order of the zip."""
    with zipfile.ZipFile(package) as archive:
        for entry in archive.infolist():
            yield f"{digest(archive.read(entry))}  {entry.file_size:>9}  {entry.filename}"


def digest(content):
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(content).hexdigest()
