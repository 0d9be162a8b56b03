"""Everything that is calibrated, each as a function of a map.

A statistic takes a `null_maps.NullMap` and returns a `Found`. They are called with Polos's defaults; what differs from
them is in the name. Where a function of a map stands for what an algorithm does, this is the one place to change.
"""

from dataclasses import dataclass, field
from functools import cache, partial
from zlib import crc32

import numpy as np
from firm_points import dense, gathered
from groupings import validated
from layers import TOLERANCE
from null_maps import NullMap, a_year_later
from polos.analysis.agglomeration.dartboard import dartboard_test
from polos.analysis.agglomeration.location_quotient import location_quotient
from polos.analysis.agglomeration.quotient_interval import quotient_interval
from polos.analysis.autocorrelation.classes import HIGH_GROUP, HIGH_HIGH, HIGH_LOW, LOW_HIGH, LOW_LOW
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.clusters.area_groups import area_groups
from polos.analysis.clusters.before import Before
from polos.analysis.clusters.delineation import DelineationOptions, delineate
from polos.analysis.clusters.perimeters import CORE
from polos.analysis.comparison.cluster_fates import cluster_fates
from polos.analysis.inference.exact_permutation import exact_tails
from polos.analysis.inference.multiple_testing import adjusted_p_values
from polos.analysis.inference.options import DEFAULT_SEED, Inference
from polos.analysis.inference.permutation import conditional_permutation
from polos.analysis.rates.empirical_bayes import standardised_rate
from polos.analysis.rates.firm_sizes import FirmSizes
from polos.analysis.rates.lattice import COARSE
from polos.analysis.rates.rate_model import rate_model
from polos.analysis.rates.rate_null import rate_null
from polos.analysis.rates.rate_null_of_many import rate_null_of_many
from polos.analysis.scan.neighbourhood import neighbourhood_test
from polos.analysis.scan.poisson_scan import poisson_scan
from polos.analysis.scan.windows import circular_windows
from polos.analysis.stability.robustness import robustness
from polos.analysis.stability.setting_grid import DEFAULT, parse_grid
from polos.analysis.stability.setting_runs import Question
from polos.analysis.weights.graphs import weights_matrix
from polos.analysis.weights.options import WeightsOptions
from programmes import judged
from series import held

ALPHA = 0.05
LEVEL = ALPHA * (1 + 1e-12)
PERMUTATIONS = 9999
SCAN_MAPS = 99
"""Maps of chance of a scan, and of groups: enough for an exact level of 5 %, a tenth of the default's work."""

THRESHOLD = 1.5

REDRAWN = 0.1
"""Share of firms that close, and of new ones, between two dates that are compared."""

YEARS, CHURN = 10, 0.08
"""Years that ids of clusters are to last, and the share of firms that close, and open, in each."""


@dataclass(frozen=True)
class Found:
    """What a statistic says of a map; arrays have the shape (n,).

    Attributes
    ----------
    marked : ndarray of bool, optional
        Areas that a reader sees coloured.
    high : ndarray of bool, optional
        Those among them that are told as high: hot spots, clusters, specialised areas.
    p : ndarray of float, optional
        Before any correction; NaN where not tested.
    also : dict of str to float
        Further measures of the map.
    """

    marked: np.ndarray = None
    high: np.ndarray = None
    p: np.ndarray = None
    also: dict = field(default_factory=dict)


def rates_around(found, star=False, cells=None, **options):
    """Local Moran, or Gi*, of rates against counts.

    A coarse first look (`cells`) decides as the fine one does, ten times as fast, but its p-values are larger. Which
    areas hang on the law is not asked for: it changes no class.
    """
    null = rate_null(
        *(found.values, found.layer.base, found.layer.weights),
        own=1.0 if star else None,
        cells=cells,
        threads=1,
        compare_laws=False,
        **options,
    )
    significant = null.tails.significant
    return Found(significant, significant & null.tails.high_around, null.tails.p)


def public_local_moran(found):
    """Local Moran of rates as the algorithm calls it: on the fine lattice, whose p-values can be read."""
    counts, base, graph = _of_public_functions(found)
    frame = local_moran(counts, graph, Inference(), base=base).frame
    high = frame["class"].isin((HIGH_HIGH, LOW_HIGH))
    return _beside(coarse(found), high | frame["class"].isin((LOW_LOW, HIGH_LOW)), high, frame["p"])


def public_getis_ord(found):
    """Gi* of rates as the algorithm calls it, at the level of 5 %."""
    counts, base, graph = _of_public_functions(found)
    frame = getis_ord(counts, graph, Inference(alpha=ALPHA), base=base).frame
    return _beside(coarse(found, star=True), frame["bin"].abs() > 0, frame["bin"] > 0, frame["p"])


def _of_public_functions(found):
    layer = found.layer
    return layer.series(found.values, "firms"), layer.series(layer.base, "all"), layer.graph


def _beside(first, marked, high, p):
    """Return what a public function found, and whether the coarse look, `first`, marks other areas."""
    differs = (marked.to_numpy() != first.marked) | (high.to_numpy() != first.high)
    return Found(marked.to_numpy(), high.to_numpy(), p.to_numpy(), {"differs": float(differs.any())})


coarse = partial(rates_around, cells=COARSE)
"""The core on a coarse lattice decides as the public functions do, ten times as fast; `differs` counts where not."""


def permuted_rates(found, alternative, correction="fdr", any_tail=False, seed=DEFAULT_SEED):
    """Local Moran of Empirical Bayes rates, permuted: the old way, and that of GeoDa and esda.

    Parameters
    ----------
    found : NullMap
    alternative : str
    correction : str
    any_tail : bool
        Whether an area is marked although its low p-value comes from the tail opposite to its class, as in GeoDa.
    seed : int
    """
    layer = found.layer
    z, _ = standardised_rate(layer.series(found.values, "firms"), layer.series(layer.base, "all"))
    z = z.to_numpy()
    around = layer.weights @ (z - z.mean())
    own = np.sign(z - z.mean())
    tails = conditional_permutation(z, layer.weights, permutations=PERMUTATIONS, seed=seed).turned(own)
    p = tails.p_values(alternative)
    marked = adjusted_p_values(p, correction) <= LEVEL
    if not any_tail:
        marked &= tails.rarer() * own == np.sign(around)
    return Found(marked, marked & (around > 0), p)


old_two_sided = partial(permuted_rates, alternative="two-sided")
old_directed = partial(permuted_rates, alternative="directed")
geoda = partial(permuted_rates, alternative="ties-in-upper", correction="none", any_tail=True)
geoda_fdr = partial(permuted_rates, alternative="ties-in-upper", any_tail=True)


def neighbourhood(found, weighted=False):
    """Neighbourhood test under the risk that was fitted."""
    layer = found.layer
    counts = layer.series(found.values, "firms")
    frame = neighbourhood_test(counts, rate_model(found.values, layer.base), layer.graph, weighted=weighted).frame
    high = frame["class"].to_numpy() == 1
    return Found(high, high, frame["p"].to_numpy())


def scan(found):
    """Circular scan under the risk that was fitted: the windows that reach the level."""
    layer = found.layer
    risk = rate_model(found.values, layer.base)
    counts = layer.series(found.values, "firms")
    result = poisson_scan(counts, risk, _windows(layer), maps=SCAN_MAPS, most=2, threads=1)
    reach = result.windows.index[result.windows["p"] <= LEVEL]
    high = result.areas.isin(reach).to_numpy()
    return Found(high, high)


@cache
def _windows(layer):
    return circular_windows(layer.points, layer.base)


def groups(found):
    """Groups of areas, of rates where firms were dealt out, else of values: those whose mass reaches the level."""
    layer = found.layer
    base = None if found.risks is None else layer.series(layer.base, "all")
    told = area_groups(layer.series(found.values), layer.graph, Inference(), base=base, maps=SCAN_MAPS, threads=1)
    number = told.areas["number"]
    significant = number.map(told.classes(ALPHA)).fillna(0).to_numpy() >= HIGH_GROUP
    return Found(significant, significant & (number.map(told.groups["sign"]) > 0).to_numpy())


def clusters(found):
    """Delineated clusters: cores of at least two areas, of firms as counts, and of jobs within size classes."""
    high = found.layer.series(found.values).index.isin(delineated(found).members.index)
    return Found(high, high)


def delineated(found, before=None, seed=DEFAULT_SEED):
    """Return the `Delineation` of a map, with last year's clusters where there are some."""
    layer, jobs = found.layer, found.sizes is not None
    sector, total = layer.series(found.values, "sector"), layer.series(layer.base, "total")
    if jobs:  # as many jobs to a firm in all sectors as in this one
        total = total * found.sizes.mean()
    told = area_groups(
        sector,
        layer.graph,
        Inference(alternative="greater", null="size-classes" if jobs else "automatic", seed=seed),
        base=total,
        alternative="greater",
        maps=SCAN_MAPS,
        threads=1,
    )
    # Risks that differ put more firms into some area than it has.
    lq, (e_i, e), _ = location_quotient(sector, np.maximum(total, sector))
    figures = lq[["lq"]].assign(sector=sector, total=total, firms=np.nan, lq_low=0.0, name="", province="")
    figures = figures.sort_index()
    matrix = weights_matrix(layer.graph, figures.index)
    return delineate(figures, told, matrix, DelineationOptions(alpha=ALPHA), share=e_i / e, before=before)


def lasting(found, years=YEARS):
    """Whether ids of strong clusters last while firms come and go, year after year, each year held against the last.

    Every year each firm closes with a probability of `CHURN`, and as many open as chance has it where there are firms.
    Strong is a cluster that no map of chance equals in the first year.
    """
    rng = np.random.Generator(np.random.PCG64(crc32(found.values.tobytes())))
    values, drawn = found.values, delineated(found)
    strong = alive = strong_clusters(drawn)
    born = 0
    for year in range(1, years + 1):
        later = a_year_later(rng, values, CHURN)
        drawn = delineated_later(found, later, drawn, values, year)
        alive, values = alive & set(drawn.clusters.index), later
        born += int((drawn.clusters["origin"] == "new").sum())
    return ids_kept(strong, alive, born / years)


def redrawn(found, redraws=YEARS):
    """Whether ids of strong clusters are in each of several redraws of the next year, all held against the same one."""
    rng = np.random.Generator(np.random.PCG64(crc32(found.values.tobytes())))
    first = delineated(found)
    strong = alive = strong_clusters(first)
    born = 0
    for redraw in range(1, redraws + 1):
        drawn = delineated_later(found, a_year_later(rng, found.values, CHURN), first, found.values, redraw)
        alive = alive & set(drawn.clusters.index)
        born += int((drawn.clusters["origin"] == "new").sum())
    return ids_kept(strong, alive, born / redraws)


def announced(found, previous):
    """What two dates are said to differ by, of which nothing differs but that a tenth of the firms came and went.

    Parameters
    ----------
    found : NullMap
    previous : bool
        Whether the later date was delineated with the clusters of the earlier one.
    """
    rng = np.random.Generator(np.random.PCG64(crc32(found.values.tobytes())))
    later = a_year_later(rng, found.values, REDRAWN)
    then = delineated(found)
    if previous:
        now = delineated_later(found, later, then, found.values, 1)
        same = {str(one): str(one) for one in then.clusters.index if one in now.clusters.index}
    else:
        now, same = delineated(NullMap(found.layer, later, risks=found.risks), seed=DEFAULT_SEED + 1), None
    rows = [_rows(found.layer, drawn, values) for drawn, values in ((then, found.values), (now, later))]
    weights = rows[0].groupby("cluster")["weight"].sum()
    frame = cluster_fates(*rows, weights, same, [*map(str, now.clusters.index)]).frame
    births, ends = int((frame["origin"] == "born").sum()), int((frame["end"] == "vanished").sum())
    measures = {"clusters": len(then.clusters), "births": births, "ends": ends}
    measures |= {"birth": births > 0, "end": ends > 0, "announced": births + ends > 0}
    return Found(also={name: float(value) for name, value in measures.items()})


def _rows(layer, drawn, values):
    """Return the cores of clusters as `cluster_fates` reads them."""
    core = drawn.members[drawn.members["role"] == CORE]["cluster"].astype(str)
    weight = layer.series(values).loc[core.index]
    return core.rename("cluster").to_frame().assign(weight=weight).rename_axis("area").reset_index()


def strong_clusters(drawn):
    """Return the ids of clusters that no map of chance equals."""
    return set(drawn.clusters.index[drawn.clusters["p_mass"] <= 1.5 / (SCAN_MAPS + 1)])


def delineated_later(found, later, before, values, year):
    """Return the clusters of a later year, held against those of an earlier one and its firms."""
    core = before.members[before.members["role"] == CORE]["cluster"]
    then = Before(core, found.layer.series(values).loc[core.index], before.last)
    return delineated(NullMap(found.layer, later, risks=found.risks), then, DEFAULT_SEED + year)


def ids_kept(strong, alive, born):
    """Return the share of strong clusters that are still alive, and how many new ones a year has."""
    return Found(
        also={"strong": float(len(strong)), "kept": len(alive) / len(strong) if strong else np.nan, "born": born}
    )


def still_there(found, grid=DEFAULT):
    """In what share of settings a cluster is there: the planted one, or else the heaviest group that chance made."""
    layer = found.layer
    values = layer.series(found.values, "firms")
    base = None if found.risks is None else layer.series(layer.base, "all")
    if found.cluster is None:
        told = area_groups(
            values, layer.graph, Inference(), base=base, alternative="greater", maps=SCAN_MAPS, threads=1
        )
        if not told.members:
            return Found()
        inside = values.index.isin(told.members[0])
    else:
        inside = found.cluster
    clusters = layer.series(np.zeros(inside.size))[inside]
    asked = Question(
        values, layer.geometry, base, inference=Inference(), weights=WeightsOptions(tolerance=TOLERANCE),
        clusters=clusters, maps=SCAN_MAPS,
    )  # fmt: skip
    told = robustness(asked, parse_grid(grid), threads=1)
    return Found(also={"there": told.clusters["method"].iloc[0]})


def quotient(found):
    """Areas with a location quotient of 1.5 or more, which many maps of clusters show."""
    rate = found.values / found.layer.base
    high = rate >= THRESHOLD * found.values.sum() / found.layer.base.sum()
    return Found(high, high)


def jobs_by_sizes(found):
    """Local Moran of jobs, tested with the sizes of the sector's own firms."""
    return coarse(found, sizes=FirmSizes.observed(found.sizes))


def firms_of_jobs(found):
    """Local Moran of the firms that the jobs are in."""
    return coarse(NullMap(found.layer, found.firms))


def values_around(found, alternative="two-sided"):
    """Local Moran of values by exact conditional permutation."""
    p = exact_tails(found.values, found.layer.weights).p_values(alternative)
    marked = adjusted_p_values(p, "fdr") <= LEVEL
    around = found.layer.weights @ (found.values - found.values.mean())
    return Found(marked, marked & (around > 0), p)


def sectors_at_once(found, family):
    """All sectors in one run, corrected together or sector by sector."""
    layer = found.layer
    many = rate_null_of_many(found.values, layer.base, layer.weights, family=family, threads=1, compare_laws=False)
    coloured = many.significant.any(axis=1)
    return Found(also={"coloured": float(coloured.any()), "sectors": coloured.mean(), "areas": many.significant.sum()})


def interval(found, draws):
    """Limits of location quotients: whether they hold the true one, and how wide they are.

    Parameters
    ----------
    found : NullMap
        Of jobs.
    draws : {"jobs", "firms", "weighted"}
        What counts as one draw: a job; a firm of the area's mean jobs; a firm of the jobs that jobs have on average
        (sum of squared sizes over sum of sizes).
    """
    layer = found.layer
    jobs = found.values
    lump = (found.sizes**2).sum() / found.sizes.sum()
    firms = {"jobs": None, "firms": layer.series(found.firms, "firms"), "weighted": layer.series(jobs / lump, "firms")}
    # Jobs of all sectors: as many to a firm as in this one, so that the true quotient is the relative risk.
    total = layer.base * found.sizes.mean()
    share = jobs.sum() / total.sum()
    limits, _ = quotient_interval(layer.series(jobs), layer.series(total), share, firms=firms[draws])
    low, high = limits["lq_low"].to_numpy(), limits["lq_high"].to_numpy()
    truth = found.risks / np.average(found.risks, weights=layer.base)
    some = found.firms > 0
    covered = (low <= truth) & (truth <= high)
    return Found(also={"covered": covered.mean(), "covered_some": covered[some].mean()})


def dartboard(found, by):
    """Dartboard test by shares of all jobs, or of all firms."""
    layer = found.layer
    total = layer.series(layer.jobs if by == "jobs" else layer.base, by)
    frame = dartboard_test(layer.series(found.values, "firms"), total).frame
    high = (frame["p_adj"] <= LEVEL).to_numpy()
    return Found(high, high, frame["p"].to_numpy())


def changed_by_seed(found, statistic):
    """Return how many areas do not have the same mark in 20 runs, each with a seed and an order of areas of its own."""
    runs = [statistic(found, seed) for seed in range(20)]
    changed = np.ptp(np.array(runs, dtype=int), axis=0) > 0
    return Found(also={"changed": float(changed.any()), "areas": float(changed.sum())})


def rates_in_any_order(found, seed):
    """Return the marks of `rates_around` with the areas in another order."""
    layer = found.layer
    order = np.random.default_rng(seed).permutation(layer.base.size)
    null = rate_null(
        *(found.values[order], layer.base[order], layer.weights[order][:, order]), threads=1, compare_laws=False
    )
    marks = np.zeros(order.size, dtype=bool)
    marks[order] = null.tails.significant
    return marks


def values_in_any_order(found, seed):
    """Return the marks of `values_around` of the rates with the areas in another order."""
    order = np.random.default_rng(seed).permutation(found.layer.base.size)
    rates = found.values / found.layer.base
    p = exact_tails(rates[order], found.layer.weights[order][:, order]).p_values()
    marks = np.zeros(order.size, dtype=bool)
    marks[order] = adjusted_p_values(p, "fdr") <= LEVEL
    return marks


def permuted_with_seed(found, seed):
    """Return the marks of the old way with another seed."""
    return permuted_rates(found, "two-sided", seed=seed).marked


def programme(panel):
    """The effect of a programme that changes nothing, and of one by which its areas gain 30 %."""
    return Found(also=judged(panel))


STATISTICS = {
    "moran": coarse,
    "moran-public": public_local_moran,
    "moran-flat": partial(coarse, slope=0.0),
    "moran-no-refit": partial(coarse, refit=False),
    "gi-star": partial(coarse, star=True),
    "gi-star-public": public_getis_ord,
    "old-two-sided": old_two_sided,
    "old-directed": old_directed,
    "geoda": geoda,
    "geoda-fdr": geoda_fdr,
    "neighbourhood": neighbourhood,
    "neighbourhood-weighted": partial(neighbourhood, weighted=True),
    "scan": scan,
    "groups": groups,
    "clusters": clusters,
    "lasting": lasting,
    "redrawn": redrawn,
    "survival": still_there,
    "quotient": quotient,
    "jobs-as-counts": coarse,
    "jobs-sizes": jobs_by_sizes,
    "jobs-firms": firms_of_jobs,
    "jobs-old": old_two_sided,
    "values": values_around,
    "values-directed": partial(values_around, alternative="directed"),
    "sectors-all": partial(sectors_at_once, family="all"),
    "sectors-each": partial(sectors_at_once, family="sector"),
    "interval-jobs": partial(interval, draws="jobs"),
    "interval-firms": partial(interval, draws="firms"),
    "interval-weighted": partial(interval, draws="weighted"),
    "dartboard-jobs": partial(dartboard, by="jobs"),
    "dartboard-firms": partial(dartboard, by="firms"),
    "seeds-rates": partial(changed_by_seed, statistic=rates_in_any_order),
    "seeds-values": partial(changed_by_seed, statistic=values_in_any_order),
    "seeds-old": partial(changed_by_seed, statistic=permuted_with_seed),
    "programme": programme,
    "dates-apart": partial(announced, previous=False),
    "dates-previous": partial(announced, previous=True),
    "validation": lambda found: Found(also=validated(found)),
    "trend": lambda found: Found(also=held(found)),
    "pattern-firms": lambda shown: Found(also=gathered(shown, LEVEL)),
    "pattern-jobs": lambda shown: Found(also=gathered(shown, LEVEL, jobs=True)),
    "places-hdbscan": lambda shown: Found(also=dense(shown, LEVEL, "hdbscan")),
    "places-dbscan": lambda shown: Found(also=dense(shown, LEVEL, "dbscan")),
}
