"""Whether there is a DuckDB that can be used: an optional package. Versions before 2.0 crash QGIS's command line."""

from importlib.metadata import PackageNotFoundError, version

from ..errors import FieldError, mark

MINIMUM = 2


def installed():
    """Return the version of DuckDB, "" where there is none; it is not imported."""
    try:
        return version("duckdb")
    except PackageNotFoundError:
        return ""


def is_there():
    """Return whether a DuckDB that can be used is installed."""
    found = installed().partition(".")[0]
    return found.isdigit() and int(found) >= MINIMUM


def require():
    """Raise a `FieldError` where DuckDB is missing or too old."""
    if is_there():
        return
    found = installed()
    if found:
        raise FieldError(
            mark(
                "DuckDB {version} is installed, and 2 or later is needed: older ones crash QGIS when it ends. The "
                "menu Plugins → Polos → Requirements installs it; or choose pandas as ENGINE."
            ),
            version=found,
        )
    raise FieldError(
        mark(
            "DuckDB is not installed. The menu Plugins → Polos → Requirements installs it; or choose pandas as ENGINE, "
            "which reads text files alone."
        )
    )
