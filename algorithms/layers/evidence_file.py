"""Files of evidence: GeoPackages with the layers that `analysis/evidence/evidence_layers.py` lists."""

from math import isfinite
from pathlib import Path

from qgis.core import Qgis, QgsFeatureRequest, QgsGeometry, QgsVectorLayer

from ...analysis.errors import TableError, listed_notice, mark
from ...analysis.evidence.evidence_layers import CLUSTERS, LAYERS, POINTS
from .columns import Columns
from .geopackages import layers_of
from .inputs import CUT
from .reference_systems import system_of
from .targets import LAYER_NAME
from .whole_reading import read_whole

NOWHERE = (float("nan"), float("nan"))
UNSAVED = mark(
    "“{file}” is open in the project with edits that were not saved, which do not count, in layers ({count}): {list}. "
    "Save them, and run again."
)
NO_FILE = mark("{parameter} is “{file}”, which is no GeoPackage. Give a file made with the evidence template.")


def read_evidence_file(run, name):
    """Return the layers of an evidence file as frames.

    Parameters
    ----------
    run : Run
    name : str
        Parameter of the file.

    Returns
    -------
    dict of str to pandas.DataFrame
        By the name of the layer, on the ids of its rows; layers that are missing are left out. Actors also have ``x``
        and ``y``, NaN where they have no place.
    QgsCoordinateReferenceSystem
        Of the actors.

    Raises
    ------
    TableError
        When it is no GeoPackage, or a layer lacks a field.
    """
    path = run.file(name)
    there = layers_of(path)
    if not there:
        raise TableError(NO_FILE, parameter=name, file=path)
    unsaved = [one.name for one in run.opened if one.edited and one.target.path == Path(path).absolute()]
    run.report.notices(listed_notice(UNSAVED, unsaved, file=path))
    frames, crs = {}, None
    for layer in LAYERS:
        if layer.name in there:
            frames[layer.name] = frame_of(path, layer, run.cancelled)
            crs = system_of(open_layer(path, layer.name)) if layer.shape == POINTS else crs
    return frames, crs


def open_layer(path, name):
    """Return a layer of a GeoPackage as QGIS has it."""
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    return QgsVectorLayer(f"{path}{LAYER_NAME}{name}", name, "ogr", options)


def frame_of(path, layer, cancelled=None):
    """Return the fields of a layer of a file of evidence, and the place of points; see `read_evidence_file`."""
    from ...analysis.evidence.records import require_fields
    from ...analysis.inference.runs import stop_if

    opened = open_layer(path, layer.name)
    require_fields(layer, opened.fields().names())
    there = set(opened.fields().names())
    columns = Columns(opened, {field.name: field.name for field in layer.fields if field.name in there})
    request = columns.limited(QgsFeatureRequest())
    if layer.shape != POINTS:
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    ids, places = [], []
    for feature in read_whole(opened.getFeatures(request), path):
        stop_if(cancelled)
        ids.append(feature.id())
        places.append(_place(feature.geometry()))
        for index, add in columns.adders:
            add(feature[index])
    if len(ids) < opened.featureCount():
        raise TableError(CUT, file=path, count=len(ids), all=opened.featureCount())
    opened.dataProvider().reloadData()  # or SQLite could not close the journal of a file that is to be written
    frame = columns.frame(ids)
    if layer.shape == POINTS:
        frame["x"], frame["y"] = zip(*places) if places else ([], [])
    return frame if layer.name != CLUSTERS else frame.sort_values("cl_id", kind="stable")


def _place(geometry):
    """Return the coordinates of a point, NaN where there is none; of several points those of their middle."""
    middle = QgsGeometry() if geometry.isNull() else geometry.centroid()
    if middle.isNull() or middle.isEmpty():
        return NOWHERE
    x, y = middle.asPoint()
    return (x, y) if isfinite(x) and isfinite(y) else NOWHERE
