"""ICn against R's principal components and by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.agglomeration.location_quotient import location_quotient
from polos.analysis.agglomeration.normalised_concentration import normalised_concentration


def series(values, name="x"):
    return pd.Series(values, index=[f"a{place:02d}" for place in range(len(values))], name=name, dtype=float)


def indicators(sector, total):
    frame, *_ = location_quotient(series(sector, "jobs"), series(total, "all"))
    return frame["lq"], frame["pr"], frame["hhm"]


def test_index_and_weights_are_those_of_r(reference):
    """prcomp(scale. = TRUE) of R 4.2: variance shares times absolute loadings that sum to 1."""
    table = reference("quotients").set_index("id")
    found = normalised_concentration(table["lq"], table["pr"], table["hhm"])
    np.testing.assert_allclose(found.weights, reference("quotients_weights")["weight"], rtol=1e-10)
    np.testing.assert_allclose(found.index, table["icn"], rtol=1e-10, atol=1e-13)
    assert found.notices == ()


def test_weights_by_hand():
    """The first two are opposite and the third is uncorrelated with them, which makes the components plain.

    Correlations -1, 0, 0: eigenvalues 2, 1, 0; eigenvectors (1, -1, 0) / √2, (0, 0, 1) and (1, 1, 0) / √2. So the
    weights are 2/3 · 1/2, 2/3 · 1/2 and 1/3 · 1.
    """
    found = normalised_concentration(series([1, 2, 1, 2]), series([-3, -6, -3, -6]), series([5, 5, 7, 7]))
    np.testing.assert_allclose(found.weights, [1 / 3, 1 / 3, 1 / 3], atol=1e-12)
    np.testing.assert_allclose(found.index, [1, 1 / 3, 5 / 3, 1])


def jacobi(matrix):
    """Return eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations (1846), without LAPACK."""
    a, v = matrix.copy(), np.eye(len(matrix))
    for _ in range(60):
        for p, q in ((0, 1), (0, 2), (1, 2)):
            if abs(a[p, q]) < 1e-300:
                continue
            angle = 0.5 * np.arctan2(2 * a[p, q], a[q, q] - a[p, p])
            turn = np.eye(3)
            turn[p, p] = turn[q, q] = np.cos(angle)
            turn[p, q], turn[q, p] = np.sin(angle), -np.sin(angle)
            a, v = turn.T @ a @ turn, v @ turn
    return np.diag(a), v


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 2000)), min_size=4, max_size=25))
@settings(deadline=None, max_examples=60)
def test_weights_are_the_recipe(figures):
    sector, total = zip(*((min(x, n), n) for x, n in figures))
    if not any(sector):
        return
    columns = indicators(sector, total)
    found = normalised_concentration(*columns)
    if found.weights is None:
        assert len(found.notices) == 1
        assert found.index.isna().all()
        return
    values, vectors = jacobi(np.corrcoef(np.array(columns)))
    expected = sum(
        max(value, 0) / 3 * np.abs(vector) / np.abs(vector).sum() for value, vector in zip(values, vectors.T)
    )
    assert sum(found.weights) == pytest.approx(1, abs=1e-12)
    assert min(found.weights) >= 0
    np.testing.assert_allclose(found.weights, expected, atol=1e-5)
    np.testing.assert_allclose(found.index, sum(w * x for w, x in zip(found.weights, columns)), atol=1e-12)


def test_areas_without_a_quotient_take_no_part():
    full = normalised_concentration(*indicators([5, 1, 9, 0], [20, 30, 40, 80]))
    gaps = normalised_concentration(*indicators([5, 1, 9, 0, 0, np.nan], [20, 30, 40, 80, 0, 10]))
    assert gaps.weights == full.weights
    np.testing.assert_allclose(gaps.index, [*full.index, np.nan, np.nan])


def test_the_order_of_areas_does_not_matter():
    rng = np.random.default_rng(2)
    columns = indicators(rng.integers(0, 50, 200), rng.integers(50, 9000, 200))
    order = rng.permutation(200)
    shuffled = normalised_concentration(*(column.iloc[order] for column in columns))
    assert shuffled.weights == normalised_concentration(*columns).weights


@pytest.mark.parametrize(
    ("sector", "total", "says"),
    [
        ([1, 2, 3], [9, 8, 7], "areas with a location quotient: 3. Its weights need at least 4"),
        ([1, 2, 3, 0], [9, 8, 7, 0], "areas with a location quotient: 3"),
        ([1, 3, 7, 9], [10, 30, 70, 90], "the same in every area: lq, hhm."),
        ([0.03, 0.11, 0.27, 0.77], [0.3, 1.1, 2.7, 7.7], "the same in every area: lq, hhm."),
        ([2, 2, 2, 2], [9, 8, 7, 6], "the same in every area: pr."),
    ],
)
def test_no_weights_where_there_is_nothing_to_weigh(sector, total, says):
    found = normalised_concentration(*indicators(sector, total))
    assert found.weights is None
    assert found.index.isna().all()
    assert says in str(found.notices[0])


def test_no_weights_where_the_components_could_be_any():
    """Three uncorrelated indicators: every rotation of the components explains the same."""
    one, two = series([1, 1, -1, -1]), series([1, -1, 1, -1])
    found = normalised_concentration(one, two, one * two)
    assert found.weights is None
    assert "the same share of the variance" in str(found.notices[0])
