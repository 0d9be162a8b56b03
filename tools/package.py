"""Build the zip that QGIS installs: one folder `polos/` with what runs, and nothing else.

build/python tools/package.py               writes dist/polos-VERSION.zip, checked as plugins.qgis.org does
build/python tools/package.py --release     refuses what may be built but not published
"""

import argparse
import os
import subprocess
import sys
import tempfile
import textwrap
import zipfile
from configparser import ConfigParser
from pathlib import Path

import package_checks
import package_contents
import package_scans
import publication

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = (
    "*.py",
    "metadata.txt",
    "LICENSE",
    "README.md",
    "README.es.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "CITATION.cff",
    "SECURITY.md",
    "REUSE.toml",
    "LICENSES/*.txt",
    "docs/e?/*.md",
    "docs/e?/*/*.md",
    "docs/images/*.png",
    "requirements.txt",
    "algorithms/**/*.py",
    "analysis/**/*.py",
    "dependencies/**/*.py",
    "ui/**/*.py",
    "ui/**/*.ui",
    "resources/icons/*.svg",
    "resources/classifications/*",
    "resources/countries/**/*",
    "resources/flows/*",
    "resources/batches/*",
    "resources/models/*.model3",
    "resources/help/*/*.ini",
    "resources/observatory/*",
    "resources/sample/**/*",
    "docs/e[ns]/**/*.md",
)
EPOCH = (2024, 1, 1, 0, 0, 0)
"""Date of every file in the zip, so that the same source gives the same bytes."""
PLAIN_FILE = 0o100644 << 16
UNIX = 3


WIDTH = 76


def main():
    """Build and check the package; print where it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--release", action="store_true", help="refuse what may be built but not published")
    release = parser.parse_args().release
    for option in ([], ["--release"]):
        if subprocess.run([sys.executable, ROOT / "tools" / "i18n.py", *option], check=False).returncode:
            raise SystemExit("The translations are not complete; run make i18n and fill in what it lists.")
    files, left_out = shipped(ROOT)
    hindrances = [*unpublishable(ROOT), *(f"{name} is not in Git and so is not shipped." for name in left_out)]
    if hindrances:
        print(loud(hindrances), file=sys.stderr)
        if release:
            raise SystemExit(f"{len(hindrances)} found; a release is not built.")
    files += built(ROOT)
    target = publish(ROOT, files, ROOT / "dist")
    print(f"{target.relative_to(ROOT)}: {len(files)} files, {target.stat().st_size:,} bytes, nothing found")
    for beside in package_contents.describe(target):
        print(f"{beside.relative_to(ROOT)}")


def unpublishable(root):
    """Return why a package of this source cannot be published yet, though it can be built and installed."""
    said = (root / "metadata.txt").read_text(encoding="utf-8")
    facts, changes = publication.facts_in(said), (root / "CHANGELOG.md").read_text(encoding="utf-8")
    found = []
    missing = publication.not_filled_in(facts)
    if missing:
        found.append(
            f"metadata.txt, OWNER: {', '.join(missing)} are nobody's. plugins.qgis.org refuses the package until the "
            "owner has filled in a name and addresses that exist; then run make metadata."
        )
    date = publication.released(changes, facts["version"])
    if not date:
        found.append(f"CHANGELOG.md gives {facts['version']} no date. Write it in place of Unreleased; make metadata.")
    citation = root / "CITATION.cff"
    kept = citation.read_text(encoding="utf-8") if citation.exists() else ""
    if publication.with_changelog(said, changes) != said or publication.citation_of(facts, date) != kept:
        found.append("metadata.txt or CITATION.cff is not what make metadata writes. Run it, and commit.")
    changed = ["git", "status", "--porcelain", "--untracked-files=no"]
    if (root / ".git").exists() and subprocess.run(changed, cwd=root, capture_output=True, check=True).stdout:
        found.append("There are changes that are not committed, so that no commit gives these bytes. Commit them.")
    return found


def loud(warnings):
    """Return warnings so that nobody misses them."""
    rule = "=" * WIDTH
    lines = (textwrap.fill(text, WIDTH, initial_indent="* ", subsequent_indent="  ") for text in warnings)
    return "\n".join([rule, "WARNING: this package is not ready to be published", *lines, rule])


def shipped(root):
    """Return which files go into the package, and which would but are not in Git.

    A checkout may hold notes and half-done files beside the source; what is not in Git is not of the version. A folder
    that is no checkout, as an unpacked archive of the source, ships all that fits.

    Parameters
    ----------
    root : Path

    Returns
    -------
    files, left_out : list of str
        Relative to `root`, in order of name. Translations are compiled, not in Git, and shipped if their source is.
    """
    found = {path.relative_to(root).as_posix() for pattern in SHIPPED for path in root.glob(pattern) if path.is_file()}
    sources = {path.relative_to(root).as_posix() for path in root.glob("resources/i18n/*.ts")}
    left_out = set()
    if (root / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, encoding="utf-8", check=True)
        tracked = set(listed.stdout.split("\0"))
        left_out = found - tracked
        sources &= tracked
    return sorted((found - left_out) | {f"{name.removesuffix('.ts')}.qm" for name in sources}), sorted(left_out)


def built(root):
    """Build the documentation, and return its files as they are called in the package; they lie in build/."""
    subprocess.run([root / "tools" / "docs.sh"], check=True)
    build = root / "build"
    return sorted(path.relative_to(build).as_posix() for path in (build / "docs").rglob("*") if path.is_file())


def publish(root, files, folder):
    """Write the zip, check it, and only then give it its name.

    Raises
    ------
    SystemExit
        With all that was found; then there is no zip of that name.
    """
    target = folder / f"{package_checks.FOLDER}-{_version(root)}.zip"
    folder.mkdir(exist_ok=True)
    target.unlink(missing_ok=True)
    unchecked = target.with_suffix(".unchecked")
    try:
        write(root, files, unchecked)
        found = examine(unchecked)
        if found:
            raise SystemExit("\n".join([*found, f"{len(found)} found; there is no {target.name}."]))
        os.replace(unchecked, target)
    finally:
        unchecked.unlink(missing_ok=True)
    return target


def write(root, files, target):
    """Write files into the one folder of a zip; the same files give the same bytes."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name in files:
            entry = zipfile.ZipInfo(f"{package_checks.FOLDER}/{name}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = UNIX
            entry.external_attr = PLAIN_FILE
            source = root / name
            package.writestr(entry, (source if source.exists() else root / "build" / name).read_bytes())


def examine(package):
    """Return what is wrong with a zip: as it is, and, where it can be trusted so far, unzipped."""
    found = package_checks.faults(package)
    if found:
        return found
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(package) as archive:
            archive.extractall(folder)
        try:
            return package_scans.scan(Path(folder))
        except package_scans.Unable as error:
            return [str(error)]


def _version(root):
    parser = ConfigParser(interpolation=None)
    parser.read(root / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="unknown").strip()


if __name__ == "__main__":
    main()
