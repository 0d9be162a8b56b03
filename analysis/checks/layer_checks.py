"""What would spoil an analysis of a layer, found before it: geometries, borders, ids, fields, and the test itself."""

import numpy as np
import pandas as pd

from ..autocorrelation.sample import FEW_AREAS, LEAST_AREAS
from ..errors import Notice, PolosError, mark, notice, number
from ..geometry.measuring import crs_of_coordinates, in_metres, like_degrees
from ..geometry.soundness import MOST_CHANGE, made_sound
from ..inference.multiple_testing import resolution
from ..inference.runs import stop_if
from .border_checks import border_findings
from .field_checks import field_findings
from .findings import ERROR, NOTE, SEVERITIES, WARNING, Finding, finding

MOSTLY = 0.95
"""Share of ids that are numbers from which all are thought to be meant as such."""
FIX = mark("Run “Fix geometries” on the layer and use its result.")


def check_layer(areas, *, ids=None, fields=(), total=None, inference=None, most_change=MOST_CHANGE, cancelled=None):
    """Look for all that would spoil an analysis.

    Parameters
    ----------
    areas : geopandas.GeoSeries
        Geometries of any kind and state, None where there is none, with the labels of the areas as unique index.
    ids : pandas.Series of str, optional
        What identifies the areas, None where empty, on the same index; its name is the field.
    fields : iterable of pandas.Series
        Fields to look at, numbers or texts, on the same index.
    total : pandas.Series of float, optional
        Size of each area, on the same index: what raw counts are told by.
    inference : Inference, optional
        How the areas are to be tested.
    most_change : float
        Share of an area that repair of its geometry may change in a run.
    cancelled : callable, optional

    Returns
    -------
    list of Finding
        The gravest first; nothing for a sound layer.
    """
    import geopandas

    if areas.empty:
        text = mark("The layer has no features.")
        return [finding("no_areas", ERROR, text, mark("Load the data, or clear the filter and the selection."))]
    sound = made_sound(areas.to_numpy(), cancelled)
    usable = geopandas.GeoSeries(sound.geometry, index=areas.index, crs=areas.crs)
    found = [*_of_number(areas, inference), *_of_geometries(areas, sound, most_change), *_of_crs(usable)]
    if ids is not None:
        found += _of_ids(ids)
    found += _of_borders(usable, cancelled)
    for values in fields:
        stop_if(cancelled)
        found += field_findings(values, total)
    return sorted(found, key=lambda one: SEVERITIES.index(one.severity))


def _of_number(areas, inference):
    """Find too few areas, and permutations that are too few for them."""
    n = len(areas)
    if n < FEW_AREAS:
        yield finding(
            "few_areas",
            ERROR if n < LEAST_AREAS else WARNING,
            mark("The layer has {n} areas. With fewer than 30, local tests find little; with fewer than 3, nothing."),
            mark("Use smaller areas, such as municipalities in place of provinces."),
            n=n,
        )
    if inference is None or inference.permutations is None:
        return
    limits = resolution(n, inference.permutations, inference.alternative, inference.alpha, inference.correction)
    if limits.areas_needed > 1:
        yield finding(
            "resolution",
            ERROR if limits.impossible else NOTE,
            mark(
                "With {permutations} permutations the smallest possible p-value is {smallest}: of {n} areas, none can "
                "be significant at {alpha} after the correction unless at least {needed} reach it."
            ),
            mark("With PERMUTATIONS of {enough} or more, one area alone can be."),
            n=n,
            permutations=inference.permutations,
            smallest=number(limits.smallest, ".2g"),
            alpha=number(inference.alpha),
            needed=limits.areas_needed,
            enough=limits.permutations_for_one,
        )


def _of_geometries(areas, sound, most_change):
    """Find geometries that are missing, of the wrong kind, broken, in parts or repeated."""
    import shapely

    geometry, labels = areas.to_numpy(), areas.index
    kind = shapely.get_type_id(sound.geometry)
    empty = sound.missing
    polygons, points = np.isin(kind, (3, 6)) | sound.flat, np.isin(kind, (0, 4))
    other = ~empty & ~sound.endless & ~polygons & (~points if polygons.any() or not points.any() else False)
    mixed = points if polygons.any() else np.zeros(len(kind), dtype=bool)
    doubtful = sound.change > most_change
    several = (shapely.get_type_id(geometry) == 6) & (shapely.get_num_geometries(geometry) > 1)
    for chosen, check, severity, said, remedy in (
        (
            empty,
            "no_geometry",
            WARNING,
            mark("Areas without a geometry ({count}): {rows}. They have no neighbours and are not tested."),
            mark("Draw them, or remove them."),
        ),
        (
            other | mixed,
            "kind",
            ERROR,
            mark("Features that are no polygons ({count}): {rows}. Queen and rook neighbours need polygons."),
            mark("Use a layer of polygons, or one of points with K nearest neighbours or a distance."),
        ),
        (
            sound.flat,
            "no_extent",
            WARNING,
            mark("Polygons without any extent ({count}): {rows}. They count as areas without a geometry."),
            mark("Draw them again, or remove them."),
        ),
        (
            sound.collected,
            "collection",
            WARNING,
            mark("Collections of different geometries ({count}): {rows}. Only their polygons, or else points, count."),
            mark("Take them apart with “Multipart to singleparts”, and keep the areas."),
        ),
        (
            sound.endless,
            "coordinates",
            ERROR,
            mark("Geometries with coordinates that are no numbers ({count}): {rows}."),
            mark("Load these areas again from their source."),
        ),
        (
            sound.repaired & ~doubtful,
            "invalid",
            WARNING,
            mark(
                "Invalid geometries ({count}): {rows}, whose borders cross themselves or the like. A run repairs them "
                "for itself."
            ),
            FIX,
        ),
        (
            doubtful,
            "doubtful",
            ERROR,
            mark("Invalid geometries whose repair changes the area too much for a run ({count}): {rows}."),
            mark("Draw them again, or run “Fix geometries” and look at what becomes of them."),
        ),
        (
            several,
            "multipart",
            NOTE,
            mark("Areas of several parts ({count}): {rows}. Each counts as one, with the neighbours of all its parts."),
            mark(
                "Nothing to do if the parts belong together. Parts that are areas of their own: “Multipart to "
                "singleparts”."
            ),
        ),
    ):
        if chosen.any():
            yield finding(check, severity, said, remedy, labels[chosen])
    if points.any() and not polygons.any():
        yield finding(
            "points",
            NOTE,
            mark("The layer holds points ({n}). Whether borders meet is not looked at."),
            mark("Use K nearest neighbours or a distance."),
            n=int(points.sum()),
        )
    yield from _repeated(sound.geometry, labels, ~shapely.is_missing(sound.geometry) & ~points)


def _repeated(geometry, labels, chosen):
    """Find areas with the same geometry as another, whatever the order of its vertices."""
    import shapely

    place = np.flatnonzero(chosen)
    outline = pd.DataFrame(shapely.bounds(geometry[place])).assign(
        vertices=shapely.get_num_coordinates(geometry[place])
    )
    alike = place[outline.duplicated(keep=False).to_numpy()]
    same = pd.Series(shapely.to_wkb(shapely.normalize(geometry[alike])), index=labels[alike])
    repeated = same.index[same.duplicated(keep=False)]
    if len(repeated):
        yield finding(
            "same_geometry",
            ERROR,
            mark("Areas with exactly the same geometry as another ({count}): {rows}. What lies there counts twice."),
            mark("“Delete duplicate geometries” keeps one of each; look first which one has the right values."),
            repeated,
        )


def _of_crs(areas):
    """Find a coordinate system that is missing, in degrees, or cannot be that of the coordinates."""
    import shapely

    bounds = shapely.total_bounds(areas.to_numpy())
    if not np.isfinite(bounds).all():
        return
    believed, guessed = crs_of_coordinates(areas.crs, areas.to_numpy())
    mend = mark("Set the true coordinate system in the properties of the layer; do not reproject.")
    if guessed:
        check = "no_crs" if areas.crs is None else "wrong_crs"
        yield Finding(check, WARNING, guessed[0], notice(mend), areas.index[:0], 1)
    elif believed is not None and believed.is_geographic and not like_degrees(bounds):
        yield finding(
            "wrong_crs",
            ERROR,
            mark("The coordinate system, {crs}, is in degrees, but coordinates go beyond 180 and 90: {rows}."),
            mark("Set the true coordinate system in the properties of the layer; do not reproject."),
            areas.index[_beyond(areas)],
            crs=believed.name,
        )
    elif believed is not None and believed.is_geographic:
        yield finding(
            "degrees",
            NOTE,
            mark("The coordinates are degrees ({crs}). Polos measures in metres all the same; other tools may not."),
            mark("Nothing to do here. For other tools, reproject the layer to a projection of the country."),
            crs=believed.name,
        )


def _beyond(areas):
    """Return whether each area has coordinates that are no degrees."""
    bounds = areas.bounds.abs()
    return ((bounds[["minx", "maxx"]] > 180).any(axis=1) | (bounds[["miny", "maxy"]] > 90).any(axis=1)).to_numpy()


def _of_ids(ids):
    """Find ids that are missing, repeated, or may have lost zeros."""
    missing = ids.index[ids.isna()]
    known = ids.dropna().astype(str)
    repeated = known[known.duplicated(keep=False)]
    if len(missing):
        yield finding(
            "no_id",
            ERROR,
            mark("“{field}” is empty in some areas ({count}): {rows}. Every area needs an id."),
            mark("Fill it in, or choose another field."),
            missing,
            field=ids.name,
        )
    if len(repeated):
        yield finding(
            "same_id",
            ERROR,
            mark("“{field}” has ids more than once: {repeated}. They stand in {count} areas."),
            mark("“Dissolve” by this field where they are parts of one area; correct the others."),
            repeated.index,
            field=ids.name,
            repeated=", ".join(repeated.unique()[:5]) + (" …" if repeated.nunique() > 5 else ""),
        )
    digits = known[known.str.fullmatch(r"\d+")]
    lengths = digits.str.len()
    if (
        len(digits)
        and len(digits) >= MOSTLY * len(known)
        and sorted(lengths.unique()) == [lengths.max() - 1, lengths.max()]
    ):
        short = digits.index[lengths < lengths.max()]
        yield finding(
            "short_ids",
            NOTE,
            mark("Ids in “{field}” are of {longest} digits, others of one less ({count}): {rows}. A zero may be lost."),
            mark("Compare with the official codes. When tables are joined, such zeros are put back."),
            short,
            field=ids.name,
            longest=int(lengths.max()),
        )


def _of_borders(areas, cancelled):
    """Find what is wrong with the borders of the polygons that can be used."""
    import shapely

    crs, _ = crs_of_coordinates(areas.crs, areas.to_numpy())
    polygons = areas[np.isin(shapely.get_type_id(areas.to_numpy()), (3, 6))].set_crs(crs, allow_override=True)
    if len(polygons) < 2:
        return []
    if crs is not None and crs.is_geographic:
        # Where most are no degrees, they are metres; else those that are none are left out. `_of_crs` has told both.
        beyond = _beyond(polygons)
        metric = beyond.mean() > 0.5
        polygons = polygons.set_crs(None, allow_override=True) if metric else polygons[~beyond]
    if len(polygons) < 2:
        return []
    try:
        projected = in_metres(polygons)
        measured = projected.to_numpy()
        if projected is not polygons:
            measured = made_sound(measured, cancelled).geometry  # a projection may break a border
        kept = ~shapely.is_missing(measured)
        return border_findings(measured[kept], polygons.index[kept], cancelled)
    except PolosError as error:
        remedy = notice(mark("Correct the layer as said, and check it again."))
        return [Finding("borders", ERROR, Notice(error.text, error.values), remedy, areas.index[:0], 1)]
    except shapely.errors.GEOSException as error:
        said = notice(mark("The borders could not be compared: {reason}"), reason=str(error))
        return [Finding("borders", ERROR, said, notice(FIX), areas.index[:0], 1)]
