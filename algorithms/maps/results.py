"""The last step: a result gets its look and its provenance, in the project and, for a GeoPackage, in the file."""

from dataclasses import dataclass

from qgis.core import (
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProcessingLayerPostProcessorInterface,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ...translation import speaking, tr
from .styles import Legend

SYMBOLS = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling


@dataclass(frozen=True)
class Finish:
    """What a result gets: its metadata and, if it is a map, its legend, in a language and a colour scheme."""

    legend: "Legend | None"
    metadata: QgsLayerMetadata
    language: str = ""
    scheme: int = 0

    def dress(self, layer):
        """Give a layer its look and its metadata."""
        if self.legend:
            with speaking(self.language):
                self.legend.apply(layer, self.scheme)
        layer.setMetadata(self.metadata)

    def keep_in_file(self, layer):
        """Store look and metadata beside the data; return what went wrong, or nothing."""
        if layer.storageType() != "GPKG":
            saved = [layer.saveDefaultMetadata()] + ([layer.saveDefaultStyle(SYMBOLS)] if self.legend else [])
            return " ".join(text for text, good in saved if not good)
        problems = self._keep_styles(layer) if self.legend else []
        saved, problem = QgsProviderRegistry.instance().saveLayerMetadata("ogr", _table_uri(layer), self.metadata)
        return " ".join(filter(None, [*problems, "" if saved else problem]))

    def _keep_styles(self, layer):
        """Store every style in a GeoPackage, the one in use as the default; return what went wrong with each."""
        manager = layer.styleManager()
        problems = []
        for name in sorted(manager.styles(), key=lambda name: name == manager.currentStyle()):
            manager.setCurrentStyle(name)
            with speaking(self.language):
                title = tr(self.legend.title)
            problems.append(_save_style(layer, name, title))
        return problems


def _save_style(layer, name, title):
    """Store the style in use in the layer's database, as the default; return what went wrong, or nothing."""
    if hasattr(layer, "saveStyleToDatabaseV2"):  # from QGIS 4 and late 3.44 on, where the other one is deprecated
        return layer.saveStyleToDatabaseV2(name, title, True, "", SYMBOLS)[1]
    return layer.saveStyleToDatabase(name, title, True, "", SYMBOLS)


def _table_uri(layer):
    """Return a layer's source with the name of its table, which a GeoPackage of one table may leave out."""
    if "layername=" in layer.source():
        return layer.source()
    return f"{layer.source()}|layername={QgsProviderRegistry.instance().querySublayers(layer.source())[0].name()}"


class _Dresser(QgsProcessingLayerPostProcessorInterface):
    """Dresses a layer when QGIS has loaded it; kept alive until then, or Python would lose it."""

    waiting = set()  # noqa: RUF012

    def __init__(self, finish):
        super().__init__()
        self.finish = finish
        self.waiting.add(self)

    def postProcessLayer(self, layer, context, feedback):
        self.finish.dress(layer)
        self.waiting.discard(self)


def finish(finishing, context, feedback):
    """Dress result layers: those that QGIS will load, and those in files.

    Parameters
    ----------
    finishing : dict
        {id of the output: Finish}.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback
    """
    for destination, result in finishing.items():
        if context.willLoadLayerOnCompletion(destination):
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(_Dresser(result))
        layer = QgsVectorLayer(destination, "", "ogr")
        if layer.isValid():
            result.dress(layer)
            problem = result.keep_in_file(layer)
            if problem:
                feedback.pushWarning(tr("The style could not be stored with the data: {reason}").format(reason=problem))
