"""Weights from a file, fitted to a layer by the ids of its areas; and weights written to one."""

from pathlib import Path

import numpy as np

from ..errors import WeightsError, fact, listed, mark, notice, number, valued
from ..tables.area_matching import match_ids
from ..tables.ids import texts_of_ids
from .graphs import adjacency_graph, unique_ids, weights_matrix
from .locations import Locations
from .weights_formats import read_links
from .weights_record import check_record, file_digest, write_text

LIKE_DISTANCES = 0.9
"""Rank correlation with the distances from which on "weights" are taken for distances, in whatever unit, from whatever
points in the areas. Weights fall with the distance, or have little to do with it."""


def file_weights(path, areas, accept_changed=False):
    """Read the weights among the areas of a layer from a file.

    Parameters
    ----------
    path : str
        See `weights_formats.read_links`.
    areas : geopandas.GeoSeries
        With the ids in the file as index, numbers or texts; leading zeros that one side lost are put back.
    accept_changed : bool
        Whether links of areas that the layer does not have are dropped, and areas that the file does not have are left
        without neighbours; and whether their shapes may be others than when the weights were made.

    Returns
    -------
    graph : libpysal.graph.Graph
        The weights as in the file, without self-weights and zeros; 1 where the file holds distances.
    notices : tuple of Notice

    Raises
    ------
    WeightsError
        A file that cannot be read or does not fit; negative weights, or such that are no numbers.
    """
    from scipy import sparse

    if not path:
        raise WeightsError(mark("Neighbours from a weights file: give it as WEIGHTS_FILE."))
    links = read_links(path)
    name = Path(path).name
    texts = areas.set_axis(texts_of_ids(unique_ids(areas)))
    matched, notices = _matched(links, texts.index, areas.index.name, name, accept_changed)
    changed = check_record(path, texts, accept_changed)
    place = texts.index.get_indexer(matched.reindex([*links.focal, *links.neighbour]))
    focal, neighbour = place.reshape(2, -1)
    _require_weights(links, name)
    weight, found = _without_distances(links.weight, focal, neighbour, areas, name)
    kept, dropped = _kept(focal, neighbour, weight, links, name)
    ends = focal[kept], neighbour[kept]
    matrix = sparse.csr_array((weight[kept], ends), shape=(len(texts), len(texts)))
    text = mark("Weights from “{file}”: {areas} areas, {links} links. SHA-256 of the file: {digest}.")
    read = fact(text, file=name, areas=len(texts), links=number(matrix.nnz, ","), digest=file_digest(path))
    return adjacency_graph(matrix, areas.index), (read, *notices, *changed, *found, *dropped)


def _matched(links, ids, field, name, accept_changed):
    """Return the layer's id of each id in the file, None where there is none, on the file's ids, with notices."""
    import pandas

    matching = match_ids(pandas.Index(links.listed, dtype=object), ids)
    area_of = matching.area_of
    values = {"file": name, "field": field, "areas": len(ids)}
    twice = area_of.dropna()
    twice = twice[twice.duplicated(keep=False)]
    if len(twice):
        text = mark("Ids in “{file}” that are the same area of the layer ({count}): {ids}. Correct the file.")
        raise WeightsError(text, count=len(twice), ids=listed(twice.index), **values)
    unknown = area_of.index[area_of.isna()]
    if len(unknown) == len(area_of):
        text = mark(
            "“{file}” does not fit the layer: none of its ids ({ids}) is in the field “{field}” ({own}). Choose as "
            "ID_FIELD the field that the weights were made with{named}."
        )
        named = f" ({links.id_field})" if links.id_field else ""
        raise WeightsError(text, ids=listed(unknown, 3), own=listed(ids, 3), named=named, **values)
    missing = ids.difference(area_of.dropna(), sort=False)
    complete = links.areas == len(ids) and not len(unknown)
    if accept_changed or not (len(unknown) or (len(missing) and not complete)):
        return area_of, matching.notices + _accepted(unknown, missing, complete, values)
    if not len(missing):
        text = mark(
            "“{file}” does not fit the layer: ids in the file that the layer does not have ({unknown}): {extra}. Make "
            "the weights again, or set ACCEPT_CHANGED to drop these links."
        )
    elif not len(unknown):
        text = mark(
            "“{file}” does not fit the layer: areas of the layer that the file does not have ({missing}): {lacking}. "
            "Make the weights again, or set ACCEPT_CHANGED to leave these without neighbours."
        )
    else:
        text = mark(
            "“{file}” does not fit the layer: ids in the file that the layer does not have ({unknown}): {extra}; areas "
            "of the layer that the file does not have ({missing}): {lacking}. Make the weights again, or set "
            "ACCEPT_CHANGED to drop those links and leave these areas without neighbours."
        )
    lists = {"unknown": len(unknown), "extra": listed(unknown), "missing": len(missing), "lacking": listed(missing)}
    raise WeightsError(text, **lists, **values)


def _accepted(unknown, missing, complete, values):
    """Return notices on ids that only the file, or only the layer has."""
    found = ()
    if len(unknown):
        text = mark("Ids in “{file}” that the layer does not have, their links dropped ({count}): {rows}.")
        found += (notice(text, count=len(unknown), rows=listed(unknown), **values),)
    if len(missing) and not complete:
        text = mark("Areas that “{file}” does not have, left without neighbours ({count}): {rows}.")
        found += (notice(text, count=len(missing), rows=listed(missing), **values),)
    return found


def _require_weights(links, name):
    """Raise `WeightsError` for weights that are negative or no numbers."""
    for wrong, text in (
        (
            ~np.isfinite(links.weight),
            mark("Weights in “{file}” that are no numbers ({count}): {pairs}. Correct the file, or make it again."),
        ),
        (
            links.weight < 0,
            mark("Negative weights in “{file}” ({count}): {pairs}. Neighbours can only have weights above 0."),
        ),
    ):
        if wrong.any():
            raise WeightsError(text, file=name, count=int(wrong.sum()), pairs=_pairs(links, wrong))


def _without_distances(weight, focal, neighbour, areas, name):
    """Return weights, 1 instead of distances: GeoDa's files hold these for bands and nearest neighbours."""
    from scipy.stats import rankdata

    apart = np.full(len(weight), np.nan)
    usable = (focal >= 0) & (neighbour >= 0) & (focal != neighbour) & (weight > 0)
    if usable.sum() < 3 or np.ptp(weight[usable]) == 0:
        return weight, ()
    locations = Locations(areas)
    at = np.full(len(areas), -1)
    at[locations.place] = np.arange(len(locations.place))
    usable &= (at[focal] >= 0) & (at[neighbour] >= 0)
    apart[usable] = locations.distance(at[focal[usable]], at[neighbour[usable]])
    usable &= apart > 0
    if usable.sum() < 3:
        return weight, ()
    apart, given = apart[usable], weight[usable]
    with np.errstate(invalid="ignore", divide="ignore"):
        correlation = np.corrcoef(rankdata(apart), rankdata(given))[0, 1]
    if not correlation > LIKE_DISTANCES:
        return weight, ()
    text = mark(
        "The numbers in “{file}” are distances, as GeoDa writes them, not weights: all neighbours of an area count "
        "the same."
    )
    return np.ones(len(weight)), (notice(text, file=name),)


def _kept(focal, neighbour, weight, links, name):
    """Return the positions of the links to use, each once, with notices on the others."""
    known = (focal >= 0) & (neighbour >= 0)
    own = known & (focal == neighbour)
    zero = known & ~own & (weight == 0)
    found = ()
    if own.any():
        text = mark("Areas that “{file}” calls their own neighbours ({count}): {rows}. These links are dropped.")
        found += (notice(text, file=name, count=int(own.sum()), rows=listed(links.focal[own])),)
    if zero.any():
        text = mark("Links in “{file}” with the weight 0, which are none ({count}): {pairs}.")
        found += (notice(text, file=name, count=int(zero.sum()), pairs=_pairs(links, zero)),)
    kept = np.flatnonzero(known & ~own & ~zero)
    order = kept[np.lexsort((kept, neighbour[kept], focal[kept]))]
    again = (np.diff(focal[order], prepend=-1) == 0) & (np.diff(neighbour[order], prepend=-1) == 0)
    if again.any():
        differ = np.zeros(len(weight), dtype=bool)
        differ[order[again]] = weight[order[again]] != weight[order[np.flatnonzero(again) - 1]]
        if differ.any():
            text = mark("Links that stand in “{file}” with several weights ({count}): {pairs}. Correct the file.")
            raise WeightsError(text, file=name, count=int(differ.sum()), pairs=_pairs(links, differ))
        text = mark("Links that stand in “{file}” more than once count once ({count}).")
        found += (notice(text, file=name, count=int(again.sum())),)
    return order[~again], found


def _pairs(links, which):
    """Return the links at some places as one text."""
    at = np.flatnonzero(which)
    return listed(valued((f"{links.focal[i]} → {links.neighbour[i]}", links.weight[i]) for i in at[:6]))


def write_weights(graph, path, id_field="id", layer=""):
    """Write weights as GeoDa does: GAL, which holds links without weights, or GWT.

    Parameters
    ----------
    graph : libpysal.graph.Graph
    path : str or path
        Ends in .gal or .gwt.
    id_field, layer : str
        What the first line names: the field of the ids, and the layer.

    Raises
    ------
    WeightsError
        Another ending; ids that are empty or have blanks; weights other than 1 in a GAL file; a file that cannot be
        written.
    """
    ids = graph.unique_ids
    texts = texts_of_ids(ids)
    _require_words(texts, id_field)
    matrix = weights_matrix(graph, ids)
    ending = Path(path).suffix.lower()
    if ending == ".gal" and matrix.nnz and (matrix.data != 1).any():
        text = mark("A GAL file says who the neighbours are but not how much they weigh: end FILE in .gwt.")
        raise WeightsError(text)
    if ending not in (".gal", ".gwt"):
        text = mark("“{file}”: FILE must end in .gal or .gwt.")
        raise WeightsError(text, file=Path(path).name)
    names = ("_".join(str(name).split()) or "unknown" for name in (layer, id_field))
    lines = [" ".join(["0", str(len(ids)), *names])]
    words = texts.to_numpy()
    neighbour = words[matrix.indices]
    if ending == ".gal":
        for word, start, end in zip(words, matrix.indptr, matrix.indptr[1:]):
            lines += [f"{word} {end - start}", " ".join(neighbour[start:end])]
    else:
        focal = np.repeat(words, np.diff(matrix.indptr))
        lines += map("{} {} {:.17g}".format, focal, neighbour, matrix.data)
    write_text(path, "\n".join(lines) + "\n")


def _require_words(texts, field):
    """Raise `WeightsError` for ids that a file of words and blanks cannot hold."""
    wrong = [text for text in texts if len(text.split()) != 1]
    if wrong:
        text = mark(
            "Ids of “{field}” with blanks, which a weights file cannot hold ({count}): {ids}. Choose as ID_FIELD a "
            "field of codes."
        )
        raise WeightsError(text, field=field, count=len(wrong), ids=listed(wrong))
    if not texts.is_unique:
        repeated = texts[texts.duplicated()].unique()
        raise WeightsError(mark("Ids that are the same as texts: {ids}."), ids=listed(repeated))
