"""A directory of establishments counted into areas and sectors: firms, workers, and what must not be published."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, Notice, fact, listed, mark, notice, number
from ..tables.numbers import MARKS, MISSING
from .different_firms import different_firms
from .exact_sums import EXACT, scale_of

WORKERS = ("workers", "workers_low", "workers_high")
MINIMUM_FIRMS = 3

REASONS = ("no_area", "unknown_area", "outside", "no_geometry", "several_points", "no_code", "unknown_code")
"""Why a row of a directory is in no area or no sector."""


@dataclass(frozen=True)
class Establishments:
    """A directory, counted.

    Attributes
    ----------
    cells : pandas.DataFrame
        A row for each area and sector code that has firms, sorted: ``area``, ``code``, ``firms`` (int), ``workers``,
        ``workers_low``, ``workers_high``, ``workers_max`` and ``workers_sq`` (float: of the largest firm, and the sum
        of squares; NaN unless every firm of the cell has a single figure), ``unknown`` (float: firms without a figure
        of workers) and ``confidential`` (1 below the minimum of firms, else 0).
    left_out : pandas.Series of str
        Why rows are not counted, one of `REASONS`, on their index.
    notices : tuple of Notice
    """

    cells: pd.DataFrame
    left_out: pd.Series
    notices: tuple[Notice, ...]


def count_establishments(area, code, workers=None, *, reason=None, firm=None, minimum=MINIMUM_FIRMS):
    """Count establishments by area and sector code.

    Every row is either counted, in one cell, or listed with its reason.

    Parameters
    ----------
    area : pandas.Series, shape (n,)
        Id of the area of each establishment; None where it is in none. Its index names the rows to the user.
    code : pandas.Series of str, shape (n,)
        Sector code; None where missing.
    workers : pandas.DataFrame of float, shape (n, 3), optional
        ``workers``, ``workers_low`` and ``workers_high``, see `workers.workers_from`. Without it these and
        ``unknown`` are NaN in all cells.
    reason : pandas.Series of str, shape (n,), optional
        Why a row has no area, or no code, one of `REASONS`; "no_area" or else "no_code" by default.
    firm : pandas.Series of str, shape (n,), optional
        Id of the firm of each row, see `different_firms`. Without it each row is of a firm of its own.
    minimum : int
        Firms below which a cell is confidential; 1 marks none.

    Returns
    -------
    Establishments
        The workers of a cell are the sum over its firms with a known figure, and ``unknown`` says how many have none:
        one firm without a figure must not empty a whole city. They are NaN only where no firm has one; the bounds
        also where a firm with a figure has no bound.

    Raises
    ------
    FieldError
        When no row has both an area and a code, or the minimum is below 1.
    """
    if minimum < 1:
        raise FieldError(mark("MINIMUM_FIRMS is {minimum}: it must be 1 or more."), minimum=minimum)
    why = pd.Series(np.where(area.isna(), "no_area", "no_code"), area.index, dtype=object)
    if reason is not None:
        why = reason.astype(object).where(reason.notna(), why)
    why = why.where(area.isna() | code.isna(), None)
    counted = why.isna().to_numpy()
    left_out = why[~counted]
    if not counted.any():
        raise FieldError(
            mark("No establishment has both an area of the layer and a sector code ({reasons})."),
            reasons=listed((f"{reason}: {count}" for reason, count in left_out.value_counts().items()), len(REASONS)),
        )
    cells = _cells(
        area.to_numpy()[counted],
        code.to_numpy()[counted],
        None if workers is None else workers.loc[counted, list(WORKERS)].to_numpy(float),
    )
    different = cells["firms"]
    if firm is not None:
        keys = pd.MultiIndex.from_frame(cells[["area", "code"]])
        different = different_firms([area[counted], code[counted]], firm[counted]).reindex(keys).to_numpy()
    cells["confidential"] = _confidential(cells["firms"], different, minimum)
    notices = _notices(cells, left_out, workers is not None, minimum)
    return Establishments(cells, left_out, notices + _branches(cells, different, minimum))


def stated_codes(column):
    """Return a column of codes without the marks for a missing one, such as "-" or "s/d"."""
    marks = [sign for sign, state in MARKS.items() if state == MISSING]
    return column.mask(column.isin({*marks, *map(str.upper, marks), *map(str.title, marks), ""}), None)


def _cells(area, code, workers):
    """Return firms and sums of workers of each area and code that occur, sorted."""
    area, areas = pd.factorize(area, sort=True)
    code, codes = pd.factorize(code, sort=True)
    key = area * len(codes) + code
    if workers is None:
        workers = np.full((len(key), len(WORKERS)), np.nan)
        unknown = np.full(len(key), np.nan)
    else:
        unknown = np.isnan(workers[:, 0]).astype(float)
    # Sorted by their values too, so that sums do not depend on the order of the rows, not even in the last digit.
    order = np.lexsort((*workers.T, key))
    key, workers, unknown = key[order], workers[order], unknown[order]
    # As whole numbers where they have few decimals: any other way of adding them up then gives the same.
    scale = scale_of(workers)
    if scale is None or np.nansum(workers**2) * scale**2 >= EXACT:
        scale = 1
    workers = np.rint(workers * scale) if scale > 1 else workers
    keys, cell = np.unique(key, return_inverse=True)
    firms = np.bincount(cell)
    known = ~np.isnan(workers[:, 0])
    columns = {"area": areas[keys // len(codes)], "code": codes[keys % len(codes)], "firms": firms}
    some = np.bincount(cell, known) > 0
    for name, values in zip(WORKERS, workers.T):
        # A bound that is missing beside a known figure makes the sum unbounded; a missing figure is only counted.
        columns[name] = np.where(some, np.bincount(cell, np.where(known, values, 0.0)), np.nan) / scale
    columns.update(_of_single_firms(workers, cell, len(keys), scale))
    columns["unknown"] = np.bincount(cell, unknown)
    return pd.DataFrame(columns)


def _of_single_firms(workers, cell, cells, scale):
    """Return the workers of the largest firm of each cell and the sum of squares, NaN where one firm's are not known.

    The workers are those of the firms times the scale.

    A size band is no figure of a firm: its bounds differ.
    """
    middle, low, high = workers.T
    single = (middle == low) & (middle == high)
    every = np.bincount(cell, ~single, minlength=cells) == 0
    largest = np.zeros(cells)
    np.maximum.at(largest, cell[single], middle[single])
    squares = np.bincount(cell, np.where(single, middle, 0.0) ** 2, minlength=cells)
    figures = {"workers_max": largest / scale, "workers_sq": squares / scale**2}
    return {name: np.where(every, values, np.nan) for name, values in figures.items()}


def _confidential(rows, firms, minimum):
    """Return 1 for what has rows, but fewer firms than the minimum."""
    return ((rows > 0) & (firms < minimum)).astype(int)


def area_figures(cells, areas, codes=None, *, different=None, minimum=MINIMUM_FIRMS):
    """Sum cells over chosen sectors, area by area.

    Parameters
    ----------
    cells : pandas.DataFrame
        See `Establishments`.
    areas : pandas.Index
        Ids of the areas, unique.
    codes : set of str, optional
        The chosen sectors; all by default.
    different : pandas.Series of int, optional
        `different_firms` of the chosen sectors, on ids of areas, where rows are not of a firm each.
    minimum : int
        Firms below which an area is confidential.

    Returns
    -------
    pandas.DataFrame
        On the ids: ``firms``, ``workers``, ``workers_low``, ``workers_high``, ``unknown`` and ``confidential`` of the
        chosen sectors, ``total_firms`` and ``total_workers`` of all, and ``share``, firms in all firms. An area
        without an establishment has 0 firms and workers, and no share.
    """
    chosen = cells if codes is None else cells[cells["code"].isin(codes)]
    frame = _sums(chosen, areas)
    total = _sums(cells, areas)
    if cells["unknown"].isna().all():
        frame[[*WORKERS, "unknown"]] = total["workers"] = np.nan
    firms = frame["firms"] if different is None else different.reindex(areas, fill_value=0)
    frame["confidential"] = _confidential(frame["firms"], firms, minimum)
    frame["total_firms"], frame["total_workers"] = total["firms"], total["workers"]
    frame["share"] = (frame["firms"] / frame["total_firms"]).where(frame["total_firms"] > 0)
    return frame


def _sums(cells, areas):
    """Return the sums of cells for each area, by the same rule for unknown workers as within a cell."""
    place = areas.get_indexer(cells["area"])
    n = len(areas)
    firms = np.bincount(place, cells["firms"], minlength=n)
    unknown = np.bincount(place, cells["unknown"], minlength=n)
    known = cells["workers"].notna().to_numpy()
    nothing = (firms > 0) & (np.bincount(place, known, minlength=n) == 0)
    sums = {
        name: np.where(nothing, np.nan, np.bincount(place, np.where(known, cells[name], 0.0), minlength=n))
        for name in WORKERS
    }
    return pd.DataFrame({"firms": firms.astype(int), **sums, "unknown": unknown}, index=areas)


def _branches(cells, different, minimum):
    """Return, in a tuple, how many cells have rows enough, but of too few firms."""
    few = int(((different < minimum) & (cells["firms"] >= minimum)).sum())
    text = mark(
        "Cells with {minimum} establishments or more that are of fewer firms (FIRM_ID), and so confidential too: "
        "{count} of {cells}."
    )
    return (notice(text, minimum=minimum, count=few, cells=len(cells)),) if few else ()


def _notices(cells, left_out, with_workers, minimum):
    """Return what the user should know about the counts."""
    found = [
        fact(
            mark(
                "Establishments counted: {counted}, in {cells} cells of an area and a sector; not counted: {left_out}."
            ),
            counted=int(cells["firms"].sum()),
            cells=len(cells),
            left_out=len(left_out),
        )
    ]
    texts = {
        "no_area": mark("Establishments not counted because they have no area ({count}): rows {rows}."),
        "unknown_area": mark("Establishments not counted because the layer has no such area ({count}): rows {rows}."),
        "outside": mark("Establishments not counted because they lie outside all areas ({count}): {rows}."),
        "no_geometry": mark("Establishments not counted because they have no place on the map ({count}): {rows}."),
        "several_points": mark("Establishments not counted because they have several points ({count}): {rows}."),
        "no_code": mark("Establishments not counted because they have no sector code ({count}): {rows}."),
        "unknown_code": mark(
            "Establishments not counted because the classification does not have their code ({count}): {rows}."
        ),
    }
    for reason, text in texts.items():
        rows = left_out.index[left_out == reason]
        if len(rows):
            found.append(notice(text, count=len(rows), rows=listed(rows)))
    unknown = cells["unknown"].sum()
    if with_workers and unknown:
        found.append(
            notice(
                mark(
                    "Establishments without a figure of workers: {count}, {share} of all. They count as firms; the "
                    "sums of workers are of the others, and so too low. See the field unknown."
                ),
                count=int(unknown),
                share=number(unknown / cells["firms"].sum(), ".1%"),
            )
        )
    confidential = int(cells["confidential"].sum())
    if confidential:
        found.append(
            notice(
                mark(
                    "Cells of an area and a sector with fewer than {minimum} firms: {count} of {cells}. They are "
                    "marked in the field confidential; do not publish them."
                ),
                minimum=minimum,
                count=confidential,
                cells=len(cells),
            )
        )
    return tuple(found)
