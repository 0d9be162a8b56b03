"""Build the zip that QGIS installs: one folder `polos/` with what runs, and nothing else.

build/python tools/package.py        writes dist/polos-VERSION.zip
"""

import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = (
    "__init__.py",
    "plugin.py",
    "translation.py",
    "metadata.txt",
    "LICENSE",
    "README.md",
    "README.es.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "docs/images/*.png",
    "requirements.txt",
    "algorithms/**/*.py",
    "analysis/**/*.py",
    "dependencies/**/*.py",
    "ui/**/*.py",
    "ui/**/*.ui",
    "resources/icons/*.svg",
    "resources/classifications/*",
    "resources/models/*.model3",
    "resources/help/*/*.ini",
    "resources/i18n/*.qm",
    "resources/sample/**/*",
)
LARGEST = 25 * 1024**2
"""Most bytes that the plugin repository takes."""
REQUIRED = {
    *("name", "qgisMinimumVersion", "description", "about", "version", "author", "email"),
    *("homepage", "tracker", "repository", "hasProcessingProvider"),
}
EPOCH = (2024, 1, 1, 0, 0, 0)
"""Date of every file in the zip, so that the same source gives the same bytes."""


def main():
    """Build and check the package; print where it is."""
    version = checked_metadata()["version"]
    for option in ([], ["--release"]):
        if subprocess.run([sys.executable, ROOT / "tools" / "i18n.py", *option], check=False).returncode:
            raise SystemExit("The translations are not complete; run make i18n and fill in what it lists.")
    files = sorted({path for pattern in SHIPPED for path in ROOT.glob(pattern) if path.is_file()})
    target = ROOT / "dist" / f"polos-{version}.zip"
    target.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for path in files:
            entry = zipfile.ZipInfo(f"polos/{path.relative_to(ROOT).as_posix()}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, path.read_bytes())
    if target.stat().st_size > LARGEST:
        raise SystemExit(f"{target} is larger than the {LARGEST:,} bytes that the plugin repository takes.")
    print(f"{target.relative_to(ROOT)}: {len(files)} files, {target.stat().st_size:,} bytes")


def checked_metadata():
    """Return the [general] section of metadata.txt, with all that the plugin repository requires."""
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    missing = REQUIRED - {key for key, value in parser["general"].items() if value.strip()}
    if missing:
        raise SystemExit(f"metadata.txt lacks {', '.join(sorted(missing))}.")
    return parser["general"]


if __name__ == "__main__":
    main()
