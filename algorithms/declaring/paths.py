"""Texts given for files and layers that can be none: too long, or with signs that no path or name has."""

import errno
import os
import re

from ...analysis.errors import OutputError, PolosError, mark, quoted
from ..layers.layer_names import reason_against

FILES = ("file", "fileDestination", "folderDestination")
UNREAD = re.compile((r"\|" if os.sep == "\\" else r"[|\\]") + r"|(?i:\.(zip|tar|t?gz))(?![/\\])")
UNREAD_IN_GEOPACKAGES = re.compile(f"{UNREAD.pattern}|%[0-9A-Fa-f]{{2}}")
"""What a path says that is taken for something else: where options begin, another folder, an archive, a letter by its
number."""


def require_paths(run):
    """Raise a `PolosError` where what was given for a file can be the path of none.

    Asked once for all of them: whoever looks for such a file gets an error of the system, not "it is not there".
    """
    for definition in run.algorithm.parameterDefinitions():
        name = definition.name()
        if definition.type() in FILES and run.wants(name):
            path = run.algorithm.parameterAsString(run.parameters, name, run.context)
        elif definition.type() == "sink" and run.wants(name):
            target = run.layer_target(name)
            path = "" if target is None else _path_of(name, target)
        else:
            continue
        if not _possible(path):
            raise PolosError(
                mark(
                    "{parameter} is {text}, which is the path of no file: it is too long, or has signs that no path "
                    "has. Give the path of a file."
                ),
                parameter=name,
                text=quoted(path.replace("\0", "�")),
            )


def _path_of(output, target):
    """Return the path of a layer to write; raise an `OutputError` where no layer of that name could be read again."""
    require_path_of_layers(output, str(target.path))
    against = reason_against(target.layer) if target.has_layers else None
    if against:
        text = mark("{output} goes into the layer {layer}, and no layer can be called so: {why}. Give it another name.")
        raise OutputError(text, output=output, layer=quoted(target.layer), why=against)
    return str(target.path)


def require_path_of_layers(output, path):
    """Raise an `OutputError` for the path of a file whose layers QGIS could not open."""
    unread = UNREAD_IN_GEOPACKAGES if path.lower().endswith(".gpkg") else UNREAD
    found = unread.search(path)
    if found:
        text = mark(
            "{output} goes into “{file}”: QGIS takes {sign} in the path of a layer for something else. Leave it out."
        )
        raise OutputError(text, output=output, file=path, sign=quoted(found.group()))


def _possible(path):
    try:
        os.lstat(path or ".")
    except ValueError:  # a sign that ends texts for the system
        return False
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    return True
