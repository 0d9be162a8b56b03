"""The clusters that a file of evidence is of, beside those of a layer."""

from qgis.core import QgsCoordinateTransform, QgsFeatureRequest

from ...analysis.errors import mark
from ...analysis.evidence.evidence_layers import CLUSTERS
from .columns import heeding, texts
from .evidence_file import open_layer
from .geometries import shapely_geometries
from .reference_systems import system_of
from .whole_reading import read_whole

NAME, SECTOR = "cl_name", "sector"
OTHERS = mark(
    "Clusters that the file of evidence has under the number of another one, which is of another sector or lies "
    "elsewhere ({count}): {list}. Their records do not count. Give the file that was made for these clusters; where "
    "they are the same, write their sector in the file as CLUSTERS has it."
)


def other_clusters(path, source, context, cancelled=None):
    """Return the ids that a file of evidence has for other clusters than a layer, and how messages tell them apart.

    Parameters
    ----------
    path : path
        Of the file.
    source : QgsProcessingFeatureSource
        The layer of the clusters of today.
    context : QgsProcessingContext
    cancelled : callable, optional

    Returns
    -------
    ids : list of str
        See `analysis.evidence.evidence_clusters.others`.
    said : list of Phrase
    """
    from ...analysis.evidence.evidence_clusters import contrasted, others

    system = system_of(source)
    then, now = (_clusters(one, system, context, cancelled) for one in (open_layer(path, CLUSTERS), source))
    found = others(then, now)
    return found, contrasted(then, now, found)


def sector_index(source):
    """Return the index of the field of sectors of a layer of clusters, -1 where it has none; numbers name no sector."""
    index = source.fields().lookupField(SECTOR)
    return -1 if index < 0 or source.fields().at(index).isNumeric() else index


def _clusters(source, system, context, cancelled):
    """Return the clusters of a layer as `others` takes them, with outlines where they can be in a system."""
    from ...analysis.evidence.evidence_clusters import cluster_frame
    from ...analysis.geometry.soundness import made_sound

    own, request = system_of(source), QgsFeatureRequest()
    if own.isValid() and system.isValid():
        request.setCoordinateTransform(QgsCoordinateTransform(own, system, context.transformContext()))
        request.setTransformErrorCallback(lambda feature: None)  # QGIS takes away the geometry then
    features = list(heeding(read_whole(source.getFeatures(request), source.sourceName()), cancelled))
    outlines = made_sound(shapely_geometries(features, cancelled), cancelled).geometry
    if own.isValid() != system.isValid():
        outlines = [None] * len(features)
    fields = (*map(source.fields().lookupField, ("cl_id", NAME)), sector_index(source))
    columns = (texts(feature.attribute(index) if index >= 0 else None for feature in features) for index in fields)
    return cluster_frame(*columns, outlines)
