"""What is calibrated: tables of cells, each a way to make maps, and how many maps each statistic is shown."""

from dataclasses import dataclass, field
from functools import partial
from typing import Callable

import null_maps
from firm_points import country
from groupings import grouping
from planted import SHAPES, planted, several
from programmes import programme
from series import several as several_series

FIRMS = (30, 60, 200, 1_000, 30_000)
LAWS = ("constant", "gamma 0.5", "gamma 1", "lognormal 1")
MAPS, HALF = 400, 200
FEWER, SLOW = 60, 20
"""Maps of statistics that are there for comparison, and of those that take long besides."""


@dataclass(frozen=True)
class Cell:
    """A way to make maps.

    Attributes
    ----------
    name : str
        Unique within its table; the seeds of its maps hang on both.
    about : dict of str to str
        What the cell is, by column of the page.
    make : callable
        Takes a generator, and returns a `null_maps.NullMap`.
    """

    name: str
    about: dict
    make: Callable = field(compare=False)


@dataclass(frozen=True)
class Table:
    """Cells that are shown to the same statistics.

    Attributes
    ----------
    name : str
    cells : tuple of Cell
    maps : dict of str to int
        How many maps of each cell a statistic is shown.
    """

    name: str
    cells: tuple
    maps: dict


def cell(make, about, **options):
    """Return a cell named after what is said about it."""
    return Cell(", ".join(about.values()), about, partial(make, **options))


def level():
    """Firms dealt by chance: few to many, risks that differ a little or a lot."""
    cells = (
        cell(null_maps.counts, {"firms": f"{firms:,}", "risks": law}, firms=firms, law=law)
        for law in LAWS
        for firms in FIRMS
    )
    compared = dict.fromkeys(("old-two-sided", "old-directed", "geoda", "geoda-fdr", "quotient"), FEWER)
    shown = dict.fromkeys(("moran", "gi-star", "neighbourhood", "neighbourhood-weighted"), MAPS)
    public = dict.fromkeys(("moran-public", "gi-star-public"), SLOW // 2)
    return Table("level", tuple(cells), {**shown, **compared, **public})


def scan():
    """The scan, which takes longest."""
    cells = (
        cell(null_maps.counts, {"firms": f"{firms:,}", "risks": law}, firms=firms, law=law)
        for law in ("constant", "gamma 0.5", "lognormal 1")
        for firms in (1_000, 30_000)
    )
    return Table("scan", tuple(cells), {"scan": MAPS})


def groups():
    """Whole groups of areas: firms dealt by chance, and values in any order."""
    firms = (
        cell(null_maps.counts, {"map": f"{firms:,} firms", "risks": law}, firms=firms, law=law)
        for law in ("constant", "lognormal 1")
        for firms in (60, 1_000, 30_000)
    )
    values = (
        cell(null_maps.values, {"map": f"values, {kind}", "risks": "–"}, kind=kind)
        for kind in ("normal", "ties", "shuffled shares")
    )
    return Table("groups", (*firms, *values), {"groups": MAPS})


def clusters():
    """Delineated clusters: firms dealt by chance, and jobs that come in firms."""
    firms = (
        cell(null_maps.counts, {"map": f"{firms:,} firms", "risks": law}, firms=firms, law=law)
        for law in ("constant", "lognormal 1")
        for firms in (60, 1_000, 30_000)
    )
    jobs = (
        cell(null_maps.jobs, {"map": f"jobs of {firms:,} firms", "risks": law}, firms=firms, sigma=1.0, law=law)
        for law in ("constant", "gamma 0.5")
        for firms in (1_000,)
    )
    return Table("clusters", (*firms, *jobs), {"clusters": MAPS})


def years():
    """Clusters of firms that come and go for ten years: planted ones, and those of the sample's industry."""
    cells = (
        cell(
            planted,
            {"map": f"planted, {firms:,} firms", "risks": law},
            firms=firms,
            law=law,
            times=5.0,
            centres="firms",
        )
        for firms, law in ((1_000, "constant"), (20_000, "gamma 0.5"))
    )
    industry = cell(null_maps.sector_of_sample, {"map": "industry of the sample", "risks": "as they are"}, sector="B-E")
    return Table("years", (*cells, industry), dict.fromkeys(("redrawn", "lasting"), SLOW // 2))


def survival():
    """Clusters under many settings: planted ones, and the heaviest groups on maps of chance."""
    options = {"shape": "compact", "centres": "firms", "times": 5.0}
    found = (
        cell(planted, {"map": f"planted, {firms:,} firms", "risks": law}, firms=firms, law=law, **options)
        for firms, law in ((1_000, "constant"), (20_000, "gamma 0.5"))
    )
    chance = (
        cell(null_maps.counts, {"map": f"chance, {firms:,} firms", "risks": law}, firms=firms, law=law)
        for firms, law in ((1_000, "constant"), (20_000, "gamma 0.5"))
    )
    shuffled = cell(null_maps.values, {"map": "chance, shuffled shares", "risks": "–"}, kind="shuffled shares")
    return Table("survival", (*found, *chance, shuffled), {"survival": SLOW})


def size():
    """Rates that rise or fall with the size of an area."""
    cells = (
        cell(
            null_maps.counts,
            {"firms": f"{firms:,}", "rate": f"size^{slope:g}", "risks": law},
            firms=firms,
            slope=slope,
            law=law,
        )
        for slope in (0.13, -0.2)
        for law in ("constant", "gamma 0.5")
        for firms in (1_000, 30_000)
    )
    compared = dict.fromkeys(("moran-flat", "old-two-sided"), FEWER)
    return Table("size", tuple(cells), {**dict.fromkeys(("moran", "gi-star"), MAPS), **compared})


def few():
    """Few areas, whose law of risks is known only roughly; 25 firms an area."""
    cells = (
        cell(
            null_maps.counts,
            {"areas": str(side**2), "risks": law},
            layer=f"squares {side}",
            firms=25 * side**2,
            law=law,
        )
        for law in ("constant", "gamma 1")
        for side in (6, 8, 10, 20)
    )
    return Table("few", tuple(cells), dict.fromkeys(("moran", "neighbourhood-weighted"), MAPS))


def jobs():
    """Jobs that come in firms of lognormal sizes."""
    cells = (
        cell(
            null_maps.jobs,
            {"firms": f"{firms:,}", "sizes": f"sd {sigma:g}", "risks": law},
            firms=firms,
            sigma=sigma,
            law=law,
        )
        for law in ("constant", "gamma 0.5")
        for sigma in (1.0, 1.5)
        for firms in (200, 1_000, 10_000)
    )
    shown, compared = ("jobs-sizes", "jobs-firms"), ("jobs-as-counts", "jobs-old")
    return Table("jobs", tuple(cells), {**dict.fromkeys(shown, MAPS), **dict.fromkeys(compared, FEWER)})


def values():
    """Values in any order."""
    kinds = ("normal", "skewed", "ties", "shuffled shares")
    cells = (cell(null_maps.values, {"values": kind}, kind=kind) for kind in kinds)
    return Table("values", tuple(cells), {"values": MAPS, "values-directed": FEWER})


def smooth():
    """Values that are alike among neighbours without any cluster."""
    cells = (cell(null_maps.smooth, {"rho": f"{rho:g}"}, rho=rho) for rho in (0.3, 0.5, 0.8))
    return Table("smooth", tuple(cells), {"values": FEWER})


def sectors():
    """Sixty sectors at once."""
    cells = (cell(null_maps.sectors, {"risks": law}, law=law) for law in ("constant", "gamma 0.5", "lognormal 1"))
    return Table("sectors", tuple(cells), {"sectors-all": HALF, "sectors-each": SLOW})


def power():
    """Planted clusters."""
    cells = (
        cell(
            planted,
            {"shape": shape, "centres": centres, "relative risk": f"{times:g}", "firms": f"{firms:,}", "risks": law},
            shape=shape,
            centres=centres,
            times=times,
            firms=firms,
            law=law,
        )
        for firms, law in ((1_000, "constant"), (20_000, "gamma 0.5"))
        for times in (2.5, 5.0)
        for centres in ("areas", "firms")
        for shape in SHAPES
    )
    shown = ("moran", "moran-no-refit", "gi-star", "old-two-sided", "geoda", "neighbourhood", "neighbourhood-weighted")
    return Table(
        "power",
        tuple(cells),
        {**dict.fromkeys((*shown, "quotient"), 2 * SLOW), "groups": SLOW, "clusters": SLOW, "scan": SLOW},
    )


def intervals():
    """Intervals of location quotients of jobs."""
    cells = (
        cell(
            null_maps.jobs, {"firms": f"{firms:,}", "sizes": f"sd {sigma:g}"}, firms=firms, sigma=sigma, law="gamma 0.5"
        )
        for sigma in (0.5, 1.0, 1.5)
        for firms in (1_000, 30_000)
    )
    compared = dict.fromkeys(("interval-jobs", "interval-firms"), FEWER)
    return Table("intervals", tuple(cells), {**compared, "interval-weighted": MAPS})


def dartboard():
    """Firms thrown at areas in proportion to all firms, whose mean size differs from place to place."""
    cells = (
        cell(null_maps.counts, {"firms": f"{firms:,}", "risks": law}, firms=firms, law=law)
        for law in ("constant", "gamma 0.5")
        for firms in (200, 10_000)
    )
    return Table("dartboard", tuple(cells), dict.fromkeys(("dartboard-jobs", "dartboard-firms"), MAPS))


def seeds():
    """Maps with a cluster, twenty times over."""
    cells = (
        cell(planted, {"firms": f"{firms:,}", "risks": law}, firms=firms, law=law, times=5.0, centres="firms")
        for firms, law in ((1_000, "constant"), (20_000, "gamma 0.5"))
    )
    return Table("seeds", tuple(cells), dict.fromkeys(("seeds-rates", "seeds-values", "seeds-old"), 5))


def programmes():
    """Programmes that change nothing; few maps, for each is analysed twice."""
    cells = (
        cell(
            programme,
            {"areas": f"{areas}, {lying}", "years": str(years), "figures": f"{firms} firms, shared {shared:g}"},
            areas=areas,
            lying=lying,
            years=years,
            firms=firms,
            shared=shared,
        )
        for areas in (1, 3, 10, 50)
        for lying in ("apart", "small", "together")
        for years, firms, shared in ((3, 30, 0.0), (8, 3, 0.05), (8, 30, 0.05))
        if areas > 1 or lying != "together"
    )
    return Table("programmes", tuple(cells), {"programme": 2 * SLOW})


def dates():
    """Two dates between which nothing happened but that a tenth of the firms came and went."""
    cells = (
        *(
            cell(several, {"map": f"five clusters, {firms:,} firms", "risks": law}, firms=firms, law=law)
            for firms, law in ((1_000, "constant"), (20_000, "gamma 0.5"))
        ),
        *(
            cell(
                null_maps.counts,
                {"map": f"chance, {firms:,} firms", "risks": law},
                layer="squares 20",
                firms=firms,
                law=law,
            )
            for firms, law in ((1_000, "constant"), (20_000, "gamma 0.5"))
        ),
    )
    return Table("dates", tuple(cells), dict.fromkeys(("dates-apart", "dates-previous"), HALF))


def validation():
    """Groupings of industries that have nothing to do with the relatedness that they are held against."""
    cells = (
        cell(
            grouping,
            {"industries": str(industries), "groups": str(groups), "relatedness": kind},
            industries=industries,
            groups=groups,
            kind=kind,
        )
        for industries, groups in ((12, 3), (40, 8), (120, 20))
        for kind in ("even", "by industry", "gaps")
    )
    return Table("validation", tuple(cells), {"validation": MAPS})


def trends():
    """Series that grow by 3 % a year but for shocks; a map of them is 250 series."""
    kinds = {
        "gone a year later": {},
        "autocorrelation 0.5": {"stays": 0.5},
        "autocorrelation 0.8": {"stays": 0.8},
        "stay for good": {"stays": 1.0},
        "changes carry over, 0.5": {"stays": 1.0, "carries": 0.5},
    }
    cells = (
        cell(several_series, {"shocks": kind, "years": str(years)}, years=years, **options)
        for kind, options in kinds.items()
        for years in (3, 5, 10)
    )
    return Table("trends", tuple(cells), {"trend": 2 * SLOW})


def patterns():
    """Firms as points in towns of unlike size, of which few to many are of a sector, dealt by chance."""
    cells = (cell(country, {"firms": str(own)}, own=own) for own in (8, 30, 300))
    return Table("patterns", tuple(cells), dict.fromkeys(("pattern-firms", "pattern-jobs"), MAPS))


def places():
    """The same firms, dense places among them."""
    cells = (cell(country, {"firms": str(own)}, own=own) for own in (30, 300))
    return Table("places", tuple(cells), dict.fromkeys(("places-hdbscan", "places-dbscan"), MAPS))


def towns():
    """Firms of which one town has more of the sector."""
    cells = (
        cell(country, {"firms": str(own), "risk in the town": f"{times:g}"}, own=own, times=times)
        for own in (30, 100)
        for times in (3.0, 5.0, 10.0)
    )
    statistics = ("pattern-firms", "places-hdbscan", "places-dbscan")
    return Table("towns", tuple(cells), dict.fromkeys(statistics, MAPS))


TABLES = {
    table.name: table
    for table in (
        *(level(), scan(), groups(), clusters(), years(), survival(), size(), few(), jobs()),
        *(values(), smooth(), sectors(), power(), intervals(), dartboard(), seeds(), programmes()),
        *(dates(), validation(), trends(), patterns(), places(), towns()),
    )
}
