"""Local statistics of rates against sums over all possible counts, with laws that scipy knows."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_statistics import bivariate_local_moran, getis_ord, local_moran
from polos.analysis.autocorrelation.sector_hot_spots import sector_hot_spots
from polos.analysis.errors import AreaError, Cancelled, FieldError, InferenceError, WeightsError
from polos.analysis.inference.options import Inference
from polos.analysis.weights.graphs import adjacency_graph
from scipy import optimize, stats
from scipy.sparse import csr_array

MOST = 120
"""Events of an area that are told one by one; one more would pass every observed sum by itself."""
CELLS = 2048
"""Parts of a sum that the lattice tells apart, at least; each of k terms may be off by half of one."""

EVENTS = pd.Series([9.0, 0, 2, 5, 1, 11], name="firms")
BASE = pd.Series([30.0, 35, 61, 25, 44, 90], name="all")
LINKS = np.zeros((6, 6))
for one in range(6):
    LINKS[one, one - 1] = LINKS[one - 1, one] = 1
UNEQUAL = LINKS * np.array([[1.0, 2, 3, 1, 1.5, 1]])


def graph_of(links):
    return adjacency_graph(csr_array(np.asarray(links, dtype=float)), pd.RangeIndex(len(links)))


def law_of(name, mu):
    """Return probabilities of 0 ... MOST events in each area, its parameter the likeliest for the events."""
    counts = np.arange(MOST + 1)
    if name == "poisson":
        return stats.poisson.pmf(counts, mu[:, None])

    def gamma(log_shape):
        shape = np.exp(log_shape)
        return stats.nbinom.pmf(counts, shape, shape / (shape + mu[:, None]))

    def lognormal(log_spread):
        """Midpoints of 4,000 equal shares of the law of risks, of mean 1."""
        spread = np.exp(log_spread)
        risks = np.exp(spread * stats.norm.ppf((np.arange(4000) + 0.5) / 4000) - spread**2 / 2)
        return stats.poisson.pmf(counts, mu[:, None, None] * risks[:, None]).mean(axis=1)

    law, bounds = {"gamma": (gamma, (-4, 14)), "lognormal": (lognormal, (-3.9, 1.09))}[name]
    seen = EVENTS.to_numpy(dtype=int)
    best = optimize.minimize_scalar(
        lambda at: -np.log(law(at)[np.arange(6), seen]).sum(), bounds=bounds, method="bounded"
    )
    assert bounds[0] + 0.5 < best.x < bounds[1] - 0.5
    return law(best.x)


def told_one_by_one(name, links, own):
    """Return, by area, P(T >= s), P(T <= s), and both with s moved by the width of the lattice's bounds."""
    x, e = BASE.to_numpy(), EVENTS.to_numpy()
    rate = e.sum() / x.sum()
    between = max((x * (e / x - rate) ** 2).sum() / x.sum() - rate / x.mean(), 0)  # Assunção & Reis (1999), eq. 3
    coefficient = 1 / (x * np.sqrt(between + rate / x))
    pmf = law_of(name, rate * x)
    found = []
    for area in range(6):
        row = links[area] + own * (np.arange(6) == area) * links[area].max()
        members = np.flatnonzero(row)
        sums, chances = np.zeros(1), np.ones(1)
        for j in members:
            sums = np.add.outer(sums, row[j] * coefficient[j] * np.arange(MOST + 1)).ravel()
            chances = np.multiply.outer(chances, pmf[j]).ravel()
        observed = (row * coefficient * e).sum()
        width = observed * (len(members) / CELLS + 1e-9)
        tiny = observed * 1e-11
        assert (row[members] * coefficient[members] * MOST > observed + width).all()
        found.append(
            [
                1 - chances[sums < observed - tiny].sum(),
                chances[sums <= observed + tiny].sum(),
                1 - chances[sums < observed - width].sum(),
                chances[sums <= observed + width].sum(),
            ]
        )
    return np.array(found).T


@pytest.mark.parametrize("weights", ["equal", "unequal"])
@pytest.mark.parametrize("star", [None, False, True])
@pytest.mark.parametrize(("law", "slack"), [("poisson", 1e-7), ("gamma", 2e-4), ("lognormal", 0.01)])
def test_p_values_lie_between_those_of_all_possible_counts(law, slack, star, weights):
    """Cautious ones: not below the exact p, and not above that of a sum nearer by the lattice's bounds.

    The slack is for the laws, whose parameter both sides find for themselves; lognormal risks stand on few points.
    """
    links = LINKS if weights == "equal" else UNEQUAL
    inference = Inference(null=law, slope=0.0, correction="bonferroni")
    if star is None:
        frame = local_moran(EVENTS, graph_of(links), inference, base=BASE).frame
    else:
        frame = getis_ord(EVENTS, graph_of(links), inference, base=BASE, star=star).frame
    upper, lower, upper_most, lower_most = told_one_by_one(law, links, 1.0 if star else 0.0)
    least, most = (np.minimum(1, 2 * np.minimum(*tails)) for tails in ((upper, lower), (upper_most, lower_most)))
    assert (frame["p"] >= least * (1 - slack)).all()
    assert (frame["p"] <= most * (1 + slack)).all()
    assert (least < 0.9).any()
    clear = abs(upper - lower) > 0.05
    around = (upper < lower)[clear]
    if star is None:
        quotient = (EVENTS / BASE) / (EVENTS.sum() / BASE.sum())
        here = (quotient > 1)[clear]
        side = np.select([here & around, ~here & ~around, here], [1, 2, 4], 3)
    else:
        side = np.where(around, 1, -1)
    np.testing.assert_array_equal(frame["side"][clear], side)
    assert clear.sum() >= 4
    assert (frame["stable"] == 1).all()


def squares(side=18):
    """Return the queen neighbours of a square of areas."""
    row, column = np.divmod(np.arange(side * side), side)
    return np.maximum(abs(row - row[:, None]), abs(column - column[:, None])) == 1


AREAS = 18 * 18
WHERE = np.divmod(np.arange(AREAS), 18)


def counts(times, events, seed, spread=0.0, slope=0.0, larger=1):
    """Return firms with a square of 36 larger areas at a higher risk, and all businesses."""
    rng = np.random.default_rng(seed)
    base = np.round(np.exp(rng.normal(4, 1.2, AREAS))) + 1
    inside = (WHERE[0] >= 6) & (WHERE[0] < 12) & (WHERE[1] >= 6) & (WHERE[1] < 12)
    base[inside] *= larger
    weight = base ** (1 + slope) * np.where(inside, times, 1.0) * np.exp(spread * rng.normal(size=AREAS))
    firms = rng.multinomial(events, weight / weight.sum())
    return pd.Series(firms.astype(float), name="firms"), pd.Series(base, name="all")


def test_areas_high_for_their_size_only_are_marked():
    """By hand: above b y with y = x^0.7, scaled; below the overall quotient; with significantly high rates around."""
    firms, base = counts(2.0, 9000, 1, slope=-0.3, larger=5)
    found = getis_ord(firms, graph_of(squares()), Inference(slope=-0.3), base=base).frame
    y = base**0.7 * (base.sum() / (base**0.7).sum())
    expected = (firms / y > firms.sum() / base.sum()) & (firms / base < firms.sum() / base.sum()) & (found["bin"] > 0)
    np.testing.assert_array_equal(found["size_only"] == 1, expected)
    assert expected.sum() > 0
    plain = getis_ord(firms, graph_of(squares()), Inference(slope=0.0), base=base).frame
    assert (plain["size_only"] == 0).all()


def test_areas_that_hang_on_the_law_of_risks_are_marked():
    """Significant with high rates around under the gamma law, and not under the lognormal one that is likelier."""
    marked = 0
    for seed in (1, 2, 3):
        firms, base = counts(3.0, 6000, seed, spread=0.8)
        chosen, gamma, named = (
            local_moran(firms, graph_of(squares()), Inference(null=null), base=base)
            for null in ("automatic", "gamma", "lognormal")
        )
        hot, under_gamma = (result.frame["class"].isin([1, 3]) for result in (chosen, gamma))
        if not any("lognormal law" in str(notice) for notice in chosen.notices):
            assert (chosen.frame["law_only"] == 0).all()
            continue
        np.testing.assert_array_equal(chosen.frame["law_only"] == 1, under_gamma & ~hot)
        np.testing.assert_array_equal(chosen.frame["class"], named.frame["class"])
        assert (named.frame["law_only"] == 0).all()
        marked += int(chosen.frame["law_only"].sum())
    assert marked > 0


def test_a_class_that_the_lattice_cannot_settle_is_marked():
    """The level is put a hair below a cautious p-value: the exact one may or may not reach it."""
    firms, base = counts(1.0, 60_000, 5)
    graph = graph_of(squares())
    options = {"correction": "none", "null": "poisson", "slope": 0.0}
    alpha = 0.05
    area = (local_moran(firms, graph, Inference(**options), base=base).frame["p"] - 0.02).abs().idxmin()
    for _ in range(4):
        p = local_moran(firms, graph, Inference(alpha=alpha, **options), base=base).frame["p"]
        alpha = p[area] * (1 - 1e-7)
    result = local_moran(firms, graph, Inference(alpha=alpha, **options), base=base)
    assert result.frame["stable"][area] == 0
    assert result.frame["class"][area] == 0
    assert (result.frame["stable"] == 0).sum() == 1
    assert any("could not be settled (1)" in str(notice) for notice in result.notices)


def test_the_seed_and_the_order_of_areas_change_nothing():
    firms, base = counts(2.5, 1500, 2)
    first = local_moran(firms, graph_of(squares()), Inference(seed=1), base=base).frame
    order = np.random.default_rng(3).permutation(AREAS)
    pd.testing.assert_frame_equal(
        local_moran(firms, graph_of(squares()), Inference(seed=2), base=base).frame, first, check_exact=True
    )
    shuffled = adjacency_graph(csr_array(squares()[order][:, order].astype(float)), pd.Index(order))
    again = local_moran(firms.iloc[order], shuffled, Inference(), base=base.iloc[order]).frame.sort_index()
    np.testing.assert_array_equal(again["class"], first["class"])
    assert (first["class"] == 1).any()


def test_two_rates_the_one_here_and_the_other_around():
    """With itself a rate gives local Moran; the p-values are those of the rate around, whatever lies here."""
    firms, base = counts(3.0, 3000, 4)
    graph, inference = graph_of(squares()), Inference(slope=0.0)
    alone = local_moran(firms, graph, inference, base=base).frame
    both = bivariate_local_moran(firms, firms, graph, inference, base=base, base_around=base).frame
    for column in ("p", "p_adj", "class", "side", "lag"):
        np.testing.assert_array_equal(both[column], alone[column])
    here = pd.Series(np.random.default_rng(1).normal(size=AREAS), name="income")
    result = bivariate_local_moran(here, firms, graph, inference, base_around=base)
    other = result.frame
    np.testing.assert_array_equal(other["value"], here)
    assert result.centre == (here.mean(), 0)
    np.testing.assert_array_equal(other["p"], alone["p"])
    np.testing.assert_array_equal(other["side"].isin([1, 4]), here > here.mean())
    np.testing.assert_array_equal(other["side"].isin([1, 3]), alone["side"].isin([1, 3]))


def test_areas_without_a_rate_or_neighbours():
    firms, base = counts(3.0, 3000, 4)
    links = squares()
    links[0] = links[:, 0] = False
    firms[10], base[20], base[30] = np.nan, 0.0, np.inf
    result = local_moran(firms, graph_of(links), Inference(), base=base)
    assert result.frame["class"][[0, 10, 20, 30]].tolist() == [6, 5, 5, 5]
    assert result.frame["p"].isna().sum() == 4
    assert result.tested == AREAS - 4
    assert getis_ord(firms, graph_of(links), Inference(), base=base).frame["bin"].isna().sum() == 4


def test_rates_that_cannot_be_tested():
    firms, base = counts(1.0, 3000, 4)
    graph = graph_of(squares())
    with pytest.raises(FieldError, match="no rate to map"):
        local_moran(firms * 0, graph, Inference(), base=base)
    with pytest.raises(FieldError, match="the same value"):
        local_moran(firms * 0 + 2, graph, Inference(), base=base * 0 + 10)
    with pytest.raises(FieldError, match="negative values"):
        local_moran(firms - 1, graph, Inference(), base=base)
    with pytest.raises(WeightsError, match="negative weights"):
        local_moran(firms, graph_of(-1.0 * squares()), Inference(), base=base)
    with pytest.raises(AreaError, match="At least 3"):
        local_moran(firms.where(firms.index < 2), graph, Inference(), base=base)
    with pytest.raises(InferenceError, match="slope is 2"):
        local_moran(firms, graph, Inference(slope=2.0), base=base)
    with pytest.raises(InferenceError, match="rates are not drawn: set NULL_MODEL to permutation"):
        local_moran(firms, graph, Inference(alternative="ties-in-upper"), base=base)
    with pytest.raises(Cancelled):
        getis_ord(firms, graph, Inference(), base=base, cancelled=lambda: True)


@pytest.mark.parametrize("n", [3, 4, 10, 30])
def test_few_areas_are_tested_and_warned_of(n):
    rng = np.random.default_rng(n)
    links = np.eye(n, k=1) + np.eye(n, k=-1)
    firms = pd.Series(rng.integers(0, 9, n) * 1.0, name="firms")
    firms[0] = 5.0
    result = local_moran(firms, graph_of(links), Inference(), base=pd.Series(np.arange(n) + 20.0, name="all"))
    assert result.frame["p"].between(0, 1).all()
    assert any("with fewer than 100 the law of risks is known only roughly" in str(notice) for notice in result.notices)


def test_figures_that_are_no_counts_are_told():
    firms, base = counts(1.0, 3000, 4)
    said = [str(n) for n in local_moran(firms + 0.5, graph_of(squares()), Inference(), base=base).notices]
    assert any(f"not whole everywhere (areas: {AREAS})" in text for text in said)


def test_one_tail_concerns_the_statistic_not_the_rates_around():
    """As for values: greater finds clusters of high and of low, lesser what differs from around."""
    firms, base = counts(4.0, 6000, 6)
    firms[WHERE[0] * 18 + WHERE[1] == 8 * 18 + 8] = 0.0
    graph = graph_of(squares())
    greater, lesser = (
        local_moran(firms, graph, Inference(alternative=one, correction="none"), base=base).frame
        for one in ("greater", "lesser")
    )
    assert {1, 2} <= set(greater["class"]) <= {0, 1, 2}
    assert {3} <= set(lesser["class"]) <= {0, 3, 4}
    assert lesser["class"][8 * 18 + 8] == 3


def test_standard_scores_of_a_rate_are_those_of_the_standardised_rate():
    """What is tested by its score is tested by it, rate or not."""
    firms, base = counts(3.0, 3000, 4)
    inference = Inference(normal=True, correction="none")
    z, p = (getis_ord(firms, graph_of(squares()), inference, base=base).frame[name] for name in "zp")
    np.testing.assert_allclose(p, 2 * stats.norm.sf(abs(z)), rtol=1e-12)


@pytest.mark.parametrize("whole", [0, 1])
def test_figures_that_are_mostly_below_one_are_no_counts(whole):
    """Taken for counts they would colour most of a map of chance: a tenth of a firm where hardly any is expected.

    An area with a whole one does not make counts of the others.
    """
    firms, base = counts(1.0, 3000, 4)
    shares = firms / (firms.max() + 1)
    shares.iloc[:whole] = 1.0
    with pytest.raises(FieldError, match=r"Most figures are below 1 .* \(1\): firms\. They are shares"):
        local_moran(shares, graph_of(squares()), Inference(), base=base)


def test_an_area_at_the_overall_rate_is_neither_high_nor_low():
    """It has the rate of all others, 13.1 for their 1,430, in numbers that floats cannot hold."""
    side = 12
    row, column = np.divmod(np.arange(side**2), side)
    firms = pd.Series(np.where((row < 3) & (column < 3), 9.0, 1.0) * (row + column < 19), name="firms")
    base = pd.Series(10.0, firms.index, name="all")
    others = firms.index != 13
    base[13] = 13.1
    firms[13] = firms[others].sum() / base[others].sum() * base[13]
    assert firms[13] - firms.sum() / base.sum() * base[13] != 0  # so that rounding had its say before
    links, inference = graph_of(squares(side)), Inference(correction="none", slope=0.0)
    found = local_moran(firms, links, inference, base=base).frame
    assert (found["value"][13], found["class"][13]) == (0, 0)
    assert found["p"][13] < 0.05  # what lies around it is rare all the same
    assert found["class"][[0, 1, 12]].tolist() == [1, 1, 1]
    sectors = sector_hot_spots(firms.to_frame("13"), links, inference, base=base)
    assert sectors.pairs["class"].to_numpy()[[13, 0, 1, 12]].tolist() == [0, 1, 1, 1]
    relation = bivariate_local_moran(firms, (base + firms).rename("y"), links, inference, base=base).frame
    assert relation["value"][13] == 0


def test_no_p_value_hangs_on_the_level_or_the_correction():
    """What is left out of the second fit follows a rule of its own; p-values are as near as the decision needs."""
    firms, base = counts(1.0, 3000, 4)
    p = [
        local_moran(firms, graph_of(squares()), Inference(alpha=alpha, correction=correction), base=base).frame["p"]
        for alpha, correction in ((0.05, "fdr"), (0.05, "none"), (0.2, "fdr"), (0.01, "bonferroni"))
    ]
    for other in p[1:]:
        np.testing.assert_allclose(other, p[0], rtol=0.02)
