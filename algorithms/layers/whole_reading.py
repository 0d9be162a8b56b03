"""Whether a file was read to its end: where QGIS cannot read on, it stops or leaves geometries out, without a word."""

from ...analysis.errors import TableError, mark


def read_whole(features, called):
    """Yield features; raise a `TableError` at their end where the file could not be read without a fault.

    GDAL, by which QGIS reads files, keeps its last fault for each thread. What it met before the first feature is of
    no row, such as a broken reference system, which is told elsewhere.

    Parameters
    ----------
    features : iterable of QgsFeature
    called : str
        What people call the layer or file.
    """
    from osgeo import gdal

    count = 0
    for count, feature in enumerate(features, 1):
        if count == 1:
            gdal.ErrorReset()
        yield feature
    if count and gdal.GetLastErrorType() >= gdal.CE_Failure:
        text = mark(
            "“{file}” could not be read without faults, to its end or in all its geometries; {count} rows could: was "
            "the file cut off or altered? Get it whole. To go on with what is there, save the layer anew."
        )
        raise TableError(text, file=called, count=count)
