"""What hot spots of many sectors come to: for each sector, and for each area."""

import numpy as np
import pandas as pd


def by_sector(grid, values, reasons):
    """Return the summary of each sector, tested or not.

    Parameters
    ----------
    grid : sector_grid.Grid
    values : pandas.DataFrame of float, shape (areas, sectors)
    reasons : dict of str to str
        By code, why a sector was not tested.

    Returns
    -------
    pandas.DataFrame
        See `sector_hot_spots.SectorHotSpots`.
    """
    from scipy.sparse.csgraph import connected_components

    known = values.notna()
    frame = pd.DataFrame(
        {
            "areas": known.sum(),
            "present": (values > 0).sum(),
            "tested": 0,
            "total": values.sum().where(known.any()),
        }
    )
    figures, hot = values[grid.codes].to_numpy().T, grid.spots["hot"]
    tested = pd.DataFrame(index=grid.codes)
    tested["tested"] = (~np.isnan(grid.p)).sum(axis=1)
    for name, chosen in grid.spots.items():
        tested[name] = np.nan if chosen is None else chosen.sum(axis=1).astype(float)
    tested["hot_value"] = np.where(hot, figures, 0.0).sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        total = frame["total"].reindex(grid.codes).to_numpy()
        tested["hot_share"] = np.where(total > 0, tested["hot_value"] / total, np.nan)
        tested["neighbours"] = np.where(hot, grid.neighbours, 0).sum(axis=1) / tested["hot"]
    tested["groups"] = [
        float(connected_components(group.neighbours.weights[spots][:, spots], directed=False)[0])
        for group, spots in ((group, row[group.known]) for group, row in zip(grid.groups, hot))
    ]
    largest = np.where(hot, figures, -1.0).argmax(axis=1)
    tested["top_area"] = np.where(tested["hot"] > 0, grid.areas.to_numpy()[largest], None)
    tested["p_least"] = np.nanmin(grid.adjusted, axis=1)
    frame = frame.drop(columns="tested").join(tested)
    frame["tested"] = frame["tested"].fillna(0).astype(int)
    frame["reason"] = [reasons.get(code, "") for code in frame.index]
    return frame.rename_axis("code")


def by_area(grid, values, base):
    """Return the summary of each area.

    Parameters
    ----------
    grid : sector_grid.Grid
    values : pandas.DataFrame of float, shape (areas, sectors)
    base : pandas.Series of float
        Size of each area over all sectors.

    Returns
    -------
    pandas.DataFrame
        See `sector_hot_spots.SectorHotSpots`.
    """
    tested = (~np.isnan(grid.p)).sum(axis=0)
    frame = pd.DataFrame({"tested": tested}, index=grid.areas)
    for name, chosen in grid.spots.items():
        frame[name] = np.nan if chosen is None else np.where(tested > 0, chosen.sum(axis=0), np.nan)
    figures, hot = values[grid.codes].to_numpy().T, grid.spots["hot"]
    codes = grid.codes.to_numpy()
    order = np.argsort(np.where(hot, -figures, np.inf), axis=0, kind="stable")
    first = [codes[order[:count, place]] for place, count in enumerate(hot.sum(axis=0))]
    # As objects, because pandas 3 makes None among texts a NaN.
    frame["hot_codes"] = pd.Series([";".join(hot) or None for hot in first], frame.index, dtype=object)
    frame["top_code"] = pd.Series([hot[0] if len(hot) else None for hot in first], frame.index, dtype=object)
    frame["hot_value"] = np.where(tested > 0, np.where(hot, figures, 0.0).sum(axis=0), np.nan)
    frame["hot_share"] = (frame["hot_value"] / base).where(base > 0)
    return frame
