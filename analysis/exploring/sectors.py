"""The maps of every sector, from the long table of hot spots: one after another without a run."""

from dataclasses import replace

import numpy as np

from ..autocorrelation import classes
from ..autocorrelation.neighbour_sums import getis_bins, moran_classes
from ..autocorrelation.registry import METHODS
from ..sectors.sector_names import cut
from .measures import Measure
from .recolouring import ALL, Recolouring

MORAN = Measure("class", classes.LOCAL_MORAN, "p", "p_adj", "side", "agrees", rule=moran_classes)
GETIS = replace(MORAN, field="gi_bin", classes=classes.GETIS_ORD, rule=getis_bins)
COLUMNS = ("area", "sector", "title", "value", "tested", "p", "p_adj", "class", "neighbours")


class SectorMaps:
    """Maps by sector, of the same areas.

    Parameters
    ----------
    table : pandas.DataFrame
        A row an area and sector, columns `COLUMNS`; ids and codes as texts.
    areas : sequence of str, shape (n,)
        Ids of the areas, in the order of the map.
    method : str
        A key of `registry.METHODS`.
    told : recolouring.Choice, optional
        How the classes were made.
    there : {"all", "marked"}
        Whether the table has a row for every area that was tested, or for marked ones alone.
    drawn : inference.options.Inference, optional
        See `Recolouring`.
    names : dict of str to str, optional
        What sectors are called, by their codes; others by the titles of the table.

    Attributes
    ----------
    titles : dict of str to str
        Of each sector by its code, in the order of the codes, in short.
    full : dict of str to str
        The titles of the table.
    measure : Measure
    """

    def __init__(self, table, areas, method, told=None, there=ALL, drawn=None, names=None):
        import pandas as pd

        self.measure = GETIS if METHODS[method].statistic.two_tailed else MORAN
        self.told, self.there, self.drawn = told, there, drawn
        self.size = len(areas)
        place = pd.Index(areas).get_indexer(table["area"])
        self._rows = table.assign(place=place)[place >= 0]
        self._groups = self._rows.groupby("sector", sort=True).indices
        first = self._rows.drop_duplicates("sector").set_index("sector")["title"]
        self.full = {code: first[code] or code for code in self._groups}
        self.titles = {code: (names or {}).get(code) or _short(code, title) for code, title in self.full.items()}

    def columns(self, code):
        """Return the figures of a sector, {column: ndarray of float, shape (n,)}; NaN where an area has no row."""
        rows = self._rows.iloc[self._groups[code]]
        found = {}
        for name in ("value", "tested", "p", "p_adj", "class", "neighbours"):
            found[name] = np.full(self.size, np.nan)
            found[name][rows["place"]] = rows[name].to_numpy(dtype=float)
        lacking = np.ones(self.size, dtype=bool)
        lacking[rows["place"]] = False
        # By default the table has marked areas only: the others were not significant, or not tested.
        found["class"][lacking] = classes.NOT_SIGNIFICANT
        return found

    def recolouring(self, code):
        """Return the `Recolouring` of a sector, in which only marked areas are known to lie on a side."""
        columns = self.columns(code)
        known = {name: columns[name] for name in ("p", "p_adj", "class", "neighbours")}
        return Recolouring(self.measure, known, self.told, self.there, self.drawn)


def _short(code, title):
    return code if title == code else f"{cut(title)} ({code})"
