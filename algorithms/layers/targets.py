"""Where outputs go: into files, which Polos puts in place itself, or to where QGIS takes them."""

import re
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtCore import QUrl

from ...analysis.errors import OutputError, listed, mark
from .geopackages import layers_of
from .layer_names import name_of_file
from .outbox import PARTS, STYLE_AND_RECORD

GEOPACKAGE = "GPKG"
ELSEWHERE = re.compile(r"memory:|/vsi|[a-z]{3,}:")
"""How destinations begin that are no paths: in memory, in a file system of GDAL's, in a database."""
LAYER_NAME = "|layername="


@dataclass(frozen=True)
class Target:
    """A layer in a file.

    Attributes
    ----------
    path : pathlib.Path
        Absolute.
    layer : str
        Its name in the file.
    driver : str
        GDAL's name of the format.
    """

    path: Path
    layer: str
    driver: str

    @property
    def has_layers(self):
        """Whether other layers of the file are of no concern to this one."""
        return self.driver == GEOPACKAGE

    def source(self, path=None):
        """Return what QGIS calls the layer, in its own file or in another one."""
        return f"{path or self.path}{LAYER_NAME}{self.layer}" if self.has_layers else str(path or self.path)

    def destination(self, written=()):
        """Return what a run calls the layer: its path alone where nothing else is, or is to be, in the file.

        Parameters
        ----------
        written : iterable of Target
            Those of all outputs of the run.
        """
        there = [*layers_of(self.path), *(other.layer for other in written if other.path == self.path)]
        others = [name for name in there if name.lower() != self.layer.lower()]
        return self.source() if others else str(self.path)

    def files(self):
        """Return the files that writing it touches, written alike."""
        endings = PARTS.get(self.path.suffix.lower(), ())
        endings += STYLE_AND_RECORD if self.driver and not self.has_layers else ()
        files = (self.path, *(self.path.with_name(self.path.stem + ending) for ending in endings))
        return {str(file.resolve()).casefold() for file in files}

    def meets(self, other):
        """Return whether writing one of two would harm the other."""
        if self.has_layers and other.has_layers and self.layer.lower() != other.layer.lower():
            return False
        return not self.files().isdisjoint(other.files())


def layer_target(value, context):
    """Return the `Target` of a layer to write, None where it goes into no file.

    Parameters
    ----------
    value : str, QgsProperty or QgsProcessingOutputLayerDefinition
        What was given for the output.
    context : QgsProcessingContext
    """
    if isinstance(value, QgsProcessingOutputLayerDefinition) and value.useRemapping():
        return None  # what is added to a layer that is there is that layer's affair
    text = destination_text(value, context)
    if text.startswith("ogr:"):
        uri = QgsDataSourceUri(text[len("ogr:") :])
        path, layer = uri.database(), uri.table()
        if Path(path).suffix.lower() != ".gpkg":
            return None
    elif text == QgsProcessing.TEMPORARY_OUTPUT or ELSEWHERE.match(text):
        return None
    else:
        path, _, layer = text.partition(LAYER_NAME)
    path = Path(path).absolute()
    if not path.name:
        return None  # the root of all folders: QGIS says that it cannot write there
    driver = QgsVectorFileWriter.driverForExtension(path.suffix)
    if not driver:
        path, driver = path.with_name(f"{path.name}.gpkg"), GEOPACKAGE
    return Target(path, layer or name_of_file(path.stem), driver)


def destination_text(value, context):
    """Return what was given for an output as a text, expressions worked out."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    text = str(value)
    return QUrl(text).toLocalFile() if text.startswith("file://") else text


def is_temporary(place):
    """Return whether what is in a place is gone when QGIS is closed."""
    return place.startswith((QgsProcessing.TEMPORARY_OUTPUT, "memory:", QgsProcessingUtils.tempFolder()))


def file_target(path):
    """Return the `Target` of a file that is no layer, or of one whose layers are all of concern."""
    path = Path(path).absolute()
    return Target(path, path.stem, "")


def input_target(layer):
    """Return the `Target` that a layer is read from, None where it is in no file."""
    if layer is None:
        return None
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path") or ""
    if not path or path.startswith("/vsi") or not Path(path).is_file():
        return None
    if Path(path).suffix.lower() != ".gpkg":
        return file_target(path)
    return Target(Path(path).absolute(), parts.get("layerName") or _layer_at(path, parts.get("layerId")), GEOPACKAGE)


def _layer_at(path, place):
    """Return the name of the layer of a GeoPackage at a place, None for the first, in the order that GDAL has.

    That is not the one of the file's contents: layers with geometries come first.
    """
    known = QgsProviderRegistry.instance().querySublayers(str(path))
    return next((one.name() for one in known if one.layerNumber() == (place or 0)), "")


def _others_in_file(target):
    """Return what else is in a file of a format of which Polos can only write whole files."""
    if not target.driver or target.has_layers or not target.path.is_file():
        return []
    there = QgsProviderRegistry.instance().querySublayers(str(target.path))
    return sorted({layer.name() for layer in there} - {target.layer}) if len(there) > 1 else []


def require_apart(inputs, outputs):
    """Raise an `OutputError` where an output would take the place of an input, or of another output.

    Parameters
    ----------
    inputs, outputs : dict of str to Target
        By the name of their parameter.
    """
    named = list(outputs.items())
    for name, target in named:
        others = _others_in_file(target)
        if others:
            text = mark(
                "{output} would be written over “{file}”, which has other tables that would be lost: {others}. Give it "
                "another name."
            )
            raise OutputError(text, output=name, file=target.path, others=listed(others))
    for at, (name, target) in enumerate(named):
        for other, read in inputs.items():
            if target.meets(read):
                text = mark(
                    "{output} would be written over {input}, “{file}”, which this run reads. Give {output} another "
                    "name."
                )
                raise OutputError(text, output=name, input=other, file=target.source())
        for other, written in named[:at]:
            if target.meets(written):
                text = mark(
                    "{output} and {other} would be written into the same file, “{file}”, so that one of them would be "
                    "lost. Give them different names."
                )
                raise OutputError(text, output=other, other=name, file=target.source())
