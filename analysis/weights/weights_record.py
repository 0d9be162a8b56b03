"""What a weights file was made from, kept beside it: a layer that is edited afterwards no longer fits.

GAL and GWT have no room for comments, so the record is a file of its own, ``<name>.gal.polos.json``: the SHA-256 of the
weights file, the layer's coordinate system, how the weights were made, and a fingerprint of each area.
"""

import hashlib
import json
from pathlib import Path

import numpy as np

from ..errors import WeightsError, listed, mark, notice
from ..inference.runs import stop_if

ENDING = ".polos.json"
DIGITS = 16
AT_ONCE = 2_000
"""Shapes between two looks at whether the user has cancelled."""


def shape_fingerprints(geometry, cancelled=None):
    """Return a text for each geometry, the same for the same shape, however its rings run and its parts are ordered.

    Parameters
    ----------
    geometry : ndarray of shapely geometries, shape (n,)
    cancelled : callable, optional

    Returns
    -------
    list of str
        64 bits of the SHA-256 of the coordinates, "" where there is no geometry.
    """
    found = []
    for start in range(0, len(geometry), AT_ONCE):
        stop_if(cancelled)
        found += _fingerprints(geometry[start : start + AT_ONCE])
    return found


def _fingerprints(geometry):
    import shapely

    flat = shapely.force_2d(geometry)
    for single, collect in ((0, shapely.multipoints), (3, shapely.multipolygons)):
        lone = np.flatnonzero(shapely.get_type_id(flat) == single)
        flat[lone] = collect(flat[lone], indices=np.arange(len(lone)))
    wkb = shapely.to_wkb(shapely.normalize(flat), byte_order=1)
    return [hashlib.sha256(shape).hexdigest()[:DIGITS] if shape else "" for shape in wkb]


def file_digest(path):
    """Return the SHA-256 of a file."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def write_record(path, areas, cancelled=None, **about):
    """Write the record of a weights file beside it.

    Parameters
    ----------
    path : str or path
        Of the weights file, which is there already.
    areas : geopandas.GeoSeries
        On the ids in the file.
    cancelled : callable, optional
    **about
        What else to keep, as JSON can: who made the weights and how.

    Raises
    ------
    WeightsError
        A file that cannot be written.
    """
    ids = map(str, areas.index)
    record = {
        **about,
        "file_sha256": file_digest(path),
        "crs": _crs(areas),
        "areas": dict(zip(ids, shape_fingerprints(areas.to_numpy(), cancelled))),
    }
    write_text(_beside(path), [json.dumps(record, ensure_ascii=False, indent=0) + "\n"])


def write_text(path, blocks):
    """Write blocks of text, in bytes that are the same on every system; raise `WeightsError` if that fails."""
    try:
        with Path(path).open("wb") as file:
            for block in blocks:
                file.write(block.encode())
    except OSError as error:
        reason = error.strerror or error
        raise WeightsError(
            mark("“{file}” could not be written: {reason}."), file=Path(path).name, reason=reason
        ) from error


def check_record(path, areas, accept_changed):
    """Compare a layer with the one that a weights file was made for, if that is on record.

    Parameters
    ----------
    path : str or path
        Of the weights file.
    areas : geopandas.GeoSeries
        On the ids in the file.
    accept_changed : bool
        Whether to go on with a layer that is different.

    Returns
    -------
    tuple of Notice
        That the layer is different, or that nobody knows.

    Raises
    ------
    WeightsError
        The layer is different and that is not accepted.
    """
    beside = _beside(path)
    if not beside.is_file():
        return ()
    values = {"file": Path(path).name, "record": beside.name}
    try:
        record = json.loads(beside.read_text(encoding="utf-8"))
        made, crs, digest = dict(record["areas"]), record["crs"], record["file_sha256"]
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        text = mark("“{record}” cannot be read, so nobody knows whether the layer is still as when “{file}” was made.")
        return (notice(text, **values),)
    if digest != file_digest(path):
        text = mark(
            "“{file}” was altered after “{record}” was written, so nobody knows whether the layer is still as when the "
            "weights were made."
        )
        return (notice(text, **values),)
    if crs != _crs(areas):
        values.update(made=crs or "?", crs=_crs(areas) or "?")
        if accept_changed:
            text = mark("“{file}” was made for a layer in {made}; this one is in {crs} (accepted).")
            return (notice(text, **values),)
        text = mark(
            "The weights in “{file}” were made for a layer in {made}; this one is in {crs}, so its areas cannot be "
            "compared. Make the weights again or, if nothing else has changed, set ACCEPT_CHANGED."
        )
        raise WeightsError(text, **values)
    now = zip(map(str, areas.index), shape_fingerprints(areas.to_numpy()))
    changed = [area for area, shape in now if made.get(area, shape) != shape]
    if not changed:
        return ()
    values.update(count=len(changed), rows=listed(changed))
    if accept_changed:
        text = mark("Areas with another shape than when “{file}” was made ({count}, accepted): {rows}.")
        return (notice(text, **values),)
    text = mark(
        "The layer was edited after the weights in “{file}” were made: areas with another shape ({count}): {rows}. "
        "Make the weights again or, if their neighbours are the same, set ACCEPT_CHANGED."
    )
    raise WeightsError(text, **values)


def _beside(path):
    return Path(path).with_name(Path(path).name + ENDING)


def _crs(areas):
    """Return a short name of the coordinate system, the same however it was written."""
    if areas.crs is None:
        return ""
    authority = areas.crs.to_authority()
    return ":".join(authority) if authority else areas.crs.name
