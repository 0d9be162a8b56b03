"""The last step: a result gets its look and its provenance, in memory or, for a GeoPackage, in the file."""

import re
from dataclasses import dataclass, field, replace

from qgis.core import (
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProviderRegistry,
)

from ...analysis.errors import OutputError, TableError, mark
from ...analysis.inference.runs import stop_if
from ...translation import speaking, tr
from ..layers.columns import heeding, in_one_object
from ..layers.records import keep_content
from ..layers.trials import layer_in
from ..layers.whole_reading import read_whole
from ..layers.writing import Written
from .field_looks import dress_fields, keep_aliases, losses, written_names
from .map_tips import map_tip

_CATEGORY = QgsMapLayer.StyleCategory
KEPT = _CATEGORY.Symbology | _CATEGORY.Labeling | _CATEGORY.Fields | _CATEGORY.Forms | _CATEGORY.MapTips
"""What of a layer's look goes into its file: forms, because they say which fields cannot be edited."""
MOST_KEPT = 50_000
"""Features of a file up to which its record tells whether it was edited since: maps, and not every long table."""


def keeps_its_look(layer):
    """Return whether the file of a layer holds its look and metadata too, which lie beside files of other formats."""
    return layer.storageType() == "GPKG"


@dataclass(frozen=True)
class Finish:
    """What a result gets: its metadata and, if it is a map, its legend, in a language and a colour scheme.

    Attributes
    ----------
    result : Written
    metadata : QgsLayerMetadata
    language : str
        Two letters, or "" for that of QGIS.
    scheme : int
        Place of the colours in `styles.SCHEMES`.
    fields : tuple of Field
        The new ones: see `layers.output_fields.table.fields_of`.
    subject : str
        The sector and the variable, which a map says of each area; "" where they are not known.
    counts : dict
        How many features each class has, once they were counted.
    looks : dict
        The legend with the names of the fields and the steps of the data, once it was looked at, as "legend".
    """

    result: Written
    metadata: QgsLayerMetadata
    language: str = ""
    scheme: int = 0
    fields: tuple = ()
    subject: str = ""
    counts: dict = field(default_factory=dict)
    looks: dict = field(default_factory=dict)

    @property
    def legend(self):
        """Return the legend, None for a table."""
        return self.result.legend

    def written(self, layer):
        """Return {name: name in the layer} of the fields, which some formats cut."""
        return written_names(layer, self.result.names)

    def count(self, layer, feedback=None):
        """Count the features of each class, once: what QGIS loads it dresses in its main thread, which has to wait."""
        if self.legend and not self.looks:
            with speaking(self.language):
                self.looks["legend"] = _with_names(self.legend, self.written(layer)).fitted(layer)
            self.counts.update(self.looks["legend"].counts_of(layer, feedback))

    def dress(self, layer, feedback=None):
        """Give a layer its look and its metadata."""
        names = self.written(layer)
        self.count(layer, feedback)
        with speaking(self.language):
            # Before the legend, whose styles take over what the layer has by then.
            dress_fields(layer, (*self.result.declared, *self.fields), names)
            keep_aliases(layer, self.result.aliases, names)
            if self.legend:
                legend = self.looks["legend"]
                layer.setMapTipTemplate(map_tip(layer, legend, self.fields, names, self.subject))
                legend.apply(layer, self.scheme, self.counts)
        layer.setMetadata(self.metadata)

    def keep_in_file(self, layer):
        """Store look and metadata beside the data; return what went wrong, or nothing."""
        looks = bool(self.legend or self.fields)
        if not keeps_its_look(layer):
            saved = [layer.saveDefaultMetadata()] + ([layer.saveDefaultStyle(KEPT)] if looks else [])
            return " ".join(text for text, good in saved if not good)
        problems = self._keep_styles(layer) if looks else []
        saved, problem = QgsProviderRegistry.instance().saveLayerMetadata("ogr", _table_uri(layer), self.metadata)
        return " ".join(filter(None, [*problems, "" if saved else problem]))

    def _keep_styles(self, layer):
        """Store every style in a GeoPackage, the one in use as the default; return what went wrong with each."""
        manager = layer.styleManager()
        problems = []
        with speaking(self.language):
            title = tr(self.legend.title) if self.legend else self.metadata.title()
        for name in sorted(manager.styles(), key=lambda name: name == manager.currentStyle()):
            manager.setCurrentStyle(name)
            problems.append(_save_style(layer, name, title))
        return problems


def _with_names(legend, names):
    """Return a legend whose expressions ask for fields by the names that they got."""
    named = ("expression", "other_expression", "label", "special")
    parts = {part: getattr(legend, part) for part in named if hasattr(legend, part)}
    changed = {
        part: re.sub(r'"(\w+)"', lambda quoted: f'"{names.get(quoted[1], quoted[1])}"', text)
        for part, text in parts.items()
    }
    if getattr(legend, "field", ""):
        parts["field"], changed["field"] = legend.field, names.get(legend.field, legend.field)
    return legend if changed == parts else replace(legend, **changed)


def store_style(layer, title):
    """Store the look and the form of a layer of a GeoPackage in it, and what its records are called; let go of it.

    Raises
    ------
    OutputError
        When they cannot be stored.
    """
    problem = _save_style(layer, title, title, KEPT | _CATEGORY.LayerConfiguration)
    if problem:
        text = mark("The style and the record of “{file}” could not be stored: {reason}. Nothing was written.")
        raise OutputError(text, file=title, reason=problem)
    _let_go(layer)


def _save_style(layer, name, title, kept=KEPT):
    """Store the style in use in the layer's database, as the default; return what went wrong, or nothing."""
    if hasattr(layer, "saveStyleToDatabaseV2"):  # from QGIS 4 and late 3.44 on, where the other one is deprecated
        return layer.saveStyleToDatabaseV2(name, title, True, "", kept)[1]
    return layer.saveStyleToDatabase(name, title, True, "", kept)


def _table_uri(layer):
    """Return a layer's source with the name of its table, which a GeoPackage of one table may leave out."""
    if "layername=" in layer.source():
        return layer.source()
    return f"{layer.source()}|layername={QgsProviderRegistry.instance().querySublayers(layer.source())[0].name()}"


def finish_in_memory(made, context, cancelled=None):
    """Give a result in memory its record, for what a model makes of it next."""
    layer = context.temporaryLayerStore().mapLayer(made.result.destination)
    if layer is not None:
        keep_content(layer, made.metadata, cancelled)
        layer.setMetadata(made.metadata)
        if context.willLoadLayerOnCompletion(made.result.destination):
            made.count(layer)


def finish_file(made, cancelled=None, feedback=None):
    """Dress a result in a file, store its look and record with it, and look whether all of it is there.

    Parameters
    ----------
    made : Finish
    cancelled : callable, optional
    feedback : QgsFeedback, optional
        What QGIS asks in its place.

    Returns
    -------
    list of str
        What the file does not hold as it was asked to, translated; the record has it too.

    Raises
    ------
    OutputError
        When the file is not whole.
    """
    source = made.result.source
    with speaking(made.language):
        _require_whole(made.result, cancelled)
        layer = layer_in(source)
        lost = losses(layer, made.written(layer))
        made.metadata.setHistory([*made.metadata.history(), *lost])
        if layer.storageType() == "GPKG" and made.result.count <= MOST_KEPT:
            keep_content(layer, made.metadata, cancelled)
        made.dress(layer, feedback)
        stop_if(cancelled)
        in_it = keeps_its_look(layer)
        problem = made.keep_in_file(layer)
        if problem:
            text = mark("The style and the record of “{file}” could not be stored: {reason}. Nothing was written.")
            raise OutputError(text, file=made.result.destination, reason=problem)
        _let_go(layer)
        del layer
        # A style beside a file leaves that as it was checked.
        if in_it:
            _require_whole(made.result, cancelled)
    return lost


def _let_go(layer):
    """Have QGIS close what a layer was read by: its pool does so when its event loop turns, too late for another layer.

    While one is open, SQLite cannot close the journal of a GeoPackage that several layers are written to.
    """
    layer.dataProvider().reloadData()


def _require_whole(result, cancelled):
    """Raise an `OutputError` for a file that does not open, or does not hold all of it: a full disk tells no one."""
    layer, count, faulty = layer_in(result.source), 0, False
    if layer.isValid():
        try:
            features = read_whole(in_one_object(layer.getFeatures()), result.source)
            count = sum(1 for _ in heeding(features, cancelled))
        except TableError:
            faulty = True
        # A .dbf without its header is a table without fields to GDAL, and no fault.
        faulty = faulty or not layer.fields().count()
        _let_go(layer)
    if faulty:
        text = mark(
            "“{file}” could not be written whole: it cannot be read again without faults. Is there room on the disk? "
            "What was there before is unchanged."
        )
        raise OutputError(text, file=result.destination)
    if not layer.isValid():
        text = mark(
            "“{file}” was written, and cannot be opened. Is there room on the disk? If there is, QGIS reads no file of "
            "that name or format: give it another one. What was there before is unchanged."
        )
        raise OutputError(text, file=result.destination)
    if count != result.count:
        text = mark(
            "“{file}” could not be written whole: {count} of {all} features are in it. Is there room on the disk? What "
            "was there before is unchanged."
        )
        raise OutputError(text, file=result.destination, count=count, all=result.count)
