"""All that the figures of one sector say about where it concentrates, side by side and from one reading.

No measure replaces another: the quotients and indices describe, the cut-off ranks, the dartboard test tests. Areas
under a minimum of jobs or firms keep all their figures and stay in all sums, in the resampling and in the family of
tests, none of which the sources restrict; they only cannot be marked as significant.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..errors import FieldError, Notice, fact, listed, mark, notice, number
from ..inference.multiple_testing import reached
from ..validation import counts
from .cluster_index import cluster_index
from .dartboard import dartboard_test
from .location_quotient import location_quotient
from .normalised_concentration import normalised_concentration
from .quotient_interval import quotient_interval, typical_plant
from .quotient_options import QuotientOptions
from .standardised_quotient import bootstrap_cut_off, reaches, standardised_quotient

COLUMNS = (
    *("lq", "slq", "slq_sig", "hclq", "pr", "hhm", "icn", "lq_low", "lq_high"),
    *("dartboard_p", "dartboard_p_adj", "dartboard_sig", "cluster_index", "enough"),
)


NEEDS_FIRMS = mark(
    "{parameter} needs the firms of the sector in each area. Choose their field in FIRMS, or leave {parameter} out."
)
WITHIN = mark(
    "The dartboard test compares the areas of the layer with each other, not with the reference region. To compare "
    "with that, give its firms in REFERENCE_FIRMS."
)
WITHIN_BY_FIRMS = mark(
    "The dartboard test compares the areas of the layer with each other, not with the reference region. To compare "
    "with that, give its firms in REFERENCE_FIRMS and REFERENCE_TOTAL_FIRMS."
)
SHARES_OF_JOBS = mark(
    "The dartboard test takes its chances from TOTAL. If that counts jobs, areas of small firms have more firms than "
    "their share of jobs in every sector: give the firms of all sectors in TOTAL_FIRMS."
)
NEEDS_TOTAL_FIRMS = mark(
    "{parameter} needs the firms of all sectors in each area. Choose their field in TOTAL_FIRMS, or leave {parameter} "
    "out."
)


@dataclass(frozen=True)
class QuotientFamily:
    """The measures of one sector.

    Attributes
    ----------
    frame : pandas.DataFrame
        On the index of the areas, the columns `COLUMNS`; NaN where a measure is unknown.
    reference : tuple of float
        e_i and e as used.
    notices : tuple of Notice
        What the user should know, and as facts what was decided on the way: cut-off, weights, sums.
    """

    frame: pd.DataFrame
    reference: tuple[float, float]
    notices: tuple[Notice, ...]


def quotient_family(
    sector, total, *, firms=None, total_firms=None, jobs_squared=None, area=None, population=None, options=None,
    progress=None, cancelled=None,
):  # fmt: skip
    """Return all measures of concentration of one sector that the given figures allow.

    Parameters
    ----------
    sector, total : pandas.Series of float, shape (n,)
        Jobs or firms of the sector and of all sectors in each area; NaN where unknown.
    firms : pandas.Series of float, shape (n,), optional
        Firms of the sector, for the dartboard test, the cluster index and intervals that count firms.
    total_firms : pandas.Series of float, shape (n,), optional
        Firms of all sectors, which the dartboard test takes its shares from in place of the total.
    jobs_squared : pandas.Series of float, shape (n,), optional
        Sum of the squared jobs of the sector's plants in each area, for the intervals; instead of it, ``plant_hhi``.
    area, population : pandas.Series of float, shape (n,), optional
        Surface and inhabitants, for the cluster index.
    options : QuotientOptions, optional
    progress, cancelled : callable, optional
        Told the share done; asked whether to stop.

    Returns
    -------
    QuotientFamily

    Raises
    ------
    FieldError
        See `agglomeration.location_quotient`, `dartboard.dartboard_test` and `quotient_interval.typical_plant`; and
        when a minimum or a reference of firms is asked for without firms.

    Examples
    --------
    >>> import pandas
    >>> textiles = pandas.Series([30.0, 10.0, 0.0], ["a", "b", "c"], name="textiles")
    >>> jobs = pandas.Series([100.0, 100.0, 200.0], ["a", "b", "c"], name="jobs")
    >>> found = quotient_family(textiles, jobs)
    >>> found.frame[["lq", "slq", "lq_low", "lq_high"]].round(2).loc["a"].to_dict()
    {'lq': 3.0, 'slq': 1.09, 'lq_low': 2.12, 'lq_high': 4.0}
    """
    options = QuotientOptions() if options is None else options
    _require_firms(firms, total_firms, options)
    figures, notices = _read(
        sector=sector, total=total, firms=firms, total_firms=total_firms, jobs_squared=jobs_squared, area=area,
        population=population,
    )  # fmt: skip
    sector, total, firms = figures["sector"], figures["total"], figures.get("firms")
    quotients, reference, found = location_quotient(
        sector, total, reference_sector=options.reference_sector, reference_total=options.reference_total
    )
    frame = quotients.reindex(columns=COLUMNS)
    minima = [("SECTOR", sector, options.least_jobs)]
    if options.least_firms:
        minima.append(("FIRMS", firms, options.least_firms))
    frame["enough"], marked = _enough(minima, sector.index)
    plant, known = typical_plant(
        sector, reference[0], plant_hhi=options.plant_hhi, jobs_squared=figures.get("jobs_squared")
    )
    limits, more = quotient_interval(
        sector, total, reference[0] / reference[1], firms=firms, plant=plant, alpha=options.alpha
    )
    frame[["lq_low", "lq_high"]] = limits
    notices += found + _contradictions(sector, firms) + known + more + marked
    notices += _standardise(frame, options, progress, cancelled)
    notices += _concentrate(frame)
    notices += _throw_darts(frame, figures, options, cancelled)
    notices += _index(frame, figures)
    return QuotientFamily(frame, reference, notices)


def _require_firms(firms, total_firms, options):
    """Raise `FieldError` when something is asked for that cannot be without the firms of the sector, or of all."""
    for parameter, value, given, text in (
        ("MIN_FIRMS", options.least_firms, firms, NEEDS_FIRMS),
        ("REFERENCE_FIRMS", options.reference_firms, firms, NEEDS_FIRMS),
        ("TOTAL_FIRMS", total_firms is not None, firms, NEEDS_FIRMS),
        ("RISK", options.risk != "constant", firms, NEEDS_FIRMS),
        ("REFERENCE_TOTAL_FIRMS", options.reference_total_firms, total_firms, NEEDS_TOTAL_FIRMS),
    ):
        if value and given is None:
            raise FieldError(text, parameter=parameter)


def _read(**given):
    """Return the figures that are given, by name, with infinities as missing, and notices."""
    figures, notices = {}, ()
    for name, series in given.items():
        if series is not None:
            (figures[name],), found = counts(series)
            notices += found
    return figures, notices


def _enough(minima, index):
    """Return 1 where an area has the least of all, 0 where it lacks one, NaN where that is unknown; and notices."""
    enough = pd.Series(1.0, index)
    notices = ()
    for _, figure, _ in minima:
        enough = enough.mask(figure.isna())
    for parameter, figure, least in minima:
        under = figure < least
        enough = enough.mask(under, 0.0)
        if least:
            notices += (
                fact(
                    mark("Areas under the minimum of {least} in {field}, never marked as significant: {count}."),
                    least=number(least),
                    field=parameter,
                    count=int(under.sum()),
                ),
            )
    return enough, notices


def _significant(passed, enough):
    """Return 1 where a limit is reached by an area that is large enough, 0 where not, NaN where unknown."""
    return (passed * enough).mask((passed == 0) | (passed.notna() & (enough == 0)), 0.0)


def _contradictions(sector, firms):
    """Return notices on jobs and firms that do not go together."""
    if firms is None:
        return ()
    found = ()
    for odd, text in (
        (
            (sector > 0) & (firms == 0),
            mark(
                "Areas with “{sector}” above 0 but no firms in “{firms}” ({count}): {rows}. "
                "They have no cluster index, and no interval unless PLANT_HHI or JOBS_SQ is given. Check both sources."
            ),
        ),
        (
            firms > sector,
            mark(
                "Areas with more firms in “{firms}” than there are in “{sector}” ({count}): {rows}. "
                "Check that the fields are not swapped."
            ),
        ),
    ):
        if odd.any():
            values = {"sector": sector.name, "firms": firms.name}
            found += (notice(text, count=int(odd.sum()), rows=listed(sector.index[odd]), **values),)
    return found


def _standardise(frame, options, progress, cancelled):
    """Fill in the standardised quotients and which of them reach the cut-off, and return notices."""
    standardised = standardised_quotient(frame["lq"], logarithms=options.logarithms)
    frame["slq"] = standardised.scores
    cut_off, notices = bootstrap_cut_off(
        standardised.scores,
        resamples=options.resamples,
        seed=options.seed,
        alpha=options.alpha,
        progress=progress,
        cancelled=cancelled,
    )
    notices = standardised.notices + notices
    if np.isnan(cut_off):
        return notices
    # An area without the sector is no agglomeration, even where so many have none that 0 reaches the cut-off.
    passed = reaches(standardised.scores, cut_off).mask(frame["lq"] == 0, 0.0).where(frame["slq"].notna())
    frame["slq_sig"] = _significant(passed, frame["enough"])
    quotient = standardised.quotient(cut_off)
    if quotient <= 1:
        notices += (
            notice(
                mark(
                    "The cut-off of the standardised location quotient lies at an LQ of {quotient}, not above 1: areas "
                    "reach it without more of the sector than the reference region has. Do not use slq_sig."
                ),
                quotient=number(quotient, ".4g"),
            ),
        )
    said = fact(
        mark(
            "Cut-off of the standardised location quotient: {cut_off}, which is an LQ of {quotient}. "
            "Areas that reach it: {reached} of {count}."
        ),
        cut_off=number(cut_off, ".4f"),
        quotient=number(quotient, ".4g"),
        reached=int((passed == 1).sum()),
        count=int(passed.notna().sum()),
    )
    return (*notices, said)


def _concentrate(frame):
    """Fill in the normalised concentration index, and return notices."""
    found = normalised_concentration(frame["lq"], frame["pr"], frame["hhm"])
    frame["icn"] = found.index
    if found.weights is None:
        return found.notices
    said = fact(
        mark("ICn = {lq} × LQ + {pr} × PR + {hhm} × HHm."),
        **{name: number(weight, ".6f") for name, weight in zip(("lq", "pr", "hhm"), found.weights)},
    )
    return (*found.notices, said)


def _throw_darts(frame, figures, options, cancelled):
    """Fill in the dartboard test where there are firms, and return notices."""
    firms = figures.get("firms")
    if firms is None:
        return ()
    by_firms = "total_firms" in figures
    whole = options.reference_total_firms if by_firms else options.reference_total
    # Without the firms of the reference region the test stays within the layer, whatever the quotients refer to.
    within = options.reference_firms is None or whole is None
    found = dartboard_test(
        firms,
        figures["total_firms" if by_firms else "total"],
        reference_firms=None if within else options.reference_firms,
        reference_total=None if within else whole,
        risk=options.risk,
        alpha=options.alpha,
        correction=options.correction,
        cancelled=cancelled,
    )
    notices = found.notices
    p, adjusted = found.frame["p"], found.frame["p_adj"]
    frame["dartboard_p"], frame["dartboard_p_adj"] = p, adjusted
    passed = pd.Series(reached(adjusted, options.alpha), adjusted.index, dtype=float).where(adjusted.notna())
    frame["dartboard_sig"] = _significant(passed, frame["enough"])
    if np.isnan(found.firms):
        return notices
    if within and options.risk == "constant" and (options.reference_total or options.reference_firms) is not None:
        notices += (notice(WITHIN_BY_FIRMS if by_firms else WITHIN),)
    said = fact(
        mark(
            "Dartboard test: {firms} firms, shares of {total}. Areas tested: {tested}; p_adj at most {alpha}: {count}."
        ),
        firms=number(found.firms),
        total=number(found.total),
        tested=int(p.notna().sum()),
        alpha=number(options.alpha),
        count=int((passed == 1).sum()),
    )
    if not by_firms and not firms.equals(figures["sector"]):
        notices += (fact(SHARES_OF_JOBS),)
    return (*notices, said)


def _index(frame, figures):
    """Fill in the cluster index where its figures are given, and return notices."""
    if not {"area", "population"} & figures.keys():
        return ()
    if not {"firms", "area", "population"} <= figures.keys():
        return (notice(mark("No cluster index: it needs FIRMS, AREA and POPULATION, all three.")),)
    found = cluster_index(figures["sector"], figures["firms"], figures["area"], figures["population"])
    frame["cluster_index"] = found.index
    if not found.sums:
        return found.notices
    said = fact(
        mark(
            "Cluster index: against {jobs} in SECTOR, {firms} firms, {population} inhabitants and an area of {area}, "
            "the sums over {count} areas."
        ),
        count=int(found.index.notna().sum()),
        **{name: number(value) for name, value in found.sums.items()},
    )
    return (*found.notices, said)
