"""Sizes of plants: what a list of establishments, or their number by size band, says of each sector and area."""

import pandas as pd

from ..errors import FieldError, listed_notice, mark, number
from ..sectors.selection import parse_sectors
from ..validation import refuse_negative
from .ellison_glaeser import herfindahl_bounds

MOST_PLANTS = 20_000_000
"""More than any country has, and what half a gigabyte holds."""
SAME_JOBS = 0.05
"""By how much the jobs of the plants may differ from those of the table before the user is told."""

NEGATIVE = mark("The establishments have negative numbers, in these rows ({count}): {rows}.")

PLANT_COLUMNS = ("plants", "plant_hhi", "plant_hhi_low", "plant_hhi_high", "plant_1", "plant_3")


def plant_sizes(establishments, jobs):
    """Return the number of plants of each sector, their Herfindahl index and the shares of the largest, and notices.

    Parameters
    ----------
    establishments : pandas.DataFrame
        ``code`` and ``workers``, one row a plant.
    jobs : pandas.Series
        Jobs of each sector in the table, on its code; NaN where unknown.

    Returns
    -------
    pandas.DataFrame
        `PLANT_COLUMNS` on the codes of `jobs`; both bounds are the index itself.
    tuple of Notice
    """
    refuse_negative(establishments["workers"], NEGATIVE)
    ours = establishments[establishments["code"].isin(jobs.index)]
    ranked = ours.sort_values(["code", "workers"], ascending=[True, False])
    groups = ranked.groupby("code")["workers"]
    workers = groups.sum().mask(ranked["workers"].isna().groupby(ranked["code"]).any())
    workers = workers.where(workers > 0)
    share = ranked["workers"] / ranked["code"].map(workers)
    place = ranked.groupby("code").cumcount()
    index = (share**2).groupby(ranked["code"]).sum().where(workers.notna())
    frame = pd.DataFrame({"plants": groups.size(), "plant_hhi": index, "plant_hhi_low": index, "plant_hhi_high": index})
    for count in (1, 3):
        leading = share.where(place < count, 0.0).groupby(ranked["code"]).sum()
        frame[f"plant_{count}"] = leading.where(workers.notna())
    frame = frame.reindex(index=jobs.index, columns=PLANT_COLUMNS)
    frame["plants"] = frame["plants"].fillna(0)
    unknown = ours.loc[ours["workers"].isna(), "code"]
    return frame, (
        *_foreign(establishments["code"], jobs.index),
        *_without_plants(frame, jobs),
        *listed_notice(
            mark("Establishments without a number of workers: {plants}. No plant sizes for their sectors {list}."),
            unknown.unique(),
            plants=len(unknown),
        ),
        *_other_jobs(workers.reindex(jobs.index), jobs),
    )


def plant_bands(bands, jobs):
    """Return what counts of plants by size band say of each sector's plants; see `plant_sizes`.

    Parameters
    ----------
    bands : pandas.DataFrame
        ``code``, ``plants`` (count), ``low`` and ``high`` (smallest and largest size, both included; `high` infinite
        for an open band).
    jobs : pandas.Series
    """
    refuse_negative(bands["plants"], NEGATIVE)
    ours = bands[bands["code"].isin(jobs.index)]
    frame = pd.DataFrame(index=jobs.index, columns=PLANT_COLUMNS, dtype=float)
    frame["plants"] = ours.groupby("code")["plants"].agg(lambda counts: counts.sum(skipna=False)).reindex(jobs.index)
    frame["plants"] = frame["plants"].mask(~frame.index.isin(ours["code"]), 0)
    for code, rows in ours.groupby("code"):
        if rows[["plants", "low", "high"]].notna().to_numpy().all():
            bounds = herfindahl_bounds(rows["plants"], rows["low"], rows["high"], jobs[code])
            frame.loc[code, ["plant_hhi_low", "plant_hhi_high"]] = bounds
    impossible = frame.index[frame["plant_hhi_low"].isna() & (frame["plants"] > 0) & (jobs > 0)]
    return frame, (
        *_foreign(bands["code"], jobs.index, bands["plants"]),
        *_without_plants(frame, jobs),
        *listed_notice(
            mark(
                "No plant sizes within their bands add up to the jobs of the table, or a band is unknown, in these "
                "sectors ({count}): {list}. Check that both count the same workers."
            ),
            impossible,
        ),
    )


def largest_plant(establishments, areas):
    """Return the number of establishments of each area and the share of the largest in their workers, and notices.

    Parameters
    ----------
    establishments : pandas.DataFrame
        ``area`` and ``workers``.
    areas : pandas.Index

    Returns
    -------
    pandas.DataFrame
        ``plants`` and ``plant_1`` on the areas; no share where a number of workers is unknown or all are zero.
    tuple of Notice
    """
    refuse_negative(establishments["workers"], NEGATIVE)
    ours = establishments[establishments["area"].isin(areas)]
    groups = ours.groupby("area")["workers"]
    workers = groups.agg(lambda values: values.sum(skipna=False))
    frame = pd.DataFrame({"plants": groups.size(), "plant_1": groups.max() / workers.where(workers > 0)})
    frame = frame.reindex(areas)
    frame["plants"] = frame["plants"].fillna(0)
    unknown = ours.loc[ours["workers"].isna(), "area"]
    foreign = establishments.loc[~establishments["area"].isin(areas), "area"]
    return frame, (
        *listed_notice(
            mark("Establishments left out because the table does not have their areas: {plants}, in {list}."),
            sorted(foreign.fillna("–").unique()),
            plants=len(foreign),
        ),
        *listed_notice(
            mark(
                "Establishments without a number of workers: {plants}. Their areas have no share of the largest "
                "({count}): {list}."
            ),
            sorted(unknown.unique()),
            plants=len(unknown),
        ),
    )


def plants_from(codes, workers, counts):
    """Return plants as `concentration.sector_concentration` takes them: sizes where all are known, or else bands.

    Parameters
    ----------
    codes : pandas.Series of str
        Sector of each row.
    workers : pandas.DataFrame of float
        ``workers_low`` and ``workers_high`` of a plant of the row, see `workers.workers_from`.
    counts : pandas.Series of float
        Number of plants of the row.

    Returns
    -------
    dict
        ``establishments`` or ``bands``.

    Raises
    ------
    FieldError
        When there are more plants of a size of their own than there is room for.
    """
    low, high = workers["workers_low"], workers["workers_high"]
    if (low.isna() | (low == high)).all():
        if counts.sum() > MOST_PLANTS:
            text = mark(
                "Field “{field}” counts {count} establishments, each with a size of its own; at most {most} can be "
                "calculated with. Is it their number?"
            )
            raise FieldError(
                text, field=counts.name, count=number(counts.sum(), ",.0f"), most=number(MOST_PLANTS, ",.0f")
            )
        rows = pd.DataFrame({"code": codes, "workers": low})
        return {"establishments": rows.loc[rows.index.repeat(counts.astype(int))]}
    # A band without an upper end is open; where the lower one is missing too, nothing is known of the size.
    high = high.where(high.notna() | low.isna(), float("inf"))
    rows = pd.DataFrame({"code": codes, "plants": counts, "low": low, "high": high})
    return {"bands": rows.groupby(["code", "low", "high"], dropna=False, as_index=False)["plants"].sum()}


def within(codes, known, classification):
    """Return for each code the one of a table's codes that it belongs to, None where it belongs to none.

    What the classification lacks belongs to none, whatever it begins like: see `foreign_codes.without_foreign`.

    Parameters
    ----------
    codes : pandas.Series of str
        Normalised codes, as detailed as the table's or more.
    known : iterable of str
        The table's codes, of one level.
    classification : Classification

    Returns
    -------
    pandas.Series of str
    """
    known = set(known)
    ranges = {code: parse_sectors(code, classification) for code in sorted(known) if "-" in code}

    def belongs(code):
        if classification.lacks(code):
            return None
        above = next((above for above in classification.lineage(code) if above in known), None)
        return above or next((wide for wide, held in ranges.items() if held.touches(code)), None)

    return codes.map({code: belongs(code) for code in codes.dropna().unique()}).astype(object)


def _foreign(codes, known, counts=None):
    """Return a notice of establishments in sectors that the table does not have."""
    foreign = codes[~codes.isin(known)]
    return listed_notice(
        mark("Establishments left out because the table does not have their sectors: {plants}, in {list}."),
        sorted(foreign.fillna("–").unique()),
        plants=len(foreign) if counts is None else number(counts[foreign.index].sum()),
    )


def _without_plants(frame, jobs):
    """Return a notice of sectors that have jobs but no plants."""
    return listed_notice(
        mark("Sectors with jobs in the table but no establishment ({count}): {list}."),
        frame.index[(frame["plants"] == 0) & (jobs > 0)],
    )


def _other_jobs(workers, jobs):
    """Return a notice of sectors whose plants have other jobs than the table."""
    return listed_notice(
        mark(
            "Sectors whose establishments have more than {share} more or fewer workers than the table has jobs "
            "({count}): {list}. Their plant sizes and the table describe different things."
        ),
        jobs.index[(workers - jobs).abs() > SAME_JOBS * jobs],
        share=number(SAME_JOBS, ".0%"),
    )
