"""One run of an algorithm: what was asked for, what was read, what is written, and what the user is told."""

from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path

from qgis.core import QgsProcessingException

from .awaiting import Awaiting
from .declaring.area_names import called
from .declaring.cautions import raw_counts
from .declaring.common import ID_FIELD, repair_limit
from .declaring.presentation import TIME
from .labels import explained
from .layers import fingerprint
from .layers.columns import kind_of_ids
from .layers.frames import read_areas, texts_of
from .layers.inputs import Input
from .layers.opened import open_anew, opened_in, require_saved
from .layers.outbox import Outbox
from .layers.output_fields.table import fields_of
from .layers.points import read_points
from .layers.records import NONE
from .layers.reporting import Reporter
from .layers.tables import column_names, has_rows, own_names, read_texts
from .layers.targets import require_apart
from .layers.trials import require_readable
from .layers.writing import Column, write_areas, write_table
from .maps.results import Finish, finish_file, finish_in_memory
from .maps.shown import Shown
from .places import Places
from .titles import subject_of


class Run(Places, Awaiting):
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
    files : dict of str to str
        Paths of the files that were read, by the name of their parameter.
    layers : dict of str to Written
        Layers and tables that were written, by the name of their output.
    own_fields : dict of str to tuple of Field
        Of outputs whose fields hang on what was asked for, instead of those of the table.
    shown : list of Shown
        Its maps, for its page.
    subject : str
        The sector, in codes or words, where no parameter says it.
    outbox : Outbox
        Files that are written but not yet in their places.
    opened : list of Opened
        Layers of the project in files that it reads or writes, once `take_inputs` was called.
    """

    def __init__(self, algorithm, parameters, context, feedback=None):
        Places.__init__(self, algorithm, parameters, context)
        Awaiting.__init__(self, Reporter(feedback, partial(explained, algorithm)), feedback)
        self.inputs = {}
        self.fingerprints = {}
        self.outputs = {}
        self.files = {}
        self.layers = {}
        self.outbox = Outbox(self.cancelled)
        self.opened = []
        self.own_fields, self.subject = {}, ""
        self.shown = []

    @cached_property
    def about(self):
        """The `titles.Subject` of the run: its sector in words, and its variable."""
        return subject_of(self)

    def begin(self, context, feedback):
        """Go on in the thread that a run is computed in, which has a context and a feedback of its own."""
        self.context = context
        self.listen(feedback)

    # Files

    def file(self, name):
        """Return the path of a file to read, "" where none was given; its bytes are part of the record."""
        path = self.algorithm.parameterAsFile(self.parameters, name, self.context) if self.wants(name) else ""
        if self.feedback and name not in self.fingerprints and Path(path).is_file():
            self.fingerprints[name] = fingerprint.of_file(path, self.cancelled)
            self.files[name] = path
        return path

    def staged(self, name, with_folder=False):
        """Return where to write the file of an output until the run ends well, None where none is wanted."""
        path = self.target(name)
        if not path:
            return None
        self.outputs[name] = path
        # A name that Polos made is not to meet the file of another run.
        return self.outbox.staged(path, TIME in str(self.given(name)), with_folder)

    def folder(self, name, main):
        """Return the folder to write the files of an output into until the run ends well.

        They are put into the place of their folder together, and what else is in it stays.

        Parameters
        ----------
        name : str
            Parameter of the folder.
        main : str
            Name of a file that is always written.
        """
        path = self.target(name)
        self.outputs[name] = path
        return self.outbox.staged(Path(path) / main, with_folder=True).parent

    def require_places(self):
        """Raise an `OutputError` where an output would be written over an input, another output, or unsaved edits.

        Or where it would be no layer in the end.
        """
        inputs = {name: taken.target for name, taken in self.inputs.items() if taken.target}
        outputs = self.output_targets()
        require_apart({**inputs, **self.file_targets()}, outputs)
        require_saved(self.opened, outputs)
        require_readable(self.layer_targets(), self.tables())

    # What is read

    def take_inputs(self):
        """Take the layers of all parameters, and those that outputs concern, from the project.

        QGIS asks that this is done in its main thread.
        """
        for definition in self.algorithm.parameterDefinitions():
            if definition.type() == "source" and self.wants(definition.name()):
                self.inputs[definition.name()] = Input.take(self, definition)
        targets = (*self.output_targets().values(), *self.file_targets().values())
        self.opened = opened_in(self.context.project(), targets)

    def compare_inputs(self):
        """Look which inputs are results that were edited since; takes time, so not in the main thread."""
        self.inputs = {name: taken.compared(self.cancelled) for name, taken in self.inputs.items()}

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

    def areas(self, name, fields=(), id_field=ID_FIELD, ids_as_text=False, booleans=False):
        """Return the `Areas` of a layer.

        Parameters
        ----------
        name : str
        fields : iterable of str
            Numeric fields to read; empty names and repeated ones are left out.
        id_field : str
            Parameter that names the field of ids; "" where the layer has none.
        ids_as_text : bool
            Whether ids are read as a table's are.
        booleans : bool
            Whether true and false are taken for 1 and 0.
        """
        wanted = [field for field in dict.fromkeys(fields) if field]
        areas = read_areas(
            *(self.source(name), wanted, id_field and self.text(id_field), self.cancelled, ids_as_text, booleans),
            most_change=repair_limit(self),
        )
        self.inputs[name].require_all(len(areas.features))
        self.report.names.update(called(self, areas, bool(id_field and self.text(id_field))))
        self.report.notices((*areas.notices, *raw_counts(self, name, areas.frame)))
        self.fingerprints[name] = fingerprint.of_areas(areas.frame, self.cancelled)
        return areas

    def table(self, name, fields):
        """Return fields of a table, {column: parameter that names the field}; those without a field are left out.

        See `tables.read_texts`.
        """
        return self.columns(name, {column: self.text(parameter) for column, parameter in fields.items()})

    def has_rows(self, name):
        """Return whether a layer or table has any rows."""
        return has_rows(self, name)

    def column_names(self, name):
        """Return the names of a table's columns. See `tables.column_names`."""
        return column_names(self, name)

    def own_names(self, name, fields):
        """Return what a table itself calls columns that were chosen. See `tables.own_names`."""
        return own_names(self, name, fields)

    def columns(self, name, fields):
        """Return fields of a table, {column: field}; those without a name are left out. See `tables.read_texts`."""
        table = read_texts(self, name, {column: field for column, field in fields.items() if field})
        if self.inputs[name].file is None:
            self.inputs[name].require_all(len(table))
        self.fingerprints.setdefault(name, fingerprint.of_rows(table, self.cancelled))
        return table

    def points(self, name, fields, crs):
        """Return points and fields of them, {column: field}, in a reference system. See `points.read_points`."""
        table = read_points(self, name, fields, crs)
        self.inputs[name].require_all(len(table))
        self.fingerprints[name] = fingerprint.of_rows(table, self.cancelled)
        return table

    def names(self, areas, name):
        """Return a field of areas as {id: text}, nothing where the parameter names none."""
        field = self.text(name)
        return texts_of(areas, field, self.cancelled).dropna().to_dict() if field else {}

    # What is written

    def map(self, name, areas, frame, legend, classes=None, told=(), rank=""):
        """Write areas with the output's fields from a frame, in the order of the areas; it is dressed at the end.

        Parameters
        ----------
        name : str
            Parameter of the output; `output_fields.table` says which fields it has.
        areas : Areas
        frame : pandas.DataFrame, dict
            A column for each field; fields that it lacks are not written.
        legend : Legend
        classes : pandas.Series, optional
            Of the areas, where they hang on more than fields.
        told : tuple of str, optional
            Fields that the page tells of areas that stand out; None for a page that names them by itself.
        rank : str, optional
            Field by which they stand out, see `Shown`.
        """
        import pandas as pd

        self.written(name, write_areas(self, name, areas, self.columns_of(name, frame)), legend)
        frame = pd.DataFrame(frame, index=areas.frame.index) if isinstance(frame, dict) else frame
        names = None if told is None else self.report.names.get(str(areas.frame.index.name), {})
        shown = Shown(areas.frame.geometry, frame, legend, self.fields_of(name), classes, names, told or (), rank)
        self.shown.append(shown)

    def draw(self, shapes, frame=None, legend=None):
        """Have the page draw shapes that are written elsewhere over those before them; pale without a legend."""
        self.shown.append(Shown(shapes, frame, legend))

    def rows(self, name, frame):
        """Write a table with the output's fields from a frame, see `map`."""
        self.written(name, write_table(self, name, self.columns_of(name, frame)))

    def fields_of(self, name):
        """Return the `Field`s that an output has of Polos."""
        return self.own_fields.get(name) or fields_of(self.algorithm.ID, name)

    def write_ids_as_read(self, field, outputs, name, own, ids):
        """Have a field of ids of outputs be of the kind that a field of an input is, so that the two can be joined.

        Parameters
        ----------
        field : str
        outputs : iterable of str
        name, own : str
            The input and its field.
        ids : iterable of str
        """
        kind = kind_of_ids(self.inputs[name].source, own, ids)
        for output in outputs:
            fields = (replace(one, kind=kind) if one.name == field else one for one in self.fields_of(output))
            self.own_fields[output] = tuple(fields)

    def columns_of(self, name, frame):
        """Return the columns of an output, as `writing` writes them, from a frame."""
        fields = self.fields_of(name)
        return [Column(field.name, field.kind, frame[field.name]) for field in fields if field.name in frame]

    def record_of(self, source):
        """Return the `Record` of the input with a source, an empty one where Polos has not made it."""
        return next((taken.record for taken in self.inputs.values() if taken.source is source), NONE)

    def written(self, name, written, legend=None):
        """Remember a layer that was `Written`, to be dressed when the run ends."""
        self.outputs[name] = written.destination
        self.layers[name] = replace(written, legend=legend)

    def page(self, name, make):
        """Write a page where it is wanted; `make` returns its HTML, and is `awaited`: it asks QGIS for nothing."""
        path = self.staged(name, with_folder=True)
        if path:
            from .help import about
            from .pages.areas.class_map import map_sections
            from .pages.closing import closing
            from .pages.html import completed, write_page

            shown = [one for one in (each.classed() for each in self.shown) if one]
            spoken = type(self.algorithm)()
            spoken.initAlgorithm()
            end = closing(self, spoken, *about(spoken))
            about, scheme = self.about, self.scheme

            def complete():
                return completed(make(), map_sections(shown, scheme), end, str(about), about.titles)

            write_page(path, self.awaited(complete))

    def picture(self, name, make):
        """Write a picture where it is wanted; `make` returns a `ReportFigure`, and is `awaited` too."""
        path = self.staged(name, with_folder=True)
        if path:
            from .pages.figures import figure_format, write_picture

            kind = figure_format(path)
            write_picture(path, self.awaited(lambda: make().drawn(kind)))

    def finish(self, records):
        """Dress what was written, look whether it is whole, and put it in its place.

        Parameters
        ----------
        records : dict of str to QgsLayerMetadata
            By the name of the output.

        Returns
        -------
        dict of str to Finish
            What each layer is to be dressed with when QGIS loads it, by its destination.

        Raises
        ------
        OutputError
            When something could not be written; then nothing was.
        """
        finishes = {}
        for name, written in self.layers.items():
            made = Finish(written, records[name], self.language, self.scheme, self.fields_of(name), str(self.about))
            finishes[written.destination] = made
            if written.source:
                self.report.warn(finish_file(made, self.cancelled, self.feedback))
            else:
                finish_in_memory(made, self.context, self.cancelled)
        added_to = self.outbox.added_to
        placed = self.outbox.place()
        open_anew(added_to, self.context)
        self.outputs.update((name, placed[path]) for name, path in self.outputs.items() if path in placed)
        return finishes
