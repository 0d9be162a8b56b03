"""Coordinate systems as QGIS hands them over, and whole where it has lost their definition."""

from qgis.core import QgsCoordinateReferenceSystem

UNDEFINED = ("Undefined geographic SRS", "Undefined Cartesian SRS")
"""What GDAL calls the two systems of GeoPackages that are none (OGC 12-128r18, table 3)."""


def system_of(source):
    """Return the coordinate system of a source, with its definition; one that is not known is not valid.

    A GeoPackage of a layer without a system says so by one that is called undefined, which QGIS takes for degrees.

    QGIS (3.40, with PROJ 9.1) makes the system of a result in the thread of the run. When this thread ends, half a
    minute later, the system stays valid in name, in the layer and at times in QGIS's own cache, but is empty: nothing
    can be read of it, no coordinates are transformed, and files are written without a system.

    Parameters
    ----------
    source : QgsProcessingFeatureSource or QgsVectorLayer

    Returns
    -------
    QgsCoordinateReferenceSystem
    """
    system = source.sourceCrs()
    if system.description() in UNDEFINED:
        return QgsCoordinateReferenceSystem()
    return system if _whole(system) else _anew(system)


def keep_system(source):
    """Have QGIS remember the system of a source from this thread, the main one: results then share one that lasts."""
    _anew(source.sourceCrs())


def _whole(system):
    return not system.isValid() or bool(system.toWkt())


def _anew(system):
    """Return a system that is made from what even an empty one knows: its authority, or its parameters for PROJ."""
    named = system.authid() or f"PROJ:{system.toProj()}"
    made = QgsCoordinateReferenceSystem(named)
    if _whole(made):
        return made
    QgsCoordinateReferenceSystem.invalidateCache()
    return QgsCoordinateReferenceSystem(named)
