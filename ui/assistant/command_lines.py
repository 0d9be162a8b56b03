"""Commands in the quotes of the shell that they are pasted into: QGIS writes them in those of Unix."""

import re
import shlex

SAFE = re.compile(r"[\w.\-/:\\=]+")
"""What no shell of Windows reads as anything else."""


def for_windows(command):
    """Return a command, in the quotes of Unix, as the command prompt of Windows takes it.

    Quotes and the backslashes before them are escaped as Microsoft's C runtime reads them.

    Parameters
    ----------
    command : str

    Returns
    -------
    str
    """
    return " ".join(_quoted(part) for part in shlex.split(command))


def _quoted(part):
    if SAFE.fullmatch(part):
        return part
    escaped = re.sub(r'(\\*)"', r"\1\1\\" + '"', part)
    ending = re.search(r"\\*$", escaped).group()
    return f'"{escaped}{ending}"'
