"""What was asked for: the values of parameters, in whatever form they come."""

from functools import cached_property

from qgis.core import NULL, Qgis, QgsProcessingOutputLayerDefinition, QgsProperty

from ..analysis.errors import FieldError, PolosError, mark, quoted
from .declaring.presentation import COLOUR_SCHEME, LANGUAGE, LANGUAGE_CODES
from .declaring.values import READERS


class Asked:
    """The values of an algorithm's parameters, asked for by their names.

    Parameters
    ----------
    algorithm : PolosAlgorithm
    parameters : dict
        As Processing gives them.
    context : QgsProcessingContext
    """

    def __init__(self, algorithm, parameters, context):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context

    def given(self, name):
        """Return what was given for a parameter, its default where nothing was said, or None.

        An empty text, a blank and NULL say nothing: the default holds, and where there is none the value or output is
        not wanted. None says that an optional one is not wanted, also where it has a default.
        """
        definition = self.algorithm.parameterDefinition(name)
        if definition is None:
            return None
        value = self.parameters.get(name, definition.defaultValue())
        if is_blank(value) and (value is not None or not definition.flags() & Qgis.ProcessingParameterFlag.Optional):
            value = definition.defaultValue()
        return None if is_blank(value) else value

    def wants(self, name):
        """Return whether an optional output or input was given."""
        return self.given(name) is not None

    def filled(self, name):
        """Return all parameters, one as `given` has it: QGIS takes some blanks for an empty text or a first option."""
        return {**self.parameters, name: self.given(name)}

    def settle(self, name, value):
        """Take a value as given where nothing was, so that the record, and the command that repeats the run, have it.

        For what hangs on when a run is made, such as the day.
        """
        if not self.wants(name):
            self.parameters = {**self.parameters, name: value}

    def text(self, name):
        """Return a text, or the name of a field; "" where none was given.

        Raises
        ------
        FieldError
            When something was given that is none.
        """
        given = self.given(name)
        if given is None:
            return ""
        text = self.algorithm.parameterAsString(self.filled(name), name, self.context)
        if not text and not isinstance(given, QgsProperty):
            said = mark("{parameter} is {value}, which is no text.")
            raise FieldError(said, parameter=name, value=quoted(str(given)))
        return text

    def texts(self, name):
        """Return several texts, or names of fields."""
        if not self.wants(name):
            return []
        return [text for text in self.algorithm.parameterAsStrings(self.parameters, name, self.context) if text.strip()]

    def value(self, name):
        """Return a number, the place of a chosen option, or whether something is ticked, as its parameter is declared.

        It is None where none was given. All of them are read here, strictly.

        Raises
        ------
        FieldError
            When it cannot be that.
        """
        definition, value = self.algorithm.parameterDefinition(name), self.given(name)
        if isinstance(value, QgsProperty):
            value, _ = value.value(self.context.expressionContext(), None)
        return None if is_blank(value) else READERS[definition.type()](definition, value)

    def number(self, name):
        """Return a number, None where none was given. See `value`."""
        return self.value(name)

    def whole(self, name):
        """Return a whole number, None where none was given. See `value`."""
        return self.value(name)

    def day(self, name):
        """Return a `datetime.date`, None where none was given. See `value`."""
        found = self.value(name)
        return None if found is None else found.toPyDate()

    def flag(self, name):
        """Return whether something was ticked. See `value`."""
        return bool(self.value(name))

    def choice(self, name, options):
        """Return which of some options was chosen. See `value`.

        Parameters
        ----------
        name : str
        options : iterable
            In the order of the parameter's list.
        """
        return list(options)[self.value(name) or 0]

    def choices(self, name, options):
        """Return which of some options were chosen, in their own order; all of them where none was. See `choice`."""
        chosen = self.value(name)
        return [option for place, option in enumerate(options) if not chosen or place in chosen]

    def values(self):
        """Return all that `value` reads, by name: for QGIS, which takes no texts for options."""
        names = [one.name() for one in self.algorithm.parameterDefinitions() if one.type() in READERS]
        return {name: self.value(name) for name in names if self.given(name) is not None}

    @cached_property
    def language(self):
        """The two letters of the language that the result is to have, "" for that of QGIS."""
        return self.choice(LANGUAGE, LANGUAGE_CODES)

    @property
    def spoken(self):
        """The language of messages: that of the result, or QGIS's where LANGUAGE itself is to be refused."""
        try:
            return self.language
        except PolosError:
            return ""

    @cached_property
    def scheme(self):
        """The place in `styles.SCHEMES` of the colours that the user chose."""
        return self.value(COLOUR_SCHEME)


def is_blank(value):
    """Return whether a value says nothing: a dialog gives an empty list for fields of which none is chosen."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty) and value.propertyType() == Qgis.PropertyType.Static:
        value = value.staticValue()
    if isinstance(value, (list, tuple)):
        return not value
    return value is None or value == NULL or (isinstance(value, str) and not value.strip())
