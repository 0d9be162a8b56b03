"""Fingerprints of what a run read: the same for the same areas, tables and files, in whatever order they came."""

import hashlib
from pathlib import Path

from qgis.core import QgsFeature

CHUNK = 2**20


def of_areas(frame):
    """Return the SHA-256 of areas: ids, values and geometries, whatever the order of the features.

    Parameters
    ----------
    frame : geopandas.GeoDataFrame

    Returns
    -------
    str
    """
    import shapely

    ordered = frame.sort_index(kind="stable")
    digest = hashlib.sha256("\n".join(map(str, ordered.index)).encode())
    for column in ordered.columns.drop(ordered.geometry.name):
        digest.update(column.encode())
        digest.update(ordered[column].to_numpy().tobytes())
    for wkb in shapely.to_wkb(ordered.geometry.to_numpy()):
        digest.update(wkb or b"none")
    return digest.hexdigest()


def of_features(fields, features):
    """Return the SHA-256 of features as they come: all their values and geometries.

    Parameters
    ----------
    fields : QgsFields
    features : QgsFeatureIterator
    """
    digest, feature = hashlib.sha256(repr(fields.names()).encode()), QgsFeature()
    while features.nextFeature(feature):
        digest.update(repr(feature.attributes()).encode())
        digest.update(feature.geometry().asWkb())
    return digest.hexdigest()


def of_rows(frame):
    """Return the SHA-256 of the rows of a table, whatever their order and index.

    Each row goes in as a hash of 64 bits: a million rows take a fraction of a second.

    Parameters
    ----------
    frame : pandas.DataFrame
        Numbers, texts and None.

    Returns
    -------
    str
    """
    import numpy as np
    from pandas.util import hash_pandas_object

    texts = frame.astype({name: str for name in frame.columns if frame[name].dtype == object})
    rows = np.sort(hash_pandas_object(texts, index=False).to_numpy())
    digest = hashlib.sha256("\n".join(map(str, frame.columns)).encode())
    digest.update(rows.astype("<u8").tobytes())
    return digest.hexdigest()


def of_file(path):
    """Return the SHA-256 of the bytes of a file."""
    digest = hashlib.sha256()
    with Path(path).open("rb") as file:
        while block := file.read(CHUNK):
            digest.update(block)
    return digest.hexdigest()
