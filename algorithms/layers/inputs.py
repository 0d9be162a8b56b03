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
    file : pathlib.Path or None
        The delimited file that it stands for as a whole, which Polos then reads itself.
    """

    source: object
    origin: str
    in_memory: bool
    selected_only: bool
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
        layer = QgsProcessingParameters.parameterAsVectorLayer(definition, run.parameters, run.context)
        in_memory = layer is not None and layer.dataProvider().name() == "memory"
        selected = isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly
        text = run.algorithm.parameterAsString(run.parameters, definition.name(), run.context)
        return cls(
            source=run.algorithm.parameterAsSource(run.parameters, definition.name(), run.context),
            origin=text if layer is None else layer.name() if in_memory else layer.source(),
            in_memory=in_memory,
            selected_only=selected,
            file=None if selected else _delimited_file(layer, text),
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
