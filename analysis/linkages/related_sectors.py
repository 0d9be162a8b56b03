"""What areas could turn to: sectors that they lack and whose relatives they have, how near these are, how complex."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, Notice, fact, listed_notice, mark, notice
from ..inference.runs import stop_if
from . import proximity as near
from .complexity import complexity
from .presence import dense, presence, size_notice

DIGITS = 12
"""Decimals in which densities must differ to be ranked."""


@dataclass(frozen=True)
class RelatedOptions:
    """How areas and sectors are compared.

    Attributes
    ----------
    threshold : float
        Location quotient from which a sector is present.
    least : float
        Jobs or firms below which it is not.
    least_diversity, least_ubiquity : int
        Sectors that an area must have, and areas that a sector must be in, to be compared.
    regions : bool
        Whether areas are regions, sums of smaller ones.
    """

    threshold: float = 1.0
    least: float = 0.0
    least_diversity: int = 2
    least_ubiquity: int = 2
    regions: bool = False


@dataclass(frozen=True)
class RelatedSectors:
    """What is related, and what areas have and lack of it.

    Attributes
    ----------
    areas : pandas.DataFrame
        By area: ``total``; ``diversity``, its number of sectors, and ``unknown``, of how many it is not known;
        ``ubiquity``, in how many areas its sectors are on average; ``eci``; ``first`` and ``first_density``, the
        nearest sector that it lacks. NaN or None where unknown.
    sectors : pandas.DataFrame
        By sector: ``total``, ``ubiquity``, ``diversity`` (how many sectors its areas have on average), ``pci``, and
        ``compared``, whether it is in enough areas.
    pairs : pandas.DataFrame
        Proximities, see `proximity.pairs`.
    shares : pandas.DataFrame, shape (sectors, sectors)
        The same as a matrix, of the sectors that are compared.
    cells : dict of str to pandas.DataFrame, shape (areas, sectors)
        By area and compared sector: ``value``, ``lq``, ``present``, ``density``, ``density_lo``, ``density_hi``,
        ``rank`` (of those that it lacks, the nearest first).
    notices : tuple of Notice
    """

    areas: pd.DataFrame
    sectors: pd.DataFrame
    pairs: pd.DataFrame
    shares: pd.DataFrame
    cells: dict
    notices: tuple[Notice, ...]

    def densities(self):
        """Return the cells as a table: ``area``, ``code`` and what they hold."""
        return self._rows(np.ones(self.cells["rank"].shape, dtype=bool))

    def missing(self, most):
        """Return the rows of the sectors that areas lack, so many of each, the nearest first, with their complexity."""
        rows = self._rows(self.cells["rank"].to_numpy() <= most)
        of = self.sectors[["pci", "ubiquity"]].reindex(rows["code"]).set_axis(rows.index)
        return rows.assign(**of).sort_values(["area", "rank"], kind="stable", ignore_index=True)

    def _rows(self, chosen):
        """Return a row for each of some cells."""
        area, code = np.nonzero(chosen)
        rank = self.cells["rank"]
        names = {"area": rank.index.to_numpy(dtype=object)[area], "code": rank.columns.to_numpy(dtype=object)[code]}
        return pd.DataFrame({**names, **{name: frame.to_numpy()[area, code] for name, frame in self.cells.items()}})


def related_sectors(values, base, options=None, cancelled=None):
    """Compare areas by their sectors and sectors by their areas.

    Parameters
    ----------
    values : pandas.DataFrame of float, shape (areas, sectors)
        Jobs or firms; NaN where unknown.
    base : pandas.Series of float, shape (areas,)
        Of all sectors in each area; NaN where unknown.
    options : RelatedOptions, optional
    cancelled : callable, optional

    Returns
    -------
    RelatedSectors

    Raises
    ------
    FieldError
        When there are fewer than three areas with figures or two sectors, or too sparse ones.
    Cancelled
    """
    options = options or RelatedOptions()
    there = base.notna() | values.notna().any(axis=1)
    values, base = values[there].sort_index().sort_index(axis=1), base[there].sort_index()
    if len(values) < 3 or values.shape[1] < 2:
        text = mark(
            "Sectors are compared by the areas that they are in: {areas} areas with figures and {sectors} sectors are "
            "too few. At least three areas and two sectors are needed."
        )
        raise FieldError(text, areas=len(values), sectors=values.shape[1])
    have, quotients = presence(values, base, options.threshold, options.least)
    rows, columns = dense(have, options.least_diversity, options.least_ubiquity)
    _require_enough(have, rows, columns, options)
    kept = have.loc[rows, columns]
    stop_if(cancelled)
    both, alone, shares = near.proximity(kept)
    compared = have[columns]
    densities = near.density(compared, shares)
    stop_if(cancelled)
    index, sure = _complexity(kept, options)
    ranks = _ranks(compared, densities.known)
    stop_if(cancelled)
    areas = _areas(have, base, index.areas).join(_first(ranks, densities.known))
    sectors = _sectors(have, values, index.sectors).assign(compared=have.columns.isin(columns))
    notices = (
        *_unknown(have, base),
        *size_notice(have, base, options.regions),
        *_left_out(have, rows, columns, options),
        *sure,
        *index.notices,
    )
    return RelatedSectors(
        areas=areas,
        sectors=sectors,
        pairs=near.pairs(both, alone, shares),
        shares=shares,
        cells={
            "value": values[columns],
            "lq": quotients[columns],
            "present": compared,
            "density": densities.known,
            "density_lo": densities.low,
            "density_hi": densities.high,
            "rank": ranks,
        },
        notices=notices,
    )


def _complexity(kept, options):
    """Return the `Complexity` of the areas all of whose sectors are known, and notices on the others."""
    unknown = kept.isna().any(axis=1)
    text = mark(
        "Areas of some of whose sectors it is not known whether they are present, which have no index of complexity "
        "({count}): {list}. Fill the figures in, say in MARKS what they stand for, or add codes or areas up."
    )
    known = kept[~unknown]
    rows, columns = dense(known, options.least_diversity, options.least_ubiquity)
    found = complexity(known.loc[rows, columns])
    found = found._replace(areas=found.areas.reindex(kept.index), sectors=found.sectors.reindex(kept.columns))
    return found, listed_notice(text, kept.index[unknown])


def _require_enough(have, rows, columns, options):
    """Raise `FieldError` where too few areas and sectors are left to compare."""
    if len(rows) > 1 and len(columns) > 1:
        return
    raise FieldError(
        mark(
            "Too little is left to compare: of {areas} areas and {sectors} sectors {rows} areas have at least "
            "{least_sectors} sectors, and {columns} sectors are in at least {least_areas} areas. Add areas up "
            "(REGION_FIELD) or codes (LEVEL), or lower LEAST_DIVERSITY and LEAST_UBIQUITY."
        ),
        areas=len(have),
        sectors=have.shape[1],
        rows=len(rows),
        columns=len(columns),
        least_sectors=options.least_diversity,
        least_areas=options.least_ubiquity,
    )


def _ranks(compared, known):
    """Return the place of each sector that an area lacks, the nearest first; NaN of those that it has or may have."""
    lacks = (compared == 0) & known.notna()
    # Of equally near ones the lowest code comes first: a rank for all of them would name more than was asked for.
    return known.round(DIGITS).where(lacks).rank(axis=1, ascending=False, method="first")


def _first(ranks, known):
    """Return the nearest sector that each area lacks, and how near it is."""
    some = (ranks == 1).any(axis=1)
    place = (ranks == 1).to_numpy().argmax(axis=1)
    codes = pd.Series(ranks.columns.to_numpy(dtype=object)[place], ranks.index, dtype=object)
    near_by = pd.Series(known.to_numpy()[np.arange(len(known)), place], known.index)
    return pd.DataFrame({"first": codes.where(some, None), "first_density": near_by.where(some)})


def _areas(have, base, eci):
    ubiquity = have.sum()
    diversity = have.sum(axis=1)
    mean = have.fillna(0.0).mul(ubiquity, axis=1).sum(axis=1) / diversity.where(diversity > 0)
    return pd.DataFrame(
        {
            "total": base,
            "diversity": diversity,
            "unknown": have.isna().sum(axis=1),
            "ubiquity": mean,
            "eci": eci.reindex(have.index),
        }
    )


def _sectors(have, values, pci):
    ubiquity = have.sum()
    diversity = have.sum(axis=1)
    mean = have.fillna(0.0).mul(diversity, axis=0).sum() / ubiquity.where(ubiquity > 0)
    return pd.DataFrame(
        {
            "total": values.sum(skipna=False),
            "ubiquity": ubiquity,
            "diversity": mean,
            "pci": pci.reindex(have.columns),
        }
    )


def _unknown(have, base):
    """Return notices on what is not known."""
    total = mark(
        "Areas whose total is not known, because a figure is missing or suppressed: which sectors they have is not "
        "known either ({count}): {list}. KNOWN_ONLY takes the sum of the known figures."
    )
    cells = mark(
        "Pairs of area and sector of which it is not known whether the sector is present: {unknown} of {all}. They "
        "take no part in proximities; densities have bounds."
    )
    unknown = int(have.isna().to_numpy().sum())
    found = listed_notice(total, base.index[base.isna()])
    return (*found, notice(cells, unknown=unknown, all=have.size)) if unknown else found


def _left_out(have, rows, columns, options):
    """Return notices on what is too sparse to be compared."""
    areas = mark(
        "Areas with fewer than {least} of the sectors that are compared; they have no index of complexity, and "
        "proximities do not count them ({count}): {list}."
    )
    sectors = mark(
        "Sectors that are present in fewer than {least} of the areas that are compared, which are left out ({count}): "
        "{list}."
    )
    text = mark("Compared: {areas} areas and {sectors} sectors; {share:.1%} of all pairs are present.")
    kept = have.loc[rows, columns]
    share = float(np.nanmean(kept.to_numpy()))
    return (
        fact(text, areas=len(rows), sectors=len(columns), share=share),
        *listed_notice(areas, have.index.difference(rows), least=options.least_diversity),
        *listed_notice(sectors, have.columns.difference(columns), least=options.least_ubiquity),
    )
