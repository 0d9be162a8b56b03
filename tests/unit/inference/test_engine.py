"""The one seam: which way tails are found, that none hangs on a seed, and what is said of them."""

import numpy as np
import pytest
from polos.analysis.errors import InferenceError
from polos.analysis.inference.engine import (
    tails_around,
    tails_around_each,
    tails_of_differences,
    tails_of_products,
)
from polos.analysis.inference.many_variables import Problem
from polos.analysis.inference.multiple_testing import adjusted_p_values
from polos.analysis.inference.options import OF_AREAS, Inference
from polos.analysis.inference.tails import TailCounts
from scipy.sparse import csr_array

PLAIN = Inference(correction="none")


def links(unequal, n=60, seed=1):
    rng = np.random.default_rng(seed)
    near = rng.random((n, n)) < 0.1
    np.fill_diagonal(near, False)
    return csr_array(np.where(near, rng.integers(1, 5, (n, n)) / 4 if unequal else 1.0, 0.0))


def values(variables, n=60, seed=2):
    return np.random.default_rng(seed).lognormal(size=(variables, n))


def asked(inference):
    """Return every way to draw, a callable each, with what it is told of draws."""
    x = values(2)
    return {
        "size classes": lambda: tails_around(x[0], links(False), inference, [0.05], sizes=x[1]),
        "kernel": lambda: tails_around(x[0], links(True), inference, [0.05]),
        "many": lambda: tails_around_each([Problem(x, links(True))], inference, [0.05]),
        "differences": lambda: tails_of_differences(x.T, np.ones(2), links(False), inference, [0.05]),
        "products": lambda: tails_of_products(x.T, links(False), inference, [0.05]),
    }


@pytest.mark.parametrize("way", asked(PLAIN))
def test_draws_that_can_tell_nothing_are_refused_also_where_their_number_was_not_stated(way):
    """Two of a million at 60 areas and a level of 10⁻⁹, before anything is drawn."""
    with pytest.raises(InferenceError, match="too large for any of"):
        asked(Inference(alpha=1e-9, correction="bonferroni"))[way]()


def test_so_are_too_few_draws_that_were_stated_but_not_exact_laws():
    tiny = Inference(alpha=1e-9, correction="bonferroni")
    assert tails_around(values(1)[0], links(False), tiny, [1e-9]).said[0].text.startswith("p-values are exact")
    stated = Inference(permutations=999, alpha=1e-9, correction="bonferroni")
    with pytest.raises(InferenceError, match="With 999 permutations"):
        tails_around(values(1)[0], links(False), stated, [1e-9])


@pytest.mark.parametrize("way", ["kernel", "many", "differences", "products"])
def test_what_is_settled_hangs_on_no_seed(way):
    """A level at which a few areas lie near: these are open, and no other class moves."""
    found = [asked(Inference(seed=seed))[way]() for seed in (1, 2)]
    classes = Inference(correction="fdr").of_levels(0.05)
    told, still_open = [], np.zeros_like(found[0].open)
    for one in found:
        tails = one.tails if isinstance(one.tails, list) else [one.tails]
        told.append(classes(np.concatenate([part.p_values("two-sided").ravel() for part in tails])))
        still_open |= one.open
    np.testing.assert_array_equal(told[0][~still_open], told[1][~still_open])
    assert still_open.mean() < 0.1


def test_many_variables_by_draws_are_what_each_is_by_itself():
    """Corrected by themselves, so that nothing couples them but the error that all intervals share."""
    x, weights = values(3), links(True)
    families = np.repeat(np.arange(3), 60)
    together = tails_around_each([Problem(x, weights)], Inference(), [0.05], families=families)
    (tails,) = together.tails
    for row, variable in enumerate(x):
        alone = tails_around(variable, weights, Inference(), [0.05])
        told = [adjusted_p_values(one.p_values("two-sided"), "fdr") <= 0.05 for one in (tails.of(row), alone.tails)]
        decided = ~(together.open[row * 60 : row * 60 + 60] | alone.open)
        np.testing.assert_array_equal(told[0][decided], told[1][decided])
        assert decided.mean() > 0.9


def test_many_variables_off_any_lattice_are_settled_as_each_is_alone():
    """Two problems known in different areas, of values whose law takes a grid; one family each."""
    weights = links(False, 80)
    near = weights[:70][:, :70]
    near.sort_indices()
    problems = [Problem(values(2, 80), weights), Problem(values(1, 70, 5), near)]
    families = np.repeat(np.arange(3), [80, 80, 70])
    together = tails_around_each(problems, Inference(), [0.05], families=families)
    p = [tails.p_values("two-sided")[row] for tails, rows in zip(together.tails, (2, 1)) for row in range(rows)]
    start = 0
    for one, (variable, neighbours) in zip(
        p, [(problems[0].variables[0], weights), (problems[0].variables[1], weights), (problems[1].variables[0], near)]
    ):
        alone = tails_around(variable, neighbours, Inference(), [0.05])
        np.testing.assert_allclose(one, alone.tails.p_values("two-sided"), rtol=1e-3)
        np.testing.assert_array_equal(together.open[start : start + one.size], alone.open)
        start += one.size


def test_it_says_how_many_draws_were_taken_and_how_many_classes_are_open():
    found = tails_of_differences(values(1).T, np.ones(1), links(False), Inference(seed=7), [0.05])
    assert isinstance(found.tails, TailCounts)
    texts = [str(item) for item in found.said]
    assert "seed 7" in texts[0]
    assert ("could not be settled" in texts[-1]) == found.open.any()
    weak = tails_around(values(1)[0], links(False), PLAIN, [0.05], sizes=values(1, seed=9)[0])
    assert "has little power" in str(weak.said[-1])
    assert OF_AREAS.still_open
