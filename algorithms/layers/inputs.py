"""Layers and tables as they were given, taken from the project before a run leaves the main thread."""

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProcessingParameters

from ...analysis.tables.delimited import SUFFIXES


@dataclass(frozen=True)
class Input:
    """A layer or table that a run was given.

    Attributes
    ----------
    source : QgsProcessingFeatureSource or None
        Its features; None where QGIS cannot read them.
    origin : str
        Where it comes from: its source, or its name where it is in memory only.
    in_memory : bool
    selected_only : bool
        Whether only its selected features are read.
    filter : str
        Expression that the features have to meet, "" where all are read.
    limit : int or None
        How many features are read at most.
    file : pathlib.Path or None
        The delimited file that it stands for as a whole, which Polos then reads itself.
    """

    source: object
    origin: str
    in_memory: bool
    selected_only: bool
    filter: str
    limit: "int | None"
    file: object

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
        in_memory = layer is not None and layer.dataProvider().name() == "memory"
        text = QgsProcessingParameters.parameterAsString(definition, whole, run.context)
        return cls(
            source=run.algorithm.parameterAsSource(run.parameters, definition.name(), run.context),
            origin=text if layer is None else layer.name() if in_memory else layer.source(),
            in_memory=in_memory,
            selected_only=bool(part and part.selectedFeaturesOnly),
            filter=part.filterExpression if part else "",
            limit=part.featureLimit if part and part.featureLimit > 0 else None,
            file=None if part else _delimited_file(layer, text),
        )


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
