"""Print as JSON what PyQt6 has; run by tools/qt6.sh in the Python that has it.

{module: {name: what is in it}}: a class holds its members, inherited ones too; an enumeration that is no number, a list
of its values; all else null.
"""

import json
import pkgutil
import sys
from enum import Enum
from importlib import import_module

import PyQt6

LOWEST = 3
"""Levels below a module: class, enumeration or class in it, value."""


def names(thing, level=0):
    """Return the names in a module or a class, with what is in them."""
    if level and issubclass(thing, Enum) and not issubclass(thing, int):
        return list(thing.__members__)
    # dir() leaves out the values of a flag that are made of others.
    known = {*dir(thing), *getattr(thing, "__members__", ())}
    inside = ((name, getattr(thing, name, None)) for name in sorted(known) if not name.startswith("__"))
    return {
        name: names(value, level + 1) if isinstance(value, type) and level + 1 < LOWEST else None
        for name, value in inside
    }


def main():
    """Print the names of all modules that can be imported here."""
    found = {}
    for module in pkgutil.iter_modules(PyQt6.__path__):
        try:
            found[module.name] = names(import_module(f"PyQt6.{module.name}"))
        except ImportError as error:  # of a library that this system lacks
            print(error, file=sys.stderr)
    missing = {"QtCore", "QtGui", "QtWidgets", "QtNetwork", "sip"} - set(found)
    if missing:
        sys.exit(f"PyQt6 lacks {', '.join(sorted(missing))}")
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
