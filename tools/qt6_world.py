"""What there is in PyQt6 and in the running QGIS, asked by dotted names such as qgis.PyQt.QtCore.Qt.ItemFlag."""

from enum import Enum
from functools import cached_property
from importlib import import_module

QT = "qgis.PyQt."
OLDEST = 34200
"""Below it, the running QGIS is the oldest that Polos is for, so that all its new names can be used everywhere."""


class World:
    """What there is in PyQt6 and in the running QGIS.

    Parameters
    ----------
    pyqt6 : dict
        As written by tools/qt6_names.py.
    """

    def __init__(self, pyqt6):
        self.pyqt6 = pyqt6

    def problem(self, path):
        """Return what is wrong with a dotted path below qgis, or None."""
        return self._problem_in_pyqt6(path) or self._problem_in_qgis(path)

    def is_class(self, path):
        """Return whether a path leads to a class that is no enumeration."""
        *_, value = self._reached(path)
        return isinstance(value, type) and not issubclass(value, Enum) and type(value).__name__ != "enumtype"

    def is_value(self, path):
        """Return whether a path leads to a value of an enumeration that is no number in PyQt6."""
        module, *names = path.removeprefix(QT).split(".")
        inside = self.pyqt6.get(module) if path.startswith(QT) else None
        for name in names[:-1]:
            inside = inside.get(name) if isinstance(inside, dict) else None
        return isinstance(inside, list) and names[-1] in inside

    @cached_property
    def dropped(self):
        """Return the names of members that classes of the running PyQt have and none of PyQt6 has any more."""
        old = set()
        for module in ("QtCore", "QtGui", "QtWidgets", "QtNetwork"):
            for kind in vars(import_module(QT + module)).values():
                old.update(dir(kind) if isinstance(kind, type) else ())
        gone = old - set(_all_names(self.pyqt6)) - self._own
        return {name for name in gone if name[0].islower()} | {"exec_", "print_"}

    @cached_property
    def _own(self):
        """Return the names of members that QGIS's own classes have."""
        kinds = [*vars(import_module("qgis.core")).values(), *vars(import_module("qgis.gui")).values()]
        return set().union(*(vars(kind) for kind in kinds if isinstance(kind, type)))

    def _problem_in_pyqt6(self, path):
        if not path.startswith(QT):
            return None
        module, *names = path.removeprefix(QT).split(".")
        if module not in self.pyqt6:
            return f"PyQt6 has no module {module}"
        inside, outer = self.pyqt6[module], module
        for name in names:
            if inside is None:
                return None
            if name not in inside:
                return f"{outer} of PyQt6 has no {name}{self._elsewhere(name, module, inside)}"
            inside, outer = (None if isinstance(inside, list) else inside[name]), name
        return None

    def _elsewhere(self, name, module, inside):
        """Return where else a name is: in an enumeration of the class, or in another module."""
        where = self.pyqt6 if inside is self.pyqt6[module] else inside
        places = [key for key in where if name in (where[key] or ())] if isinstance(where, dict) else []
        return f"; it is in {', '.join(places)}" if places else ""

    def _problem_in_qgis(self, path):
        try:
            parts, holder, value = self._reached(path)
        except (AttributeError, ImportError) as error:
            return f"the running QGIS: {error}"
        enumeration = type(value)
        if not path.startswith(QT) and (isinstance(value, Enum) or type(enumeration).__name__ == "enumtype"):
            return self._problem_of_value(parts, holder, value)
        return self._problem_of_age(parts[-1], value)

    def _problem_of_value(self, parts, holder, value):
        """Return whether a value is reached in another way than through its enumeration, by its own name."""
        enumeration, name = type(value), getattr(value, "name", parts[-1])
        right = f"write {enumeration.__qualname__}.{name}"
        if holder is not enumeration:
            return right
        known = getattr(enumeration, "__members__", {parts[-1]: None})
        here = ".".join(parts[2:-1]) == enumeration.__qualname__ and parts[-1] in known
        return None if here or not _is_oldest() else right

    def _problem_of_age(self, name, value):
        """Return whether all forms of a method are deprecated, by what QGIS's own documentation says of each."""
        text = "" if isinstance(value, type) else getattr(value, "__doc__", None) or ""
        forms = sum(line.startswith(f"{name}(") for line in text.splitlines())
        if forms and text.count(".. deprecated::") >= forms and _is_oldest():
            return f"{name} is deprecated; its documentation says what to take"
        return None

    def _reached(self, path):
        """Return the part of a path that the running QGIS knows, what holds the last of it, and what it leads to.

        What a method gives, or what a signal has, is not known from the class.
        """
        parts = path.split(".")
        module = 3 if path.startswith(QT) else 2
        holder, value = None, import_module(".".join(parts[:module]))
        for place in range(module, len(parts)):
            of_instances = isinstance(value, type) and not hasattr(value, parts[place]) and parts[place] in dir(value)
            if of_instances or (holder is not None and not isinstance(value, type)):
                return parts[:place], holder, value
            holder, value = value, getattr(value, parts[place])
        return parts, holder, value


def _all_names(inside):
    """Yield all names of a tree of names."""
    for name in inside or ():
        yield name
        yield from _all_names(inside[name] if isinstance(inside, dict) else None)


def _is_oldest():
    return import_module("qgis.core").Qgis.QGIS_VERSION_INT < OLDEST
