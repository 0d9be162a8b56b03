"""Spatial autocorrelation by distance: how far apart areas are still alike, and which band to choose.

Moran's I with row-standardised weights among all areas within a distance, for growing distances (as in ArcGIS's
Incremental Spatial Autocorrelation), or among those between two distances (a correlogram). At each distance it equals
`global_statistics.global_autocorrelation` with that band. Weights are never set up: pairs are counted ring by ring.

References
----------
Cliff, A. D. & Ord, J. K. (1981). Spatial Processes: Models and Applications. Pion.
Esri. How Incremental Spatial Autocorrelation works. ArcGIS Pro documentation.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import AreaError, Notice, WeightsError, fact, listed, mark, notice, phrase
from ..geometry.measuring import up
from ..inference.multiple_testing import reached
from ..inference.options import p_of_z
from ..inference.runs import stop_if
from ..rates.empirical_bayes import value_or_rate
from ..validation import refuse_alike
from ..weights.locations import Locations
from .global_moments import WeightSums, moran_moments
from .sample import FEW_AREAS, LEAST_AREAS

DEFAULT_BANDS = 10
MOST_BANDS = 100
PEAK_P = 0.05
"""p-value up to which a high of the z-scores is a peak."""


@dataclass(frozen=True)
class DistanceProfile:
    """Moran's I by distance.

    Attributes
    ----------
    frame : pandas.DataFrame
        One row a distance: ``distance`` (the upper one, metres or units of the plane), ``links`` (pairs), ``alone``
        (areas without neighbours), ``i``, ``expected``, ``variance`` (under randomisation), ``z``, ``p`` (two-sided,
        from z) and ``peak`` (0 or 1; none in rings). NaN where no areas are linked.
    first_peak, highest_peak : float
        Distances; NaN where there is no peak.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    first_peak: float
    highest_peak: float
    notices: tuple[Notice, ...]


def distance_profile(
    values, areas, *, base=None, begin=None, step=None, bands=DEFAULT_BANDS, rings=False, cancelled=None
):
    """Moran's I within each of several distances, or between them.

    Parameters
    ----------
    values : pandas.Series of float, shape (n,)
        The variable, or the events (numerator) of a rate; NaN where there is no value.
    areas : geopandas.GeoSeries
        Points or areas on the same ids; None where an area has no geometry.
    base : pandas.Series of float, shape (n,), optional
        The population at risk (denominator) of a rate, which is then standardised by Empirical Bayes
        (Assunção & Reis 1999).
    begin : float, optional
        The smallest distance, in metres or units of the plane; by default the smallest at which every area has a
        neighbour.
    step : float, optional
        What is added each time; by default the mean distance from an area to its nearest.
    bands : int
        Number of distances.
    rings : bool
        Whether the nearer pairs are left out at each distance.
    cancelled : callable, optional

    Returns
    -------
    DistanceProfile

    Raises
    ------
    FieldError, AreaError, WeightsError
    Cancelled
        When `cancelled` returned True.
    """
    _require(begin, step, bands)
    values, notices = value_or_rate(values, base)
    known, left_out = _located(values, areas)
    notices += left_out
    locations = Locations(areas[known.index], cancelled)
    x = known.to_numpy(dtype=float)[locations.place]
    _, nearest = locations.nearest(1)
    unit = "" if areas.crs is None else " m"
    begin, step, chosen = _distances(begin, step, nearest.ravel(), unit)
    distances = begin + step * np.arange(int(bands))
    frame = _profile(x, locations, distances, rings, cancelled)
    peaks = _peaks(frame["z"].to_numpy(), frame["p"].to_numpy()) & (not rings)
    frame["peak"] = peaks.astype(int)
    first = float(distances[peaks][0]) if peaks.any() else np.nan
    highest = float(distances[peaks][frame["z"][peaks].argmax()]) if peaks.any() else np.nan
    notices += locations.notices + chosen + _on_profile(frame, peaks, rings, unit)
    return DistanceProfile(frame, first, highest, notices)


def _profile(x, locations, distances, rings, cancelled):
    """Return the frame of a profile, but for its peaks."""
    n, bands = x.size, distances.size
    z = x - x.mean()
    first, second, apart = _pairs(locations, distances[-1])
    stop_if(cancelled)
    # Distances within a rounding error of a bound are within it, as in weights by distance.
    band = np.searchsorted(distances * (1 + 1e-9), apart, side="left")
    del apart

    def summed(of_area, of_pair=None):
        """Return, for each area and band, the sum of something over its neighbours, shape (n, bands)."""
        total = np.zeros(n * bands)
        for here, there in ((first, second), (second, first)):
            stop_if(cancelled)
            value = of_area[there] if of_pair is None else of_pair[there, band]
            total += np.bincount(here.astype(np.int64) * bands + band, weights=value, minlength=n * bands)
        return total.reshape(n, bands)

    degrees, lags = summed(np.ones(n)), summed(z)
    if not rings:
        degrees, lags = degrees.cumsum(axis=1), lags.cumsum(axis=1)
    with np.errstate(divide="ignore"):
        share = np.where(degrees > 0, 1 / degrees, 0.0)
    if rings:
        received = summed(None, share)
    else:
        received = np.column_stack(
            [_received(share[:, place], first, second, band <= place, n, cancelled) for place in range(bands)]
        )
    sums = WeightSums(
        (degrees > 0).sum(axis=0).astype(float),
        (share + received * share).sum(axis=0),
        (((degrees > 0) + received) ** 2).sum(axis=0),
    )
    with np.errstate(divide="ignore", invalid="ignore"):
        i = n / sums.s0 * (z @ (share * lags)) / (z @ z)
        expected, variance, _ = moran_moments(x, sums)
        score = (i - expected) / np.sqrt(np.where(variance > 0, variance, np.nan))
    empty = sums.s0 == 0
    frame = pd.DataFrame(
        {
            "distance": distances,
            "links": (degrees.sum(axis=0) / 2).round().astype(int),
            "alone": (degrees == 0).sum(axis=0),
            "i": i,
            "expected": expected,
            "variance": variance,
            "z": score,
            "p": p_of_z(score, "two-sided"),
        }
    )
    frame.loc[empty, ["i", "expected", "variance", "z", "p"]] = np.nan
    return frame


def _received(share, first, second, linked, n, cancelled):
    """Return what each area gets as a neighbour of others, the column sums of row-standardised weights, shape (n,)."""
    stop_if(cancelled)
    first, second = first[linked], second[linked]
    return np.bincount(first, weights=share[second], minlength=n) + np.bincount(
        second, weights=share[first], minlength=n
    )


def _pairs(locations, distance):
    """Return the pairs within the largest distance, or say which distances would do."""
    try:
        return locations.pairs_within(distance)
    except WeightsError as error:
        raise WeightsError(
            mark(
                "A distance of {distance} makes {links} links among {areas} areas; {most} are the most. Choose a "
                "smaller STEP, fewer BANDS, or a smaller BEGIN."
            ),
            **{name: error.values[name] for name in ("distance", "links", "areas", "most")},
        ) from None


def _located(values, areas):
    """Return the values of areas that have a geometry, and a notice on those that have none."""
    known = values.dropna()
    placed = areas[known.index]
    lost = known.index[placed.isna() | placed.is_empty]
    notices = ()
    if len(lost):
        notices += (
            notice(
                mark("Areas left out because they have no geometry ({count}): {rows}."),
                count=len(lost),
                rows=listed(lost),
            ),
        )
    known = known.drop(lost)
    if known.size < LEAST_AREAS + 1:
        raise AreaError(
            mark("Areas with a value in “{field}” and a geometry: {count}. At least {least} are needed."),
            count=known.size,
            field=values.name,
            least=LEAST_AREAS + 1,
        )
    refuse_alike(known)
    if known.size < FEW_AREAS:
        notices += (
            notice(
                mark("Areas with a value: {count}. With fewer than {few}, a profile by distance is mostly noise."),
                count=known.size,
                few=FEW_AREAS,
            ),
        )
    return known, notices


def _with_unit(distance, unit):
    """Return a distance with its unit, for a message."""
    return phrase("{distance}{unit}", distance=up(distance), unit=unit)


def _distances(begin, step, nearest, unit):
    """Return the smallest distance and the step, and what was chosen where they were not given."""
    found = ()
    if begin is None:
        begin = float(nearest.max())
        found += (
            fact(
                mark("The first distance is {distance}, the smallest at which every area has a neighbour."),
                distance=_with_unit(begin, unit),
            ),
        )
    if step is None:
        step = float(nearest.mean())
        found += (
            fact(
                mark("The step is {distance}, the mean distance from an area to its nearest."),
                distance=_with_unit(step, unit),
            ),
        )
    if not begin > 0 or not step > 0:
        raise WeightsError(
            mark("All areas lie where another one does, so that no distance can be proposed. Give BEGIN and STEP.")
        )
    return begin, step, found


def _peaks(z, p):
    """Return which distances are peaks: z above those of the neighbouring distances, positive and significant.

    Over distances with the same z, because no pairs were added, the first counts. The first and last distance have a
    neighbour on one side only and are none.
    """
    peaks = np.zeros(z.size, dtype=bool)
    for place in range(1, z.size - 1):
        rest = z[place + 1 :]
        after = rest[rest != z[place]]
        peaks[place] = z[place] > z[place - 1] and after.size > 0 and z[place] > after[0]
    return peaks & (z > 0) & reached(p, PEAK_P)


def _on_profile(frame, peaks, rings, unit):
    """Return notices on a profile without a peak, and on distances at which areas are alone."""
    found = ()
    alone = frame[(frame["alone"] > 0) & ~np.bool_(rings)]
    if len(alone):
        found += (
            notice(
                mark("At the distance {distance}, areas without neighbours: {count}. They count in the mean only."),
                distance=_with_unit(alone["distance"].iloc[0], unit),
                count=int(alone["alone"].iloc[0]),
            ),
        )
    z = frame["z"].to_numpy()
    if peaks.any() or np.isnan(z).all() or rings:
        return found
    if not reached(frame["p"], PEAK_P).any():
        text = mark("At no distance is there autocorrelation that chance would rarely give: no peak.")
    elif np.nanargmax(z) == 0:
        text = mark(
            "No peak: z falls from the first distance on. Areas are alike over shorter distances than BEGIN; give a "
            "smaller one, or use neighbours that share a border."
        )
    elif np.nanargmax(z) == z.size - 1:
        text = mark(
            "No peak: z rises up to the last distance. Give a larger STEP or more BANDS; if it goes on rising, the "
            "values follow a trend across the whole map."
        )
    else:
        text = mark("No peak: no distance has a significantly high z between lower ones.")
    return (*found, notice(text))


def _require(begin, step, bands):
    """Raise `WeightsError` for distances that cannot be."""
    for name, value in (("BEGIN", begin), ("STEP", step)):
        if value is not None and not 0 < value < np.inf:
            raise WeightsError(
                mark("{name} is {value}; it must be above 0. Leave it empty to have it proposed."),
                name=name,
                value=value,
            )
    if not 2 <= bands <= MOST_BANDS:
        raise WeightsError(mark("BANDS is {value}; it must be from 2 to {most}."), value=bands, most=MOST_BANDS)
