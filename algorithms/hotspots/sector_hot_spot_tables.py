"""What is written about the hot spots of every sector: fields, labels, and the map of the areas."""

from ...analysis.errors import mark
from ...translation import tr

STATUS = {
    "": mark("Tested"),
    "zero": mark("Not tested: no figure above zero"),
    "same": mark("Not tested: the same value in every area"),
    "few": mark("Not tested: a value in fewer than 3 areas"),
    "alone": mark("Not tested: no two neighbours with a value"),
}


def classes(pairs, legend, located):
    """Return the class of each pair of area and sector as its legend knows it.

    Parameters
    ----------
    pairs : pandas.DataFrame
        See `sector_hot_spots.SectorHotSpots`.
    legend : Legend
    located : pandas.Series of bool
        On the areas: whether they have a geometry.
    """
    return legend.classes.complete(pairs["class"], pairs["neighbours"], pairs["area"].map(located))


def spots(pairs, legend):
    """Return the pairs that are hot or cold spots or outliers."""
    return pairs[pairs["class"].isin(legend.classes.marked)]


def pair_fields(pairs, legend, titles, located):
    """Return the fields of the long table; see `classes`."""
    return pairs.rename(columns={"code": "sector"}).assign(
        **{"class": legend.classes.located(pairs["class"], pairs["area"].map(located))},
        title=pairs["code"].map(titles),
        label=classes(pairs, legend, located).map(legend.labels()),
    )


def sector_fields(sectors, titles, names):
    """Return the fields of the summary of the sectors; `names` are those of areas."""
    return sectors.assign(
        sector=sectors.index,
        title=sectors.index.map(titles),
        status=[tr(STATUS[reason]) for reason in sectors["reason"]],
        top_name=sectors["top_area"].map(names),
    )


def area_fields(areas, titles):
    """Return the fields of the summary of the areas."""
    counted = {name: f"n_{name}" for name in ("tested", "hot", "cold", "high_low", "low_high")}
    return areas.rename(columns=counted).assign(top_title=areas["top_code"].map(titles))
