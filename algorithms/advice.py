"""What a dialog is told of an algorithm while its user fills it in: what matters, what holds, what is hardly meant."""

from typing import NamedTuple

from ..analysis.errors import PolosError
from ..analysis.inference.multiple_testing import CORRECTIONS
from ..translation import in_language, message, tr
from .asked import Asked
from .declaring.cautions import cautions
from .declaring.idle import without_effect
from .declaring.inference import ALPHA, ALTERNATIVE, CORRECTION, PERMUTATIONS, PRESET
from .declaring.usual_fields import usual_field
from .help import help_html, help_in_short
from .labels import labelled


class Advice(NamedTuple):
    """What is to be said of some values.

    Attributes
    ----------
    idle : frozenset of str
        Parameters that have no effect with these values.
    holds : str
        How it is tested, in a line; "" where nothing is.
    cautions : tuple of str
        What is hardly meant, in the words of the dialog.
    """

    idle: frozenset
    holds: str
    cautions: tuple


class Draft(Asked):
    """Values that are being filled in."""

    def source(self, name):
        """Return a feature source.

        Raises
        ------
        PolosError
            Where there is none yet.
        """
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise PolosError(name)
        return source


class windows:  # noqa: N801
    """Who makes the windows of algorithms on the desktop; without one, QGIS does."""

    make = None


class Advised:
    """An algorithm that a window can ask while it is filled in."""

    def createCustomParametersWidget(self, parent=None):
        return windows.make(self, parent) if windows.make else None

    def advise(self, parameters, context):
        """Return the `Advice` on values, as far as they are filled in."""
        draft = self.draft(parameters, context)
        said = tuple(labelled(self, message(one)) for one in cautions(draft))
        return Advice(without_effect(draft), _holds(draft), said)

    def draft(self, parameters, context):
        """Return values that are being filled in, to be asked for."""
        return Draft(self, parameters, context)

    def usual_field(self, parameter, names):
        """Return which of some fields is usually meant by a parameter, "" where none is."""
        return usual_field(parameter, names)

    def help_texts(self):
        """Return the beginning of the help, and all of it, as HTML."""
        return help_in_short(self), help_html(self)


def _holds(asked):
    """Return how a run would test, in a line."""
    known = {definition.name(): definition for definition in asked.algorithm.parameterDefinitions()}
    try:
        if PRESET in known and asked.value(PRESET):
            return tr("Tests and classes: {preset}.").format(preset=known[PRESET].options()[asked.value(PRESET)])
        said = []
        if ALTERNATIVE in known:
            said.append(known[ALTERNATIVE].options()[asked.value(ALTERNATIVE) or 0])
        if CORRECTION in known:
            corrected = asked.value(CORRECTION) or 0
            options = known[CORRECTION].options()
            said.append(options[corrected] if CORRECTIONS[corrected] != "none" else tr("no correction for many areas"))
        if ALPHA in known and known[ALPHA].type() == "number":
            said.append(tr("level {share}").format(share=_percent(asked.number(ALPHA))))
        if PERMUTATIONS in known:
            draws = asked.whole(PERMUTATIONS)
            text = tr("permutations: {count}").format(count=draws)
            said.append(tr("permutations only where they are needed") if draws is None else text)
    except PolosError:
        return ""
    if not said:
        return ""
    return tr("How it tests: {parts}.").format(parts=", ".join(part[:1].lower() + part[1:] for part in said))


def _percent(share):
    return in_language(f"{100 * share:.3g}%")
