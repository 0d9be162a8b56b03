"""Which sectors are concentrated in few areas, and in few plants."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, Notice, listed_notice, mark, notice
from ..sectors.cross_table import area_reference, cross_table
from .ellison_glaeser import ellison_glaeser, ellison_glaeser_bounds, maurel_sedillot
from .inequality import herfindahl, leading_share, locational_gini, shares
from .plants import PLANT_COLUMNS, plant_bands, plant_sizes


@dataclass(frozen=True)
class Concentration:
    """How concentrated each sector is.

    Attributes
    ----------
    frame : pandas.DataFrame
        On the sorted codes. ``total``: the sector's figure; ``missing``: areas whose figure is missing;
        ``areas``: areas with the sector; ``area_1``: the one with most of it (of equals the lowest id);
        ``top_1``, ``top_3``, ``top_10``: shares of the first areas; ``hhi``: Herfindahl index of the areas' shares;
        ``gini``: see `inequality.locational_gini`; ``gamma``, ``gamma_low``, ``gamma_high``, ``ms``: see
        `ellison_glaeser`; ``plants``: number of plants; ``plant_hhi``, ``plant_hhi_low``, ``plant_hhi_high``: their
        Herfindahl index and its bounds; ``plant_1``, ``plant_3``: shares of the largest in the workers of all plants.
        NaN where a figure that is needed is unknown.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    notices: tuple[Notice, ...]


def sector_concentration(cells, *, establishments=None, bands=None, totals=None, stated=None, known_only=False):
    """Compute how concentrated each sector of a table is.

    Parameters
    ----------
    cells : pandas.DataFrame
        Long table of jobs, see `cross_table.cross_table`.
    establishments : pandas.DataFrame, optional
        One row a plant: ``code`` and ``workers`` (float; NaN where unknown). Gives plant sizes, and so γ.
    bands : pandas.DataFrame, optional
        Plants counted by size instead: ``code``, ``plants``, ``low``, ``high``. Gives bounds of γ.
    totals, stated, known_only
        What the areas' shares are compared with, see `cross_table.area_reference`.

    Returns
    -------
    Concentration

    Raises
    ------
    FieldError
        When a figure is negative, or both kinds of plant sizes are given.
    SectorError
        When size bands overlap.

    Examples
    --------
    >>> import pandas
    >>> rows = [("a", "13", 30.0), ("b", "13", 10.0), ("a", "14", 5.0), ("c", "14", 15.0)]
    >>> found = sector_concentration(pandas.DataFrame(rows, columns=["area", "code", "value"]))
    >>> found.frame[["total", "area_1", "hhi"]].to_dict("index")
    {'13': {'total': 40.0, 'area_1': 'a', 'hhi': 0.625}, '14': {'total': 20.0, 'area_1': 'c', 'hhi': 0.625}}
    """
    if establishments is not None and bands is not None:
        raise FieldError(mark("Give establishments with their workers or counts by size band, not both."))
    table, notices = cross_table(cells)
    size, more = area_reference(table, totals, stated, known_only)
    share, reference = shares(table.to_numpy()), shares(size.to_numpy())
    if establishments is not None:
        plants, told = plant_sizes(establishments, table.sum(skipna=False))
    elif bands is not None:
        plants, told = plant_bands(bands, table.sum(skipna=False))
    else:
        plants, told = pd.DataFrame(index=table.columns, columns=PLANT_COLUMNS, dtype=float), ()
    known = np.where(plants["plant_hhi_low"] == plants["plant_hhi_high"], plants["plant_hhi_low"], np.nan)
    low, high = ellison_glaeser_bounds(share, reference, plants["plant_hhi_low"], plants["plant_hhi_high"])
    frame = pd.DataFrame(
        {
            "total": table.sum(skipna=False),
            "missing": table.isna().sum(),
            "areas": (table > 0).sum().mask(table.isna().any()),
            "area_1": _leading_area(table),
            **{f"top_{count}": leading_share(share, count) for count in (1, 3, 10)},
            "hhi": herfindahl(share),
            "gini": locational_gini(share, reference),
            "gamma": ellison_glaeser(share, reference, known),
            "gamma_low": low,
            "gamma_high": high,
            "ms": maurel_sedillot(share, reference, known),
            **plants.assign(plant_hhi=known),
        },
        index=table.columns,
    )
    return Concentration(frame, (*notices, *more, *told, *_undefined(frame, reference)))


def _leading_area(table):
    """Return the area with most of each sector; None where a figure is missing or there is nothing."""
    clear = table.notna().all() & (table.sum() > 0)
    first = table.fillna(0).idxmax().astype(object)
    return first.where(clear, None)


def _undefined(frame, reference):
    """Return notices of sectors without an index, and why."""
    found = listed_notice(
        mark("Sectors that are zero in every area, which have no index ({count}): {list}."),
        frame.index[frame["total"] == 0],
    )
    found += listed_notice(
        mark("Sectors with a single plant, for which the Ellison-Glaeser index is not defined ({count}): {list}."),
        frame.index[frame["plant_hhi_high"] >= 1],
    )
    if (reference == 1).any():
        found += (notice(mark("One area has everything: no sector can be more concentrated, and γ is not defined.")),)
    return found
