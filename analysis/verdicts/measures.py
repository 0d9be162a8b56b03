"""What is known of the numbers that candidates are tested by: bounds of each, or what is lacking to have them.

A measure is a frame on the ids of clusters: ``low`` and ``high``, the least and the most that the number can be, NaN
where nobody knows; and ``lacks``, one of the codes below, "" where the number is known or has bounds.
"""

import numpy as np
import pandas as pd

from ..errors import FieldError, TableError, listed, listed_notice, mark, phrase, valued
from ..growth import trend
from ..tables.ids import id_texts
from ..text import folded
from ..validation import ROUNDING, refuse_infinite, refuse_negative

KNOWN = ""
NO_INPUT, NO_FIELD, NO_ROW, EMPTY = "input", "field", "row", "empty"
"""The input was not given; it has not the field; it has no row of the cluster; the row is empty there."""
NEAR, HIDDEN, NO_AREAS, BOUNDS = "near", "hidden", "areas", "bounds"
"""The number is too near the threshold to decide; it is not published; figures of some areas are missing; what it can
be lies on both sides of the threshold."""
ONE_DATE, TWO_DATES, NO_START, NO_LOGARITHM = trend.ONE_YEAR, trend.TWO_YEARS, trend.NO_START, trend.NO_LOGARITHM
"""There is one date only; two, which tell no trend; there was nothing at the first; or nothing at a later one."""


def measure(low, high=None, lacks=EMPTY):
    """Return a measure of numbers, or of their bounds; what has none lacks something."""
    high = low if high is None else high
    known = low.notna() | high.notna()
    return pd.DataFrame({"low": low, "high": high, "lacks": pd.Series(KNOWN, low.index).where(known, lacks)})


def unknown(clusters, lacks):
    """Return a measure of which nothing is known, for one reason."""
    nothing = pd.Series(np.nan, clusters)
    return measure(nothing, lacks=lacks)


def require_ids(column, layer="CLUSTERS"):
    """Return ids of clusters as an index of texts.

    Parameters
    ----------
    column : pandas.Series
    layer : str
        Its parameter.

    Raises
    ------
    TableError
        When one is empty or there twice.
    """
    ids = id_texts(column)
    if ids.isna().any():
        raise TableError(
            mark("{layer} has features without cl_id, the cluster ({count}): each needs one."),
            layer=layer,
            count=int(ids.isna().sum()),
        )
    twice = ids[ids.duplicated()].unique()
    if len(twice):
        raise TableError(
            mark(
                "{layer} has ids of clusters more than once in cl_id ({count}): {ids}. Give a feature a cluster; those "
                "of several sectors have numbers of their own where each was delineated with another FIRST_ID."
            ),
            layer=layer,
            count=len(twice),
            ids=listed(twice),
        )
    return pd.Index(ids, name="cl_id", dtype=object)


LAYER = ("p_mass", "stable", "firms", "firms_all", "jobs", "jobs_all", "n_areas")
"""Fields of a layer of clusters that measures are read from."""


def of_layer(clusters, fringe=False, areas=None):
    """Return what a layer of clusters says of its candidates.

    Parameters
    ----------
    clusters : pandas.DataFrame
        On the ids of clusters; any of `LAYER`.
    fringe : bool
        Whether jobs and firms are those of core and fringe, else of the core.
    areas : pandas.Series, optional
        Areas of each cluster by the table of members, where the layer does not say how many.

    Returns
    -------
    dict of str to pandas.DataFrame
        The measures ``p``, ``firms``, ``jobs`` and ``areas``.

    Raises
    ------
    FieldError
        When a number is negative or infinite, or a p-value no probability.
    """
    refuse_infinite(clusters)
    for name in clusters.columns:
        refuse_negative(clusters[name], NEGATIVE)
    _refuse_no_probabilities(clusters)
    ending = "_all" if fringe else ""
    found = {
        "p": _column(clusters, "p_mass"),
        "firms": _column(clusters, f"firms{ending}"),
        "jobs": _column(clusters, f"jobs{ending}"),
        "areas": _column(clusters, "n_areas"),
    }
    if "stable" in clusters:
        found["p"].loc[(clusters["stable"] == 0) & (found["p"]["lacks"] == KNOWN), "lacks"] = NEAR
    if areas is not None and "n_areas" not in clusters:
        found["areas"] = measure(areas.reindex(clusters.index).astype(float), lacks=NO_ROW)
    return found


NEGATIVE = mark("Field “{field}” of CLUSTERS has negative values, in these clusters ({count}): {rows}.")


def _column(clusters, name):
    return measure(clusters[name].astype(float)) if name in clusters else unknown(clusters.index, NO_FIELD)


def _refuse_no_probabilities(clusters):
    above = clusters["p_mass"][clusters["p_mass"] > 1] if "p_mass" in clusters else ()
    if len(above):
        raise FieldError(
            mark("Field p_mass of CLUSTERS has values above 1, which are no p-values ({count}): {rows}."),
            count=len(above),
            rows=listed(valued(above.items())),
        )


def refuse_others(parameter, names, counted, own_names, own_areas):
    """Raise `TableError` where a result is of other clusters of the same ids, which those of every sector have.

    A name alone can have been changed, and so can a number of areas; both together are another cluster.

    Parameters
    ----------
    parameter : str
    names, counted : pandas.Series
        What clusters are called there, and how many areas they have, on their ids; None and NaN where not known.
    own_names : pandas.Series of str
        On the ids of the clusters; the id itself where one has no name.
    own_areas : pandas.DataFrame of float
        How many areas there may be, a column each way of counting.
    """
    there = names.reindex(own_names.index)
    renamed = there.notna() & (own_names != own_names.index) & (there.astype(str).map(folded) != own_names.map(folded))
    others = own_names.index[renamed & _recounted(counted.reindex(own_names.index), own_areas)]
    if len(others):
        raise TableError(
            mark(
                "{parameter} has clusters of other names and other numbers of areas under the ids of CLUSTERS "
                "({count}): {list}. It is of another run: give what was made of these clusters."
            ),
            parameter=parameter,
            count=len(others),
            list=listed(phrase("{id} ({then} ≠ {now})", id=one, then=there[one], now=own_names[one]) for one in others),
        )


def _recounted(counted, areas):
    """Return which clusters have another number of areas by every way of counting that is known."""
    return counted.notna() & areas.notna().any(axis=1) & areas.ne(counted, axis=0).all(axis=1)


DEPENDENCE = ("dp_unit", "dp_1_low", "dp_1_high", "dp_domin", "dp_hidden", "dp_areas", "dp_name")
"""Fields of a result of “Dependence” that are read, the first three of them needed."""


def of_dependence(rows, clusters, areas, dominance, names=None):
    """Return the share of the largest firm in each cluster, as a result of “Dependence” has it, and notices.

    Parameters
    ----------
    rows : pandas.DataFrame
        Fields of `DEPENDENCE`; of its layer of areas a row for each area, which repeat their cluster's figures.
    clusters : pandas.Index of str
    areas : pandas.DataFrame
        On the clusters: how many areas there may be, a column each way of counting.
    dominance : float
        Share above which that result publishes nothing: what one firm has more than where it is known to be above it.
    names : pandas.Series of str, optional
        Of the clusters; see `refuse_others`.

    Raises
    ------
    TableError
        When the rows of a cluster differ, or they are of other clusters.
    FieldError
        When a share is not between 0 and 1, or the least that it can be is above the most.
    """
    rows = rows.assign(dp_unit=id_texts(rows["dp_unit"])).dropna(subset=["dp_unit"]).drop_duplicates()
    twice = rows["dp_unit"][rows["dp_unit"].duplicated()].unique()
    if len(twice):
        raise TableError(
            mark("DEPENDENCE has different figures for the same cluster in dp_unit ({count}): {ids}."),
            count=len(twice),
            ids=listed(twice),
        )
    rows = rows.set_index("dp_unit")
    if names is not None and {"dp_name", "dp_areas"} <= set(rows):
        refuse_others("DEPENDENCE", rows["dp_name"], rows["dp_areas"].astype(float), names, areas)
    rows = rows.drop(columns="dp_name", errors="ignore").astype(float)
    for name in ("dp_1_low", "dp_1_high"):
        wrong = rows[name][(rows[name] < 0) | (rows[name] > 1)]
        if len(wrong):
            raise FieldError(
                mark("Field {field} of DEPENDENCE is no share from 0 to 1, in these clusters ({count}): {rows}."),
                field=name,
                count=len(wrong),
                rows=listed(valued(wrong.items())),
            )
    turned = rows.index[rows["dp_1_low"] > rows["dp_1_high"] + ROUNDING]
    if len(turned):
        raise FieldError(
            mark("DEPENDENCE has dp_1_low above dp_1_high, in these clusters ({count}): {rows}."),
            count=len(turned),
            rows=listed(turned),
        )
    there = rows.reindex(clusters).reindex(columns=list(DEPENDENCE[1:-1]))
    low, high = there["dp_1_low"], there["dp_1_high"]
    hidden = there["dp_hidden"] == 1
    # What is withheld is still known to be above the limit, or not.
    low = low.mask(hidden & (there["dp_domin"] == 1), dominance)
    high = high.mask(hidden & (there["dp_domin"] == 1), 1.0).mask(hidden & (there["dp_domin"] == 0), dominance)
    low = low.mask(hidden & (there["dp_domin"] == 0), 0.0)
    lacks = pd.Series(np.where(clusters.isin(rows.index), np.where(hidden, HIDDEN, EMPTY), NO_ROW), clusters)
    return measure(low, high, lacks), _of_other_members(there["dp_areas"], areas)


def _of_other_members(counted, areas):
    """Return a notice of clusters that a result counts other areas in than they have."""
    other = _recounted(counted, areas)
    return listed_notice(
        mark(
            "Clusters that DEPENDENCE has with another number of areas than CLUSTERS ({count}): {list}. Was it made of "
            "these clusters, by MEMBERS?"
        ),
        counted.index[other],
    )
