"""One run of an algorithm: what was asked for, what was read, what is written, and what the user is told."""

import re
from functools import cached_property
from pathlib import Path

from qgis.core import NULL, Qgis, QgsProcessingException, QgsProcessingOutputLayerDefinition, QgsProperty

from ..analysis.errors import FieldError, mark
from .declaring.common import ID_FIELD, repair_limit
from .declaring.presentation import COLOUR_SCHEME, LANGUAGE, LANGUAGE_CODES, free_path
from .layers import fingerprint
from .layers.frames import Column, read_areas, texts_of, write_areas, write_table
from .layers.inputs import Input
from .layers.output_fields.table import fields_of
from .layers.points import read_points
from .layers.reporting import Reporter
from .layers.tables import read_texts
from .maps.results import Finish

NUMBERS = {
    int: re.compile(r"[+-]?[0-9]+([.]0*)?"),
    float: re.compile(r"[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)(e[+-]?[0-9]+)?", re.IGNORECASE),
}
"""What a number is where it comes as a text, as from the command line."""


class Run:
    """One run of an algorithm.

    It is the only thing that steps of an algorithm hand on: values are asked for by the name of their parameter, layers
    and tables are read with all that the run says of them, and what is written is remembered until the run ends.

    Parameters
    ----------
    algorithm : PolosAlgorithm
    parameters : dict
        As Processing gives them.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback, optional
        Without it nothing is told: parameters are only checked.

    Attributes
    ----------
    report : Reporter
    inputs : dict of str to Input
        The layers and tables that were given, by the name of their parameter, once `take_inputs` was called.
    fingerprints : dict of str to str
        Of each input that was read, by the name of its parameter.
    outputs : dict
        What the algorithm returns: layers, files and numbers by the name of their output.
    looks : dict
        Legend of each layer that was written, None for a table, by its destination.
    asked : dict
        Names of the fields that each written layer was asked to hold, by its destination; some formats cut them.
    aliases : dict
        Aliases of the fields that a written layer has from its input, by its destination.
    """

    def __init__(self, algorithm, parameters, context, feedback=None):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.feedback = feedback
        self.report = Reporter(feedback)
        self.inputs = {}
        self.fingerprints = {}
        self.outputs = {}
        self.looks = {}
        self.asked = {}
        self.aliases = {}

    def begin(self, context, feedback):
        """Go on in the thread that a run is computed in, which has a context and a feedback of its own."""
        self.context, self.feedback = context, feedback
        self.report.feedback = feedback

    # What was asked for

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

    def text(self, name):
        """Return a text, or the name of a field; "" where none was given."""
        return "" if self.given(name) is None else self.algorithm.parameterAsString(self.parameters, name, self.context)

    def texts(self, name):
        """Return several texts, or names of fields."""
        return self.algorithm.parameterAsStrings(self.parameters, name, self.context) if self.wants(name) else []

    def number(self, name):
        """Return a number, None where none was given.

        Raises
        ------
        FieldError
            When it is a text that is no number.
        """
        return self._number(name, float, self.algorithm.parameterAsDouble)

    def whole(self, name):
        """Return a whole number, None where none was given.

        Raises
        ------
        FieldError
            When it is a text that is no whole number.
        """
        return self._number(name, int, self.algorithm.parameterAsInt)

    def _number(self, name, kind, read):
        value = self.given(name)
        if not isinstance(value, str):
            return None if value is None else read(self._filled(name), name, self.context)
        if not NUMBERS[kind].fullmatch(value.strip()):
            text = mark("{parameter} is “{value}”, which is no number. Write digits only, with a decimal point.")
            raise FieldError(text, parameter=name, value=value)
        return kind(float(value))

    def _filled(self, name):
        """Return the parameters with one as `given` has it: QGIS takes some blanks for "no" or the first option."""
        return {**self.parameters, name: self.given(name)}

    def flag(self, name):
        """Return whether something was ticked."""
        return self.algorithm.parameterAsBool(self._filled(name), name, self.context)

    def choice(self, name, options):
        """Return which of some options was chosen.

        Parameters
        ----------
        name : str
        options : iterable
            In the order of the parameter's list.
        """
        return list(options)[self.algorithm.parameterAsEnum(self._filled(name), name, self.context)]

    def file(self, name):
        """Return the path of a file to read, "" where none was given; its bytes are part of the record."""
        path = self.algorithm.parameterAsFile(self.parameters, name, self.context) if self.wants(name) else ""
        if self.feedback and name not in self.fingerprints and Path(path).is_file():
            self.fingerprints[name] = fingerprint.of_file(path)
        return path

    def target(self, name):
        """Return the path of a file to write, "" where none is wanted."""
        value = self.given(name)
        if value is None:
            return ""
        path = self.algorithm.parameterAsFileOutput(self._filled(name), name, self.context)
        # A name that Polos made is not to meet the file of another run.
        return free_path(path) if value == self.algorithm.parameterDefinition(name).defaultValue() else path

    @cached_property
    def language(self):
        """The two letters of the language that the result is to have, "" for that of QGIS."""
        return self.choice(LANGUAGE, LANGUAGE_CODES)

    @cached_property
    def scheme(self):
        """The place in `styles.SCHEMES` of the colours that the user chose."""
        return self.algorithm.parameterAsEnum(self._filled(COLOUR_SCHEME), COLOUR_SCHEME, self.context)

    # What is told

    @property
    def progress(self):
        """What to call with the share done."""
        return self.report.progress

    def cancelled(self):
        """Return whether the user has asked to stop."""
        return self.feedback is not None and self.feedback.isCanceled()

    # What is read

    def take_inputs(self):
        """Take the layers of all parameters from the project; QGIS asks that this is done in its main thread."""
        for definition in self.algorithm.parameterDefinitions():
            if definition.type() == "source" and self.wants(definition.name()):
                self.inputs[definition.name()] = Input.take(self, definition)

    def source(self, name):
        """Return a feature source.

        Raises
        ------
        QgsProcessingException
            When it cannot be read.
        """
        taken = self.inputs.get(name)
        if taken is None or taken.source is None:
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
        return taken.source

    def areas(self, name, fields=(), id_field=ID_FIELD, ids_as_text=False):
        """Return the `Areas` of a layer.

        Parameters
        ----------
        name : str
        fields : iterable of str
            Numeric fields to read; empty names and repeated ones are left out.
        id_field : str
            Parameter that names the field of ids.
        ids_as_text : bool
            Whether ids are read as a table's are.
        """
        wanted = [field for field in dict.fromkeys(fields) if field]
        limit = repair_limit(self)
        areas = read_areas(self.source(name), wanted, self.text(id_field), self.cancelled, ids_as_text, limit)
        self.report.notices(areas.notices)
        self.fingerprints[name] = fingerprint.of_areas(areas.frame)
        return areas

    def table(self, name, fields):
        """Return fields of a table, {column: parameter that names the field}; those without a field are left out.

        See `tables.read_texts`.
        """
        return self.columns(name, {column: self.text(parameter) for column, parameter in fields.items()})

    def columns(self, name, fields):
        """Return fields of a table, {column: field}; those without a name are left out. See `tables.read_texts`."""
        table = read_texts(self, name, {column: field for column, field in fields.items() if field})
        self.fingerprints.setdefault(name, fingerprint.of_rows(table))
        return table

    def points(self, name, fields, crs):
        """Return points and fields of them, {column: field}, in a reference system. See `points.read_points`."""
        table = read_points(self, name, fields, crs)
        self.fingerprints[name] = fingerprint.of_rows(table)
        return table

    def names(self, areas, name):
        """Return a field of areas as {id: text}, nothing where the parameter names none."""
        field = self.text(name)
        return texts_of(areas, field).dropna().to_dict() if field else {}

    # What is written

    def map(self, name, areas, frame, legend):
        """Write areas with the output's fields from a frame, in the order of the areas; it is dressed at the end.

        Parameters
        ----------
        name : str
            Parameter of the output; `output_fields.table` says which fields it has.
        areas : Areas
        frame : pandas.DataFrame, dict
            A column for each field; fields that it lacks are not written.
        legend : Legend
        """
        self.written(name, write_areas(self, name, areas, self.columns_of(name, frame)), legend)

    def rows(self, name, frame):
        """Write a table with the output's fields from a frame, see `map`."""
        self.written(name, write_table(self, name, self.columns_of(name, frame)))

    def columns_of(self, name, frame):
        """Return the columns of an output, as `frames` writes them, from a frame."""
        fields = fields_of(self.algorithm.ID, name)
        return [Column(field.name, field.kind, frame[field.name]) for field in fields if field.name in frame]

    def written(self, name, destination, legend=None):
        """Remember a layer that was written, to be dressed when the run ends."""
        self.outputs[name] = destination
        self.looks[destination] = legend

    def page(self, name, make):
        """Write a page where it is wanted; `make` returns its HTML."""
        path = self.target(name)
        if path:
            from .pages.html import write_page

            write_page(path, make())
            self.outputs[name] = path

    def picture(self, name, make):
        """Write a picture where it is wanted; `make` returns a `ReportFigure`."""
        path = self.target(name)
        if path:
            make().save(path)
            self.outputs[name] = path

    def finishes(self, record):
        """Return what each written layer is to be dressed with, {destination: Finish}."""
        return {
            destination: Finish(
                self.looks[destination],
                record,
                self.language,
                self.scheme,
                fields_of(self.algorithm.ID, name),
                self.asked[destination],
                self.aliases.get(destination, {}),
            )
            for name, destination in self.outputs.items()
            if destination in self.looks
        }


def is_blank(value):
    """Return whether a value says nothing."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty) and value.propertyType() == Qgis.PropertyType.Static:
        value = value.staticValue()
    return value is None or value == NULL or (isinstance(value, str) and not value.strip())
