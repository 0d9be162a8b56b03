"""The record that an installed state keeps of itself."""

import json

RECORD = "polos-packages.json"


def read_record(folder):
    """Return what a state says of itself, {} for none or an unreadable one.

    ``packages`` holds {name: version} of what was installed, ``kept`` the same of what QGIS had at that time.
    """
    if folder is None:
        return {}
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def write_record(folder, packages, kept):
    """Write what was installed, and for which versions of QGIS's packages."""
    text = json.dumps({"packages": packages, "kept": kept}, indent=1, sort_keys=True)
    (folder / RECORD).write_text(text, encoding="utf-8")
