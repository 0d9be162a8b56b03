"""How specialised, diverse and dependent areas are.

References
----------
Krugman, P. (1991). Geography and trade. MIT Press, Cambridge.
Duranton, G. & Puga, D. (2000). Diversity and specialisation in cities: why, where and when does it matter? Urban
Studies 37(3), 533-555.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, Notice, listed_notice, mark, number
from ..sectors.cross_table import cross_table, sector_reference
from ..validation import ROUNDING
from .inequality import entropy, herfindahl, shares, theil
from .plants import largest_plant


@dataclass(frozen=True)
class Specialisation:
    """What each area lives on.

    Attributes
    ----------
    frame : pandas.DataFrame
        On the sorted ids of the areas. ``total``: the area's figure; ``sectors``: sectors present; ``krugman``:
        Σ |s_ij - s_i|, from 0 (as the reference) to 2; ``rdi``: 1 / krugman; ``theil``: Σ s_ij ln(s_ij / s_i);
        ``hhi``, ``entropy`` (in nats) and ``evenness`` (entropy / ln of the number of sectors in the table) of the
        sectors' shares; ``first_code``, ``first_val`` and ``first_shr``: code of the largest sector (of equals the
        lowest), its figure and share; ``lq_code``, ``lq_max`` and ``lq_val``: code of the sector with the highest
        location quotient, that quotient, and the sector's figure; ``risk`` and ``risk_shr``: what is lost if the first
        sector falls by the shock, and its share of the area; ``plants`` and ``plant_1``: number of establishments and
        share of the largest in their workers. NaN or None where a figure that is needed is unknown.
    notices : tuple of Notice
    """

    frame: pd.DataFrame
    notices: tuple[Notice, ...]


def area_specialisation(cells, *, establishments=None, totals=None, stated=None, known_only=False, shock=0.2):
    """Compute how specialised, diverse and dependent each area of a table is.

    Parameters
    ----------
    cells : pandas.DataFrame
        Long table of jobs, see `cross_table.cross_table`.
    establishments : pandas.DataFrame, optional
        One row a plant: ``area`` and ``workers`` (float; NaN where unknown).
    totals, stated, known_only
        What the sectors' shares are compared with, see `cross_table.sector_reference`.
    shock : float
        Share by which the first sector falls, above 0 and at most 1.

    Returns
    -------
    Specialisation

    Raises
    ------
    FieldError
        When a figure is negative or the shock impossible.
    """
    if not 0 < shock <= 1:
        raise FieldError(mark("SHOCK is {value}; it must be above 0 and at most 100 %."), value=number(shock, ".4g"))
    table, notices = cross_table(cells)
    size, more = sector_reference(table, totals, stated, known_only)
    share = shares(table.to_numpy().T)
    reference = shares(size.to_numpy())
    krugman = _distance(share, reference)
    total = table.sum(axis=1, skipna=False)
    first = _leading(table, share)
    quotient = share / np.where(reference > 0, reference, np.nan)[:, np.newaxis]
    highest = _leading(table, quotient)
    present = int((table.sum() > 0).sum())
    information = entropy(share)
    frame = pd.DataFrame(
        {
            "total": total,
            "sectors": (table > 0).sum(axis=1).mask(total.isna()),
            "krugman": krugman,
            "rdi": 1 / np.where(krugman > 0, krugman, np.nan),
            "theil": theil(share, reference),
            "hhi": herfindahl(share),
            "entropy": information,
            "evenness": information / np.log(present) if present > 1 else np.nan,
            "first_code": first["code"],
            "first_val": first["value"],
            "first_shr": first["score"],
            "lq_code": highest["code"],
            "lq_max": highest["score"],
            "lq_val": highest["value"],
            "risk": shock * first["value"],
            "risk_shr": shock * first["score"],
            "plants": np.nan,
            "plant_1": np.nan,
        },
        index=table.index,
    )
    told = ()
    if establishments is not None:
        plants, told = largest_plant(establishments, table.index)
        frame[plants.columns] = plants
    return Specialisation(frame, (*notices, *more, *told, *_undefined(frame, first["tied"])))


def _distance(share, reference):
    """Return Krugman's index of each area, with what is only rounding as zero."""
    distance = np.abs(share - reference[:, np.newaxis]).sum(axis=0)
    return np.where(distance < ROUNDING, 0.0, distance)


def _leading(table, score):
    """Return for each area the sector with the highest score, its value and score, and whether others equal it.

    Scores that differ by rounding only are equal; of equals the lowest code is taken.
    """
    unclear = np.isnan(table.to_numpy()).any(axis=1) | ~(table.sum(axis=1) > 0).to_numpy()
    ranked = np.where(np.isnan(score), -1.0, score)
    near = ranked >= ranked.max(axis=0) * (1 - ROUNDING)
    place = near.argmax(axis=0)
    unclear |= ranked.max(axis=0) <= 0
    rows = np.arange(len(table))
    frame = pd.DataFrame(
        {
            "code": table.columns.to_numpy(dtype=object)[place],
            "value": table.to_numpy()[rows, place],
            "score": score[place, rows],
            "tied": near.sum(axis=0) > 1,
        },
        index=table.index,
    )
    return frame.assign(
        code=frame["code"].astype(object).mask(unclear, None),
        value=frame["value"].mask(unclear),
        score=frame["score"].mask(unclear),
        tied=frame["tied"] & ~unclear,
    )


def _undefined(frame, tied):
    """Return notices of areas without an index, and of ties."""
    return (
        *listed_notice(
            mark("Areas where every sector is zero, which have no index ({count}): {list}."),
            frame.index[frame["total"] == 0],
        ),
        *listed_notice(
            mark("Areas with exactly the structure of the reference, so that RDI would be infinite ({count}): {list}."),
            frame.index[frame["krugman"] == 0],
        ),
        *listed_notice(
            mark("Areas where several sectors are the largest; the lowest code is named ({count}): {list}."),
            frame.index[tied],
        ),
    )
