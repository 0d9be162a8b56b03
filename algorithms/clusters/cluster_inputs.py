"""What perimeters are made of: figures and names of areas, a core that is given, last year's clusters."""

from typing import NamedTuple

from ...analysis.errors import FieldError, TableError, fact, listed, mark, number
from ..declaring.area_names import NAMES, PROVINCES, named
from ..declaring.members import read_members
from ..last_year import report_last_year
from ..layers.frames import texts_of
from ..layers.reference_systems import system_of


class Figures(NamedTuple):
    """Figures of areas.

    Attributes
    ----------
    frame : pandas.DataFrame
        By area, in the order of ids: ``sector``, ``total``, ``firms``, ``lq``, ``lq_low``, ``lq_high``, ``name``,
        ``province`` and, where there is a field of classes, ``class``.
    share : float
        The sector's share in the reference region.
    sector : float
        The sector in the reference region.
    jobs : bool
        Whether jobs are counted, else firms.
    draws : dict
        What the intervals count as drawn by itself: ``firms``, whether it is firms, and ``plant``.
    """

    frame: object
    share: float
    sector: float
    jobs: bool
    draws: dict


def read_figures(run, areas, jobs):
    """Return the `Figures` of areas.

    Parameters
    ----------
    run : Run
    areas : Areas
    jobs : bool
        Whether SECTOR and TOTAL count jobs, else firms.
    """
    import pandas as pd

    from ...analysis.agglomeration.location_quotient import location_quotient
    from ...analysis.agglomeration.quotient_interval import quotient_interval, typical_plant

    sector, total = (areas.frame[run.text(name)] for name in ("SECTOR", "TOTAL"))
    reference = {name.lower(): run.number(name) for name in ("REFERENCE_SECTOR", "REFERENCE_TOTAL")}
    quotients, (e_i, e), notices = location_quotient(sector, total, **reference)
    firms = areas.frame[run.text("FIRMS")] if jobs and run.text("FIRMS") else None
    if not jobs:
        firms = sector
    squares = areas.frame[run.text("JOBS_SQ")] if jobs and run.text("JOBS_SQ") else None
    plant, more = typical_plant(sector, e_i, jobs_squared=squares)
    drawn = {"firms": firms, "plant": plant, "alpha": run.number("ALPHA")}
    limits, of_limits = run.awaited(quotient_interval, sector, total, e_i / e, **drawn)
    said = mark("Reference: {sector} of {total}, a share of {share}.")
    said = fact(said, sector=e_i, total=e, share=number(e_i / e, ".4%"))
    run.report.notices((*notices, *more, *of_limits, said))
    ids = areas.frame.index
    names, provinces = named(run, areas, "NAME_FIELD", NAMES), named(run, areas, "PROVINCE_FIELD", PROVINCES)
    own = pd.Series(ids.astype(str), index=ids, dtype=object)
    frame = pd.DataFrame(
        {
            "sector": sector,
            "total": total,
            "firms": float("nan") if firms is None else firms,
            "lq": quotients["lq"],
            **limits,
            "name": own if names is None else names.fillna(own),
            "province": pd.Series(None, index=ids, dtype=object) if provinces is None else provinces,
        }
    )
    if run.text("CLASS_FIELD"):
        frame["class"] = texts_of(areas, run.text("CLASS_FIELD"))
    draws = {"firms": firms is not None, "plant": plant}
    return Figures(frame.sort_index(), e_i / e, e_i, jobs, draws)


def read_core(run, areas, read):
    """Return which areas are a core that was found elsewhere, None where none is given; ``class`` says by what.

    Returns
    -------
    pandas.Series of bool or int, optional
        In the order of the figures.
    """
    field = run.text("CLASS_FIELD")
    if field:
        from ...analysis.clusters.given_cores import given_core

        core, named = given_core(read.frame["class"].rename(field), run.text("CORE")), field
    elif run.wants("WINDOWS"):
        core, named = _in_windows(run, areas).reindex(read.frame.index), "WINDOWS"
        read.frame["class"] = core.where(core > 0).map(lambda number: None if number != number else f"{number:.0f}")
    else:
        return None
    text = mark(
        "Areas of the core, given by “{field}”: {count}. The p-value of a cluster is that of the group of SECTOR and "
        "TOTAL, as tested here, that holds most of it; where there is none it is 1."
    )
    run.report.notices([fact(text, field=named, count=int((core > 0).sum()))])
    return core


def _in_windows(run, areas):
    """Return the window that each area lies in, 0 outside; of a scan only windows that it found significant."""
    import pandas as pd

    from ...analysis.autocorrelation.classes import SCAN_WINDOWS
    from ...analysis.clusters.given_cores import cores_within

    source = run.source("WINDOWS")
    if system_of(source) != system_of(areas.source):
        raise FieldError(mark("WINDOWS and INPUT have different coordinate systems. Save one of them in the other's."))
    of_scan = {"window", "class"} <= set(source.fields().names())
    windows = run.areas("WINDOWS", ["window", "class"] if of_scan else [], id_field="").frame
    if of_scan:
        windows = windows[windows["class"].isin([int(code) for code in SCAN_WINDOWS.hot])]
        nameless = windows.index[windows["window"].isna()]
        if len(nameless):
            text = mark("WINDOWS has significant windows without a number in “window” ({count}): {rows}.")
            raise FieldError(text, count=len(nameless), rows=listed(nameless))
        windows = windows.set_index(windows["window"].astype(int))
    else:
        windows = windows.set_axis(range(1, len(windows) + 1))
    return cores_within(areas.frame.geometry, pd.Series(windows.geometry.sort_index()))


def read_before(run, ids):
    """Return last year's clusters, as those of this year take up their ids."""
    from ...analysis.clusters.before import before
    from ...analysis.clusters.members import FIGURES

    if not run.has_rows("PREVIOUS"):
        raise TableError(
            mark(
                "PREVIOUS has no rows, and so does not say which ids were given. Give the last layer that has "
                "clusters: ids are never used again. If there never was one, leave PREVIOUS and PREVIOUS_MEMBERS out."
            )
        )
    clusters = run.columns("PREVIOUS", {name: name for name in ("cl_id", "last_id")})
    members = read_members(run, "PREVIOUS_MEMBERS", FIGURES)
    found, notices = before(clusters, members, ids)
    run.report.notices(notices)
    report_last_year(run, sector_codes(run))
    return found


def sector_name(run):
    """Return what the sector of the clusters is called."""
    return run.text("SECTOR_NAME").strip() or run.about.sector or run.text("SECTOR")


def sector_codes(run):
    """Return the codes of the sector where they are known, for what reads clusters; or what it is called."""
    return run.text("SECTOR_NAME").strip() or run.about.codes or sector_name(run)
