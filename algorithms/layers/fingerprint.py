"""Fingerprints of what a run read: the same for the same areas, tables and files, in whatever order they came."""

import hashlib
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsFeature, QgsFeatureRequest

from ...analysis.inference.runs import stop_if
from .columns import LOOK_UP

CHUNK = 2**20
WEIGHTS = (".gal", ".gwt", ".kwt")
ROWS_AT_ONCE = 100_000
"""Rows of a table between two looks at whether the user has cancelled."""


def of_areas(frame, cancelled=None):
    """Return the SHA-256 of areas: ids, values and geometries, whatever the order of the features.

    Parameters
    ----------
    frame : geopandas.GeoDataFrame
    cancelled : callable, optional

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
    geometry = ordered.geometry.to_numpy()
    for start in range(0, len(geometry), LOOK_UP):
        stop_if(cancelled)
        for wkb in shapely.to_wkb(geometry[start : start + LOOK_UP]):
            digest.update(wkb or b"none")
    return digest.hexdigest()


ROW_NUMBER = "fid"
"""What a GeoPackage calls the field by which it numbers its rows, which a layer in memory has not."""


def is_of_features(content, layer, cancelled=None):
    """Return whether a fingerprint is that of the features of a layer, also of one that was saved into a GeoPackage.

    Parameters
    ----------
    content : str
        Of `of_features`, when the layer was made.
    layer : QgsVectorLayer or QgsVectorLayerFeatureSource
    cancelled : callable, optional
    """
    names = layer.fields().names()
    hidden = ((), (ROW_NUMBER,)) if ROW_NUMBER in names else ((),)
    request = QgsFeatureRequest()
    return any(of_features(layer.fields(), layer.getFeatures(request), cancelled, one) == content for one in hidden)


def of_features(fields, features, cancelled=None, without=()):
    """Return the SHA-256 of features as they come: all their values and geometries.

    Parameters
    ----------
    fields : QgsFields
    features : QgsFeatureIterator
    cancelled : callable, optional
    without : collection of str
        Fields that are left out.
    """
    kept = [place for place, name in enumerate(fields.names()) if name not in without]
    names = [fields.names()[place] for place in kept]
    digest, feature, count = hashlib.sha256(repr(names).encode()), QgsFeature(), 0
    while features.nextFeature(feature):
        if not count % LOOK_UP:
            stop_if(cancelled)
        count += 1
        values = feature.attributes()
        digest.update(repr([values[place] for place in kept] if without else values).encode())
        digest.update(feature.geometry().asWkb())
    return digest.hexdigest()


def of_rows(frame, cancelled=None):
    """Return the SHA-256 of the rows of a table, whatever their order and index.

    Each row goes in as a hash of 64 bits: a million rows take a fraction of a second.

    Parameters
    ----------
    frame : pandas.DataFrame
        Numbers, texts and None.
    cancelled : callable, optional

    Returns
    -------
    str
    """
    import numpy as np
    from pandas.util import hash_pandas_object

    types = {name: str for name in frame.columns if frame[name].dtype == object}
    rows = np.empty(len(frame), dtype=np.uint64)
    for start in range(0, len(frame), ROWS_AT_ONCE):
        stop_if(cancelled)
        part = frame.iloc[start : start + ROWS_AT_ONCE].astype(types)
        rows[start : start + ROWS_AT_ONCE] = hash_pandas_object(part, index=False)
    rows.sort()
    digest = hashlib.sha256("\n".join(map(str, frame.columns)).encode())
    digest.update(rows.astype("<u8").tobytes())
    return digest.hexdigest()


def of_file(path, cancelled=None):
    """Return the SHA-256 of the bytes of a file.

    The first line of weights (GAL, GWT) says what the layer was called: “0 1452 areas code”. That is left out, because
    a temporary layer and the file that a command makes in its place have the same neighbours and other names.
    """
    digest = hashlib.sha256()
    with Path(path).open("rb") as file:
        if Path(path).suffix.lower() in WEIGHTS:
            first = file.readline(CHUNK).split()
            digest.update(b" ".join([*first[:2], *first[-1:]] if len(first) > 3 and first[0] == b"0" else first))
        while block := file.read(CHUNK):
            stop_if(cancelled)
            digest.update(block)
    return digest.hexdigest()


class ReadFile(NamedTuple):
    """A file that was read, by its place in a folder, bytes and SHA-256."""

    name: str
    size: int
    digest: str


def of_folder(files, folder, cancelled=None, progress=None):
    """Return the SHA-256 of files of a folder, and the `ReadFile` of each.

    Parameters
    ----------
    files : list of pathlib.Path
    folder : pathlib.Path
    cancelled, progress : callable, optional
    """
    found, sizes = [], [path.stat().st_size for path in files]
    for path, size, done in zip(files, sizes, accumulate(sizes)):
        found.append(ReadFile(path.relative_to(folder).as_posix(), size, of_file(path, cancelled)))
        if progress:
            progress(done / max(sum(sizes), 1))
    return hashlib.sha256("\n".join(f"{one.digest} {one.name}" for one in found).encode()).hexdigest(), found
