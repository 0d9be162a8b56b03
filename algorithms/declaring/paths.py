"""Texts given for files that can be no path: too long for the system, or with signs that no path has."""

import errno
import os

from ...analysis.errors import PolosError, mark, quoted

FILES = ("file", "fileDestination")


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
            path = "" if target is None else str(target.path)
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


def _possible(path):
    try:
        os.lstat(path or ".")
    except ValueError:  # a sign that ends texts for the system
        return False
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    return True
