"""Which files and layers can be the map and the table, and how they are opened; in the main thread."""

from dataclasses import dataclass
from pathlib import Path

from qgis.core import Qgis, QgsProject, QgsProviderRegistry, QgsVectorLayer, QgsVectorLayerFeatureSource

from ...analysis.errors import TableError, mark
from ...analysis.tables.delimited import SUFFIXES
from .session import Source

SIBLINGS = {".dbf", ".shx", ".prj", ".cpg", ".qix", ".qmd", ".qml", ".sbn", ".sbx"}
"""Files of a Shapefile beside the one that is opened."""
DATABASES = {".gpkg", ".sqlite", ".db"}
OTHERS = {Qgis.GeometryType.Point, Qgis.GeometryType.Line}


@dataclass(frozen=True)
class Opened:
    """A layer as it can be read in another thread.

    Attributes
    ----------
    source : Source
    layer : QgsVectorLayerFeatureSource or None
        None for a delimited file.
    names : list of str
    numeric : set of str
    count : int
    crs : QgsCoordinateReferenceSystem or None
    filter : str
        Of the layer in the project, "" where it shows all.
    written : tuple
        When its files were last written and how long they are; nothing of a database, which is written to by looking.
    """

    source: Source
    layer: "QgsVectorLayerFeatureSource | None" = None
    names: tuple = ()
    numeric: frozenset = frozenset()
    count: int = 0
    crs: object = None
    filter: str = ""
    written: tuple = ()

    @property
    def looks(self):
        """Return what is another where the file or layer is another than it was."""
        return self.names, self.count, self.filter, self.written


def is_areas(layer):
    """Return whether a layer of the project can be the map."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.geometryType() == Qgis.GeometryType.Polygon


def is_table(layer):
    """Return whether a layer of the project can be the table: one without geometries."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.geometryType() == Qgis.GeometryType.Null


def source_of_layer(layer):
    """Return a layer of the project as a `Source`: its file, where the project shows that as it is."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = str(parts.get("path") or "")
    path = path if path and Path(path).is_file() else ""
    as_it_is = layer.providerType() == "ogr" and path and not (layer.subsetString() or layer.vectorJoins())
    return Source(layer.source() if as_it_is else layer.id(), layer.name(), path, layer.id())


def sources_of_files(paths):
    """Return the map and the table that some files hold, each None where there is none, and other layers in them.

    Parameters
    ----------
    paths : iterable of str

    Returns
    -------
    Source or None
    Source or None
    list of str
        Names of layers of points or lines, which are neither.
    """
    paths = [Path(path) for path in paths]
    shapes = {path.with_suffix("") for path in paths if path.suffix.lower() == ".shp"}
    areas = table = None
    others = []
    for path in paths:
        if path.suffix.lower() in SIBLINGS and path.with_suffix("") in shapes:
            continue
        if path.suffix.lower() in SUFFIXES:
            table = table or Source(str(path), path.name, str(path))
            continue
        for part in QgsProviderRegistry.instance().querySublayers(str(path)):
            if part.type() != Qgis.LayerType.Vector:
                continue
            flat = QgsVectorLayer(part.uri(), part.name(), part.providerKey())
            several = "" if flat.name() in ("", path.stem) else f" · {flat.name()}"
            found = Source(part.uri(), f"{path.name}{several}", str(path))
            if areas is None and is_areas(flat):
                areas = found
            elif table is None and is_table(flat):
                table = found
            elif flat.isValid() and flat.geometryType() in OTHERS:
                others.append(found.name)
    return areas, table, others


def open_source(source, as_table):
    """Return a `Source` as `Opened`; in the main thread.

    Parameters
    ----------
    source : Source
    as_table : bool

    Raises
    ------
    TableError
        When it is gone, cannot be read, or has edits that were not saved.
    """
    if source.path and not Path(source.path).exists():
        raise TableError(mark("“{file}” is no longer there. Choose it again."), file=source.path)
    layer = QgsProject.instance().mapLayer(source.layer) if source.layer else None
    if layer is not None and layer.isModified():
        raise TableError(
            mark("“{layer}” has edits that are not saved. Save them, and choose it again."), layer=source.name
        )
    if as_table and not source.layer and Path(source.path).suffix.lower() in SUFFIXES:
        return Opened(source, written=_written(source.path))
    if layer is None:
        if source.layer and not source.path:
            raise TableError(mark("“{layer}” is no longer in the project. Choose another."), layer=source.name)
        layer = QgsVectorLayer(source.value, source.name, "ogr")
    if not layer.isValid():
        raise TableError(mark("“{layer}” cannot be read. Look whether QGIS can open it."), layer=source.name)
    fields = layer.fields()
    numeric = frozenset(one.name() for one in fields if one.isNumeric())
    features = QgsVectorLayerFeatureSource(layer)
    return Opened(
        source,
        features,
        tuple(fields.names()),
        numeric,
        layer.featureCount(),
        layer.crs(),
        layer.subsetString(),
        _written(source.path),
    )


def _written(path):
    """Return when a file, and those that belong to it, were last written, and how long they are."""
    file = Path(path)
    if not path or file.suffix.lower() in DATABASES:
        return ()
    endings = (".shp", ".dbf") if file.suffix.lower() in (".shp", ".dbf") else (file.suffix,)
    found = [file.with_suffix(ending) for ending in endings]
    return tuple((one.stat().st_mtime_ns, one.stat().st_size) for one in found if one.exists())
