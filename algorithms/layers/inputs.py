"""Layers and tables as they were given, taken from the project before a run leaves the main thread."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameters,
    QgsProcessingUtils,
    QgsVectorLayerFeatureSource,
)

from ...analysis.errors import TableError, mark, without_secrets
from ...analysis.tables.delimited import SUFFIXES
from ...translation import tr
from .columns import NO_GEOMETRY
from .fingerprint import is_of_features, of_features
from .records import NONE, Record, record_of
from .reference_systems import keep_system
from .targets import Target, input_target, is_temporary

CUT = mark(
    "“{file}” says that it has {all} rows, and only {count} can be read: was the file cut off or altered? Get it "
    "whole. To go on with what is there, save the layer anew."
)
NAMED = 200
"""Features that the record of a run names at most where only some of them were used."""

EDITED = mark("{input} had edits that were not saved. Save them first; then this command repeats the run:")
JOINED = mark(
    "{input} has joined or virtual fields, which are in the project alone. Save it as “{file}” first; then this "
    "command repeats the run:"
)
TEMPORARY = mark("{input} was a temporary layer. Save it as “{file}” first; then this command repeats the run:")
CHANGED = mark(
    "{input} was a temporary result that was edited after it was made. Save it as “{file}” first; then this command "
    "repeats the run:"
)
VIRTUAL = mark("{input} was a virtual layer ({source}). Save it as “{file}” first; then this command repeats the run:")
SOME = mark(
    "only some features of {input} were used ({count}). Save these as “{file}” first; then this command repeats the "
    "run:"
)


@dataclass(frozen=True)
class Input:
    """A layer or table that a run was given.

    Attributes
    ----------
    source : QgsProcessingFeatureSource or None
        Its features; None where QGIS cannot read them.
    called : str
        What people call it: its source, or its name where it is in memory only.
    origin : str
        Where a command finds it: its source, or the file to which it has to be saved first.
    missing : str
        Why no command finds all that was read, a marked text; "" where one does.
    selected_only : bool
        Whether only its selected features are read.
    filter : str
        Expression that the features have to meet, "" where all are read.
    limit : int or None
        How many features are read at most.
    chosen : str
        Expression that chooses the features that are read, "" where all are.
    file : pathlib.Path or None
        The delimited file that it stands for as a whole, which Polos then reads itself.
    target : Target or None
        The file that it lies in.
    record : Record
        How it was made.
    temporary : bool
        Whether it is gone when QGIS is closed.
    kept : QgsVectorLayerFeatureSource or None
        All its features, of a result in memory whose record tells whether it was edited since.
    written : QgsVectorLayerFeatureSource or None
        The same of a result in a file.
    layer : str
        What the project calls the layer by itself, "" where it is none.
    opened : str
        What opens it again within this run: as `origin`, with the password that this lacks. It is never shown or kept.
    """

    source: object
    called: str
    origin: str
    missing: str
    selected_only: bool
    filter: str
    limit: "int | None"
    chosen: str
    file: object
    target: "Target | None"
    record: Record
    temporary: bool
    kept: object = None
    written: object = None
    layer: str = ""
    opened: str = field(default="", repr=False)

    @property
    def place(self):
        """What opens it within this run; a secret, see `opened`."""
        return self.opened or self.origin

    def require_all(self, count):
        """Raise a `TableError` where fewer rows could be read than the file says that it has: it was cut off.

        QGIS stops at the first that it cannot read, and tells nobody.

        Parameters
        ----------
        count : int
            Of the rows that were read.
        """
        if self.target is None or self.chosen or self.selected_only or self.limit:
            return
        if count < self.source.featureCount():
            raise TableError(CUT, file=self.called, count=count, all=self.source.featureCount())

    def compared(self, cancelled=None):
        """Return the input as it is once its features were compared with its record, which takes time.

        What says how a result was made no longer holds for one that was edited.
        """
        if self.kept is None:
            return self
        features = self.kept.getFeatures(QgsFeatureRequest())
        if of_features(self.kept.fields(), features, cancelled) == self.record.content:
            return replace(self, kept=None)
        said = tr("Edited since: what the lines above say of {input} no longer holds for all of it.")
        history = (*self.record.history, said.format(input=self.called))
        record = replace(self.record, history=history, commands=(), result="")
        return replace(self, kept=None, record=record, missing=CHANGED, origin=_file_of(self.called))

    def altered(self, cancelled=None):
        """Return whether a result is no longer what its run wrote, as far as its record can tell; takes time.

        It was edited, filtered, or has fields that it had not.
        """
        if self.missing in (EDITED, JOINED, CHANGED):
            return bool(self.record.fields)
        if self.written is None:
            return False
        return not is_of_features(self.record.content, self.written, cancelled)

    def same_as(self, other):
        """Return whether another input is the same features of the same layer."""
        parts = [(each.selected_only, each.filter, each.limit) for each in (self, other)]
        one_layer = self.layer == other.layer or (self.origin == other.origin and not (self.missing or other.missing))
        return one_layer and parts[0] == parts[1]

    @classmethod
    def take(cls, run, definition):
        """Take what a parameter names from the project of a run.

        Parameters
        ----------
        run : Run
        definition : QgsProcessingParameterDefinition

        Returns
        -------
        Input
        """
        value = run.parameters.get(definition.name())
        part = value if isinstance(value, QgsProcessingFeatureSourceDefinition) else None
        # QGIS gives neither the layer nor the text of a definition that chooses features of it.
        whole = part.source if part else value
        layer = QgsProcessingParameters.parameterAsVectorLayer(definition, whole, run.context)
        text = without_secrets(QgsProcessingParameters.parameterAsString(definition, whole, run.context))
        source = run.algorithm.parameterAsSource(run.parameters, definition.name(), run.context)
        if source is not None:
            keep_system(source)
        record = NONE if layer is None else record_of(layer, run.context.project())
        missing = "" if layer is None else _missing(layer, record)
        filtered = part.filterExpression if part else ""
        limit = part.featureLimit if part and part.featureLimit > 0 else None
        chosen = filtered
        if part and (part.selectedFeaturesOnly or limit) and not missing:
            chosen = _ids(source) if layer is not None and layer.providerType() == "ogr" else None
        if chosen is None:
            missing, chosen = SOME, ""
        return cls(
            source=source,
            called=text if layer is None else layer.name() if _temporary(layer) else _origin(layer, record),
            origin=text if layer is None else _saved_as(layer) if missing else _origin(layer, record),
            missing=missing,
            selected_only=bool(part and part.selectedFeaturesOnly),
            filter=filtered,
            limit=limit,
            chosen=chosen,
            file=None if part else _delimited_file(layer, text),
            target=input_target(layer),
            record=record,
            temporary=_temporary(layer),
            kept=QgsVectorLayerFeatureSource(layer) if _in_memory(layer) and record.content and not missing else None,
            written=QgsVectorLayerFeatureSource(layer) if record.content and not _in_memory(layer) else None,
            layer="" if layer is None else layer.id(),
            opened="" if layer is None else _opened(layer),
        )


def _in_memory(layer):
    return layer is not None and layer.providerType() == "memory"


def _temporary(layer):
    return _in_memory(layer) or (layer is not None and is_temporary(layer.source()))


def _missing(layer, record):
    """Return why no command finds what a layer shows, or ""."""
    if layer.isModified():
        return EDITED
    if layer.providerType() == "virtual":
        return VIRTUAL
    if layer.vectorJoins() or any(
        layer.fields().fieldOrigin(at) in (Qgis.FieldOrigin.Join, Qgis.FieldOrigin.Expression)
        for at in range(layer.fields().count())
    ):
        return JOINED
    return TEMPORARY if _temporary(layer) and not record.result else ""


def _saved_as(layer):
    """Return a name for the file that a layer has to be saved to; one with edits has its file."""
    if layer.isModified() and not _temporary(layer):
        return _origin(layer, NONE)
    return _file_of(layer.name())


def _file_of(name):
    """Return the name of a file for a layer of a name."""
    return "".join(letter if letter.isalnum() else "_" for letter in name) + ".gpkg"


def _origin(layer, record):
    """Return what a command calls a layer: never with a password, which QGIS leaves out of public sources."""
    if _temporary(layer) and record.result:
        return record.result
    source = without_secrets(layer.publicSource(True))
    if layer.providerType() != "ogr":
        return QgsProcessingUtils.encodeProviderKeyAndUri(layer.providerType(), source)
    path, bar, rest = source.partition("|")
    return f"{Path(path).absolute()}{bar}{rest}" if Path(path).exists() else source


def _opened(layer):
    """Return what opens a layer again, with the password that its source has; a secret, see `Input.opened`."""
    if layer.providerType() == "memory" or layer.source() == without_secrets(layer.source()):
        return ""
    return QgsProcessingUtils.encodeProviderKeyAndUri(layer.providerType(), layer.source())


def _ids(source):
    """Return an expression that chooses features by their ids, None where they are too many to be named."""
    if source is None:
        return None
    request = QgsFeatureRequest(NO_GEOMETRY).setNoAttributes().setLimit(NAMED + 1)
    ids = [feature.id() for feature in source.getFeatures(request)]
    return f"$id IN ({', '.join(map(str, ids))})" if len(ids) <= NAMED else None


def _delimited_file(layer, text):
    """Return the path of a delimited file that stands for a whole table, or None for any other layer."""
    if layer is None:
        path = Path(text)
    elif layer.providerType() == "ogr" and layer.storageType() == "CSV" and _as_stored(layer):
        path = Path(layer.source().partition("|")[0])
    else:
        return None
    return path if path.suffix.lower() in SUFFIXES and path.is_file() else None


def _as_stored(layer):
    """Return whether a layer shows its file as it is: no filter, no joins, no virtual or edited fields."""
    return not layer.subsetString() and not layer.isModified() and layer.fields() == layer.dataProvider().fields()
