"""Which area of a layer each area of a weights file is: by its id, or by its position in the layer."""

import numpy as np

from ..errors import WeightsError, listed, mark, notice
from ..tables.area_matching import match_ids
from .weights_links import POSITIONS, UNSAID, objects, unique

CUT = 10
"""Characters of a field's name that shapefiles and tables keep."""


def fitted(links, ids, field, name, accept_changed, numbering=None):
    """Find the areas of a weights file in a layer.

    Parameters
    ----------
    links : FileLinks
    ids : pandas.Index of str, shape (n,)
        Of the layer, in its order.
    field : str
        Where they are from.
    name : str
        Of the file.
    accept_changed : bool
        Whether links of areas that the layer does not have are dropped, and areas that the file does not have are left
        without neighbours.
    numbering : {"ids", "positions"}, optional
        What the numbers of areas in the file are; by default as its format has it.

    Returns
    -------
    focal, neighbour : ndarray of int, shape (m,)
        Places in the layer of the ends of each link, -1 where there is none.
    notices : tuple of Notice

    Raises
    ------
    WeightsError
        The file does not fit.
    """
    values = {"file": name, "field": field or "–", "areas": len(ids)}
    known = unique([*links.listed, *links.focal, *links.neighbour])
    if (numbering or links.numbering) == POSITIONS:
        place, notices = _by_position(known, links, ids, values)
    else:
        place, notices = _by_id(known, links, ids, values)
        if numbering is None:
            notices += _field_notices(links, known, ids, values)
    notices += _unfitting(place, links, ids, values, accept_changed)
    at = dict(zip(known, place))
    focal, neighbour = (np.array([at[area] for area in side], dtype=int) for side in (links.focal, links.neighbour))
    return focal, neighbour, notices


def _by_id(known, links, ids, values):
    """Return the place in the layer of each id, -1 where it has none, with notices."""
    import pandas

    matching = match_ids(pandas.Index(objects(known)), ids)
    place = ids.get_indexer(matching.area_of)
    at = dict(zip(known, place))
    # The two ends of links may be written differently, "01" and "1"; the same end may not.
    for side in (links.listed, unique(links.focal), unique(links.neighbour)):
        found = pandas.Series([at[area] for area in side], index=objects(side), dtype=int)
        twice = found[(found >= 0) & found.duplicated(keep=False)]
        if len(twice):
            text = mark("Ids in “{file}” that are the same area of the layer ({count}): {ids}. Correct the file.")
            raise WeightsError(text, count=len(twice), ids=listed(twice.index), **values)
    if (place >= 0).any():
        return place, matching.notices
    text = mark(
        "“{file}” does not fit the layer: none of its ids ({ids}) is in the field “{field}” ({own}). Choose as "
        "ID_FIELD the field that the weights were made with{named}."
    )
    numbered = sorted(known) == sorted(map(str, range(1, len(ids) + 1)))
    if numbered:
        text = mark(
            "“{file}” does not fit the layer: none of its ids ({ids}) is in the field “{field}” ({own}). Choose as "
            "ID_FIELD the field that the weights were made with{named}; or, as they are numbers from 1 to {areas}, set "
            "FILE_IDS to positions in the layer."
        )
    named = f" ({links.id_field})" if links.id_field else ""
    raise WeightsError(text, ids=listed(known, 3), own=listed(ids, 3), named=named, **values)


def _by_position(known, links, ids, values):
    """Return the place in the layer of each position, with a notice on their order."""
    numbers = np.array([int(word) if word.isascii() and word.isdigit() else 0 for word in known])
    wrong = [word for word, at in zip(known, numbers) if not 1 <= at <= len(ids)]
    if wrong:
        text = mark(
            "The numbers of areas in “{file}” are positions in the layer, which has {areas} areas; it has no such "
            "positions ({count}): {ids}. Take the layer, or the selection, that the weights were made for."
        )
        raise WeightsError(text, count=len(wrong), ids=listed(_where(links, wrong)), **values)
    if links.areas not in (None, len(ids)):
        text = mark(
            "The numbers of areas in “{file}” are positions in the layer, so both must have the same number of areas: "
            "the file has {stated}, the layer {areas}. Take the layer, or the selection, that the weights were made "
            "for."
        )
        raise WeightsError(text, stated=links.areas, **values)
    if list(ids) == [str(at) for at in range(1, len(ids) + 1)]:
        return numbers - 1, ()
    text = mark(
        "The numbers of areas in “{file}” are taken for positions in the layer: 1 is the first area ({first}), {areas} "
        "the last ({last}). The layer must be in the order that it had when the weights were made."
    )
    return numbers - 1, (notice(text, first=ids[0], last=ids[-1], **values),)


def _field_notices(links, known, ids, values):
    """Return notices on ids that may be from another field, or positions."""
    field, own = links.id_field, values["field"]
    if field and own != "–" and _bare(field)[:CUT] != _bare(own)[:CUT]:
        text = mark("“{file}” says that its ids are from the field “{named}”; here they are looked up in “{field}”.")
        return (notice(text, named=field, **values),)
    numbered = [str(at) for at in range(1, len(ids) + 1)]
    if links.numbering != UNSAID or set(known) != set(numbered) or list(ids) == numbered:
        return ()
    text = mark(
        "“{file}” does not say which field its numbers of areas are from. They are taken for values of “{field}”, but "
        "may be positions in the layer, where number 1 is the area {first}. If they are, set FILE_IDS to positions."
    )
    return (notice(text, first=ids[0], **values),)


def _unfitting(place, links, ids, values, accept_changed):
    """Return notices on areas that only the file, or only the layer has; raise `WeightsError` unless accepted."""
    known = unique([*links.listed, *links.focal, *links.neighbour])
    at = dict(zip(known, place))
    unknown = [area for area in known if at[area] < 0]
    entered = [at[area] for area in links.listed]
    missing = ids[np.setdiff1d(np.arange(len(ids)), entered)]
    # Formats of links alone do not name areas without any; that they counted them is enough.
    if links.areas == len(ids) and not unknown:
        missing = missing[:0]
    lists = {
        "unknown": len(unknown),
        "extra": listed(_where(links, unknown)),
        "missing": len(missing),
        "lacking": listed(missing),
    }
    other = links.areas is not None and links.areas != len(ids) and not unknown and not len(missing)
    if accept_changed:
        return _accepted(unknown, missing, other, {**lists, **values, "stated": links.areas})
    if unknown and len(missing):
        text = mark(
            "“{file}” does not fit the layer: ids in the file that the layer does not have ({unknown}): {extra}; areas "
            "of the layer that the file does not have ({missing}): {lacking}. Make the weights again, or set "
            "ACCEPT_CHANGED to drop those links and leave these areas without neighbours."
        )
    elif unknown:
        text = mark(
            "“{file}” does not fit the layer: ids in the file that the layer does not have ({unknown}): {extra}. Make "
            "the weights again, or set ACCEPT_CHANGED to drop these links."
        )
    elif len(missing):
        text = mark(
            "“{file}” does not fit the layer: areas of the layer that the file does not have ({missing}): {lacking}. "
            "Make the weights again, or set ACCEPT_CHANGED to leave these without neighbours."
        )
    elif other:
        text = mark(
            "“{file}” does not fit the layer: it says {stated} areas, the layer has {areas}. Make the weights again, "
            "or set ACCEPT_CHANGED if the others have no neighbours."
        )
    else:
        return ()
    raise WeightsError(text, **lists, **values, stated=links.areas)


def _accepted(unknown, missing, other, values):
    """Return notices on what was accepted."""
    return tuple(
        notice(text, **values)
        for there, text in (
            (unknown, mark("Ids in “{file}” that the layer does not have, their links dropped ({unknown}): {extra}.")),
            (
                len(missing),
                mark("Areas that “{file}” does not have, left without neighbours ({missing}): {lacking}."),
            ),
            (other, mark("“{file}” says {stated} areas, the layer has {areas} (accepted).")),
        )
        if there
    )


def _where(links, areas):
    """Return ids with the first line they stand in, where the file has lines."""
    if links.line is None:
        return areas
    wanted, first = set(areas), {}
    for side in (links.focal, links.neighbour):
        for area, line in zip(side, links.line):
            if area in wanted:
                first[area] = min(first.get(area, line), line)
    return [f"{area} (l. {first[area]})" if area in first else area for area in areas]


def _bare(field):
    return "_".join(str(field).split()).casefold()
