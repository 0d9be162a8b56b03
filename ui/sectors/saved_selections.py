"""Selections of sectors that a user keeps under a name, in the settings of QGIS."""

from urllib.parse import unquote

from qgis.core import QgsSettings

GROUP = "polos/sector_selections"


def saved_selections():
    """Return {name: selection as text}, in alphabetical order."""
    settings = QgsSettings()
    settings.beginGroup(GROUP)
    found = {unquote(key): str(settings.value(key, "")) for key in settings.childKeys()}
    settings.endGroup()
    return dict(sorted(found.items(), key=lambda item: item[0].casefold()))


def save_selection(name, text):
    """Keep a selection under a name, in place of the one that has it."""
    QgsSettings().setValue(f"{GROUP}/{_key(name)}", text)


def delete_selection(name):
    """Forget a selection."""
    QgsSettings().remove(f"{GROUP}/{_key(name)}")


def _key(name):
    """Return a name without the characters by which settings part groups."""
    return name.replace("%", "%25").replace("/", "%2F").replace("\\", "%5C")
