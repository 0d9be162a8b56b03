"""What the links of a weights file may not be, and what among them is unlike all others."""

import numpy as np

from ..errors import WeightsError, fact, listed, mark, notice, number
from .locations import Locations

LIKE_DISTANCES = 0.9
"""Rank correlation with the distances from which on "weights" are taken for distances, in whatever unit, from whatever
points in the areas. Weights fall with the distance, or have little to do with it."""
PERHAPS_DISTANCES = 0.5
"""Rank correlation from which on the user is asked to look."""
NEARLY = 0.9
"""Share of links or areas that follow a rule from which on the others are worth a look."""
DIGITS = 1e-3
"""How far sums of weights may be from 1: files give them with as few as four digits."""
NO_NUMBERS = mark("Weights in “{file}” that are no numbers ({count}): {pairs}. Correct the file, or make it again.")
NEGATIVE = mark("Negative weights in “{file}” ({count}): {pairs}. Neighbours can only have weights above 0.")


def require_weights(links, name):
    """Raise `WeightsError` where there are no links, or weights that are negative or no numbers."""
    if not len(links.weight):
        raise WeightsError(mark("“{file}” has no links between areas: it is cut off, or empty."), file=name)
    for wrong, text in ((~np.isfinite(links.weight), NO_NUMBERS), (links.weight < 0, NEGATIVE)):
        if wrong.any():
            raise WeightsError(text, file=name, count=int(wrong.sum()), pairs=_pairs(links, wrong))


def taken_weights(links, focal, neighbour, areas, name, numbers=None):
    """Return what each link weighs: what the file says, or 1 where it holds distances, as GeoDa's files do.

    Parameters
    ----------
    links : FileLinks
    focal, neighbour : ndarray of int, shape (m,)
        Places in the layer, -1 where there is none.
    areas : geopandas.GeoSeries
    name : str
        Of the file.
    numbers : {"weights", "distances"}, optional
        What its numbers are; found by default.

    Returns
    -------
    weight : ndarray of float, shape (m,)
    notices : tuple of Notice
    """
    weight = links.weight
    if numbers == "weights" or links.weighted or (numbers is None and np.ptp(weight) == 0):
        return weight, ()
    if numbers == "distances":
        text = mark("The numbers in “{file}” are taken for distances: all neighbours of an area count the same.")
        return np.ones(len(weight)), (fact(text, file=name),)
    correlation = _correlation(weight, focal, neighbour, areas)
    values = {"file": name, "correlation": number(correlation, ".2f")}
    if correlation > LIKE_DISTANCES:
        text = mark(
            "The numbers in “{file}” are distances, as GeoDa writes them, not weights: all neighbours of an area count "
            "the same. If they are weights, set FILE_NUMBERS to weights."
        )
        return np.ones(len(weight)), (notice(text, **values),)
    if correlation > PERHAPS_DISTANCES:
        text = mark(
            "The numbers in “{file}” are taken for weights, but grow with the distance between the areas (rank "
            "correlation {correlation}): if they are distances, set FILE_NUMBERS to distances."
        )
        return weight, (notice(text, **values),)
    text = mark("The numbers in “{file}” are taken for weights; if they are distances, set FILE_NUMBERS to distances.")
    return weight, (fact(text, **values),)


def _correlation(weight, focal, neighbour, areas):
    """Return the rank correlation of weights with the distances between the areas, 0 where it is not known."""
    from scipy.stats import rankdata

    usable = (focal >= 0) & (neighbour >= 0) & (focal != neighbour) & (weight > 0)
    if usable.sum() < 3 or np.ptp(weight[usable]) == 0:
        return 0.0
    locations = Locations(areas)
    at = np.full(len(areas), -1)
    at[locations.place] = np.arange(len(locations.place))
    usable &= (at[focal] >= 0) & (at[neighbour] >= 0)
    apart = locations.distance(at[focal[usable]], at[neighbour[usable]])
    given, apart = weight[usable][apart > 0], apart[apart > 0]
    if len(apart) < 3:
        return 0.0
    with np.errstate(invalid="ignore", divide="ignore"):
        correlation = np.corrcoef(rankdata(apart), rankdata(given))[0, 1]
    return float(np.nan_to_num(correlation))


def kept_links(links, focal, neighbour, weight, name):
    """Return the places of the links to use, each once, by focal area and neighbour, with notices on the others.

    Raises
    ------
    WeightsError
        Where a link stands in the file with several weights.
    """
    known = (focal >= 0) & (neighbour >= 0)
    own = known & (focal == neighbour)
    zero = known & ~own & (weight == 0)
    found = ()
    said = own & (weight != 0)  # ArcGIS writes each area as its own neighbour that does not count
    if said.any():
        text = mark("Areas that “{file}” calls their own neighbours ({count}): {rows}. These links are dropped.")
        found += (notice(text, file=name, count=int(said.sum()), rows=listed(links.focal[said])),)
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
        repeated = np.zeros(len(weight), dtype=bool)
        repeated[order[again]] = True
        text = mark("Links that stand in “{file}” more than once count once ({count}): {pairs}.")
        found += (notice(text, file=name, count=int(again.sum()), pairs=_pairs(links, repeated)),)
    return order[~again], found


def oddities(links, kept, focal, neighbour, weight, areas, name):
    """Return notices on the few links and areas that break a rule which nearly all others of a file follow.

    Weights may be of any kind, but what is regular nearly everywhere is seldom meant otherwise in the rest: there the
    file was cut off, or altered.

    Parameters
    ----------
    links : FileLinks
    kept : ndarray of int, shape (l,)
        Places of the links that are used.
    focal, neighbour, weight : ndarray, shape (l,)
        Of these.
    areas : pandas.Index, shape (n,)
    name : str
        Of the file.
    """
    if not len(kept):
        return ()
    values = {"file": name}
    forth, back = focal * len(areas) + neighbour, neighbour * len(areas) + focal
    order = np.argsort(forth)
    at = order[np.minimum(np.searchsorted(forth, back, sorter=order), len(order) - 1)]
    alone = forth[at] != back
    found = ()
    if alone.any() and alone.mean() <= 1 - NEARLY:
        text = mark(
            "Links in “{file}” that go one way only, while nearly all others go both ways ({count}): {pairs}. Look "
            "whether the file was cut off or altered."
        )
        found = (notice(text, count=int(alone.sum()), pairs=_pairs(links, kept[alone]), **values),)
    unequal = ~alone & (weight != weight[at])
    if unequal.any() and unequal.mean() <= 1 - NEARLY:
        text = mark(
            "Links in “{file}” that do not weigh as much as the link back, while nearly all others do ({count}): "
            "{pairs}. Look whether the file was cut off or altered."
        )
        found += (notice(text, count=int(unequal.sum()), pairs=_pairs(links, kept[unequal]), **values),)
    count = np.bincount(focal, minlength=len(areas))
    linked = count > 0
    sums = np.bincount(focal, weight, minlength=len(areas))[linked]
    text = mark(
        "Areas whose weights in “{file}” do not add up to 1, while those of nearly all others do ({count}): {rows}. "
        "Look whether the file was cut off or altered."
    )
    found += _few(np.abs(sums - 1) > DIGITS, areas[linked], text, values)
    if alone.any():
        usual = np.bincount(count).argmax()
        text = mark(
            "Areas that do not have {usual} neighbours in “{file}”, while nearly all others do ({count}): {rows}. Look "
            "whether the file was cut off or altered."
        )
        found += _few(count != usual, areas, text, {**values, "usual": int(usual)})
    return found


def _few(odd, areas, text, values):
    """Return, in a tuple, a notice on the areas that are odd, where they are few."""
    if not odd.any() or odd.mean() > 1 - NEARLY:
        return ()
    return (notice(text, count=int(odd.sum()), rows=listed(areas[odd]), **values),)


def _pairs(links, which):
    """Return the links at some places as one text, with their lines."""
    at = np.flatnonzero(which) if np.asarray(which).dtype == bool else which
    return listed(links.shown(place) for place in at[:6])
