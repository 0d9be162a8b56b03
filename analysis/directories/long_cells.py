"""Cells as an engine returns them, in whole numbers, made the long table; and what of it must not be published."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, Notice, TableError, fact, listed, mark, notice, number, phrase
from ..establishments.directory_checks import head_office_notices
from ..establishments.exact_sums import divided
from ..sectors.long_table import COLUMNS
from .meanings import REASONS
from .statement import KEYS

JOBS = ("jobs", "jobs_low", "jobs_high", "jobs_max", "jobs_sq")

NOT_COUNTED = {
    "no_area": mark("Establishments not counted because they have no area: {count}."),
    "unknown_area": mark("Establishments not counted because the layer has no such area: {count}."),
    "outside": mark("Establishments not counted because they lie outside all areas: {count}."),
    "no_geometry": mark("Establishments not counted because their coordinates are no numbers: {count}."),
    "no_code": mark("Establishments not counted because they have no sector code: {count}."),
    "unknown_code": mark("Establishments not counted because the classification does not have their code: {count}."),
    "no_year": mark("Establishments not counted because they have no year: {count}."),
}


@dataclass(frozen=True)
class LongCells:
    """A directory as a long table.

    Attributes
    ----------
    table : pandas.DataFrame
        With all `COLUMNS` of the long table, sorted by area, code and year.
    left_out : dict of str to int
        Rows that are not counted, by reason.
    notices : tuple of Notice
    """

    table: pd.DataFrame
    left_out: dict
    notices: tuple[Notice, ...]


def long_cells(cells, meanings, rules, year=None):
    """Return the cells of an engine as a long table.

    Parameters
    ----------
    cells : pandas.DataFrame
        The columns of `statement.COLUMNS`, Int64.
    meanings : Meanings
    rules : Rules
    year : int, optional
        Of all rows, where no column says it.

    Returns
    -------
    LongCells

    Raises
    ------
    TableError
        When values came up that were not there when their meanings were read.
    FieldError
        When no row can be counted.
    """
    if cells["changed"].sum():
        raise TableError(
            mark(
                "The directory was changed while it was read: {count} rows have values that were not there before. Run "
                "it again, or read a copy."
            ),
            count=int(cells["changed"].sum()),
        )
    counted = np.logical_and.reduce([cells[key] >= 0 for key in meanings.keys])
    left_out = _left_out(cells[~counted], meanings)
    cells = cells[counted].sort_values(list(KEYS), ignore_index=True)
    if cells.empty:
        reasons = listed((f"{reason}: {count}" for reason, count in left_out.items()), len(NOT_COUNTED))
        raise FieldError(mark("No establishment can be counted ({reasons})."), reasons=reasons)
    table = pd.DataFrame({"firms": cells["firms"].astype(np.int64)})
    for key, keys in meanings.keys.items():
        table[key] = keys.names.to_numpy()[cells[key].to_numpy(np.int64)]
    if "year" not in table:
        table["year"] = np.nan if year is None else year
    for name in JOBS:
        divisor = meanings.scale ** (2 if name == "jobs_sq" else 1)
        missing = cells[name].isna().to_numpy(bool)
        table[name] = np.where(missing, np.nan, divided(cells[name].to_numpy(np.int64, na_value=0), divisor))
    table["unknown"] = cells["unknown"].astype(float) if meanings.sizes else np.nan
    table["suppressed"] = _suppressed(cells, rules)
    table = table[list(COLUMNS)]
    different = cells["different"].to_numpy(np.int64)
    return LongCells(table, left_out, tuple(_notices(table, different, left_out, meanings, rules)))


def hidden(table):
    """Return a long table without the figures of its suppressed cells: what may leave the house."""
    figures = ["firms", *JOBS, "unknown"]
    shown = table.astype(dict.fromkeys(figures, float))
    shown.loc[shown["suppressed"] == 1, figures] = np.nan
    return shown


def _suppressed(cells, rules):
    """Return 1 for cells of too few firms or, where the jobs of each are known, with one that dominates; else 0."""
    few = cells["different"] < rules.minimum
    if rules.dominance is None:
        return few.astype(int)
    dominated = cells["jobs_max"] * 100 > cells["jobs"] * rules.dominance
    return (few | dominated.fillna(False)).astype(int)


def _left_out(cells, meanings):
    """Return how many rows are not counted, by the first reason for it."""
    found, open_rows = {}, np.ones(len(cells), dtype=bool)
    for key in meanings.keys:
        place = cells[key].to_numpy(np.int64)
        for at, reason in enumerate(REASONS[key]):
            rows = open_rows & (place == -1 - at)
            if rows.any():
                found[reason] = int(cells["firms"].to_numpy(np.int64)[rows].sum())
        open_rows &= place >= 0
    return found


def _notices(table, different, left_out, meanings, rules):
    """Yield what the user should know about the counts."""
    firms = int(table["firms"].sum())
    text = mark("Establishments counted: {counted}, in {cells} cells; not counted: {left_out}.")
    yield fact(text, counted=firms, cells=len(table), left_out=sum(left_out.values()))
    for reason, count in left_out.items():
        yield notice(NOT_COUNTED[reason], count=count)
    unknown = table["unknown"].sum()
    if meanings.sizes and unknown:
        text = mark(
            "Establishments without a figure of workers: {count}, {share} of all. They count as firms; the sums of "
            "workers are of the others, and so too low. See the field unknown."
        )
        yield notice(text, count=int(unknown), share=number(unknown / firms, ".1%"))
    yield from _repeated(table, different, rules)
    yield from _confidential(table, different, rules)
    if meanings.sizes and len(table):
        yield from _head_offices(table)


def _repeated(table, different, rules):
    """Yield how many rows are of firms that have several in one cell, and what is made of them."""
    more = table["firms"] - different
    if not more.any():
        return
    text = mark(
        "Rows of a firm beyond its first in the same area, sector and year: {count}, in {cells} cells. Each counts as "
        "an establishment, whether it is a branch or the same row twice: remove what is twice from the source, and "
        "give YEAR_FIELD if the register has several years. For MINIMUM_FIRMS such a firm counts once: {few} cells "
        "with enough rows are confidential for it."
    )
    few = int(((different < rules.minimum) & (table["firms"] >= rules.minimum)).sum())
    yield notice(text, count=int(more.sum()), cells=int((more > 0).sum()), few=few)


def _confidential(table, different, rules):
    """Yield how many cells must not be published, and which of them can be worked out from published totals."""
    hidden_cells = table[table["suppressed"] == 1]
    if rules.dominance is not None:
        unclear = table["jobs_max"].isna() | (different < table["firms"])
        open_cells = int((unclear & (table["suppressed"] == 0)).sum())
        if open_cells:
            text = mark(
                "Cells in which DOMINANCE cannot be judged, because not every firm has a figure of its own, or one has "
                "several rows: {count} of {cells}."
            )
            yield notice(text, count=open_cells, cells=len(table))
    if hidden_cells.empty:
        return
    text = mark(
        "Cells not to be published, marked in the field suppressed: {count} of {cells}; of these with fewer than "
        "{minimum} firms: {few}."
    )
    few = int((different[hidden_cells.index] < rules.minimum).sum())
    yield notice(text, count=len(hidden_cells), cells=len(table), minimum=rules.minimum, few=few)
    for key, text in (
        (
            "area",
            mark(
                "Suppressed cells that are the only one of their area: {count} ({list}). Whoever knows the area's "
                "total works them out: publish no totals of these areas, or suppress a second cell."
            ),
        ),
        (
            "code",
            mark(
                "Suppressed cells that are the only one of their sector: {count} ({list}). Whoever knows the sector's "
                "total works them out: publish no totals of these sectors, or suppress a second cell."
            ),
        ),
    ):
        alone = hidden_cells[~hidden_cells.duplicated([key, "year"], keep=False)]
        if len(alone):
            yield notice(text, count=len(alone), list=listed(dict.fromkeys(alone[key])))


def _head_offices(table):
    """Return notices of areas of the last year that look as if workers of other places were registered there."""
    last = table if table["year"].isna().all() else table[table["year"] == table["year"].max()]
    figures = last.groupby("area")[["firms", "jobs"]].sum().set_axis(["firms", "workers"], axis=1)
    return head_office_notices(figures, phrase(mark("all sectors")))
