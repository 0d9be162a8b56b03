"""Parameters by the words that a dialog has for them: texts call them by the names that commands and models know."""

import re

from qgis.core import Qgis

from ..translation import tr

NAME = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b(?!-)")
ASIDE = re.compile(r" ?[(,:].*")
"""What a label adds to what it calls a parameter: “Marks, such as …”, “Distance in metres (empty: …)”."""
AFTER_HEADING = re.compile(r" ?[(,].*")
"""The same where a colon follows what labels of several parameters begin with: “Groups: name of the areas, to show”."""


def labelled(algorithm, text):
    """Return a text in which parameters are called what the dialog calls them.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    text : str
        Names of one letter are left, which stand for a number as well: “the K nearest”.
    """
    named = {definition.name(): definition for definition in algorithm.parameterDefinitions()}

    def label(found):
        name = found.group()
        return _quoted(named, name) if name in named and len(name) > 1 else name

    return NAME.sub(label, text)


def explained(algorithm, text, known=frozenset()):
    """Return a text and, below it, where the dialog has the parameters that it names.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    text : str
    known : set of str
        Texts that were explained before: what they name is left out.
    """
    named = {definition.name(): definition for definition in algorithm.parameterDefinitions()}
    lines = [text]
    before = {name for other in known for name in NAME.findall(other)}
    for name in dict.fromkeys(NAME.findall(text)):
        if name in named and name not in before:
            advanced = named[name].flags() & Qgis.ProcessingParameterFlag.Advanced
            line = tr("{name}: {label} in the dialog of {algorithm}, among the advanced parameters.")
            line = line if advanced else tr("{name}: {label} in the dialog of {algorithm}.")
            called = tr("“{text}”").format(
                text=algorithm.displayName()
            )  # a step of a model is asked for in another dialog
            lines.append(line.format(name=name, label=_quoted(named, name), algorithm=called))
    return "\n".join(lines)


def _quoted(named, name):
    """Return what the dialog calls a parameter, as short as it is called by no other one's beginning."""
    label = named[name].description()
    short = ASIDE.sub("", label)
    if any(other.startswith(short) for other in (one.description() for key, one in named.items() if key != name)):
        short = AFTER_HEADING.sub("", label)
    return tr("“{text}”").format(text=short)
