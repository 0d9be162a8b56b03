"""Groups of active areas against a search by hand, and what they say of groups among maps of chance."""

import numpy as np
import pytest
from polos.analysis.clusters.groups import ActiveAreas, GroupChances, Groups, connected_groups, links_between
from scipy.sparse import csr_array


def searched(active, links):
    """Return the sets of linked active areas, each found by walking from area to area."""
    either = (links + links.T).toarray() > 0
    left, groups = set(np.flatnonzero(active).tolist()), []
    while left:
        group, waiting = set(), [min(left)]
        while waiting:
            area = waiting.pop()
            if area in left:
                left.remove(area)
                group.add(area)
                waiting += np.flatnonzero(either[area]).tolist()
        groups.append(group)
    return groups


def active_areas(excess):
    """Return the `ActiveAreas` of excesses of shape (maps, n), NaN where not active."""
    cells = np.flatnonzero(~np.isnan(excess.ravel()))
    return ActiveAreas.collected(excess.shape[1], len(excess), [(cells[::-1], excess.ravel()[cells][::-1])])


@pytest.mark.parametrize("share", [0.0, 0.1, 0.4, 1.0])
@pytest.mark.parametrize("density", [0.0, 0.05, 0.2])
def test_groups_of_many_maps_are_those_of_a_walk_over_each(share, density, monkeypatch):
    monkeypatch.setattr("polos.analysis.clusters.groups.CELLS_AT_ONCE", 7)
    rng = np.random.default_rng(int(100 * share + 1000 * density))
    links = csr_array((rng.random((30, 30)) < density) * (1.0 - np.eye(30)))  # not mutual
    excess = np.where(rng.random((20, 30)) < share, rng.random((20, 30)), np.nan)
    active = active_areas(excess)
    groups = connected_groups(active, links_between(links))
    for number, one in enumerate(excess):
        cells = active.cells[active.cells // 30 == number] % 30
        labels = groups.labels[active.cells // 30 == number]
        found = [set(cells[labels == label].tolist()) for label in np.unique(labels)]
        expected = searched(~np.isnan(one), links)
        assert sorted(map(sorted, found)) == sorted(map(sorted, expected))
        of_map = groups.maps == number
        assert sorted(groups.extents[of_map]) == sorted(map(len, expected))
        np.testing.assert_allclose(sorted(groups.masses[of_map]), sorted(one[list(group)].sum() for group in expected))


def test_a_stricter_p0_leaves_what_exceeds_it():
    """ln(p0 / p) of p = p0 / 5, p0 / 10, p0 / 100: at p0 / 10 the first is gone, the others have ln 1 and ln 10."""
    active = active_areas(np.log([[5.0, 10.0, 100.0]])).at(10)
    np.testing.assert_array_equal(active.cells, [1, 2])
    np.testing.assert_allclose(active.excess, np.log([1, 10]), atol=1e-12)


def test_p_values_by_hand():
    """Observed: groups of 3 and 2 areas. Of four maps of chance one has 3, 3; one 2, 2; one 1; one none."""
    groups = Groups(
        labels=np.empty(0),
        maps=np.array([0, 0, 1, 1, 2, 2, 3]),
        extents=np.array([3, 2, 3, 3, 2, 2, 1]),
        masses=np.array([4.0, 1.0, 3.0, 4.0 * (1 - 1e-12), 0.9, 0.8, 1.5]),
    )
    chances = GroupChances(groups, 5)
    np.testing.assert_array_equal(chances.largest(groups.extents), [3, 2, 1, 0])
    np.testing.assert_allclose(chances.p_extent(np.array([3, 2])), [2 / 5, 3 / 5])
    # A mass that rounding alone makes smaller is the same; 1.5 and 4 are 1 or more.
    np.testing.assert_allclose(chances.p_mass(np.array([4.0, 1.0])), [2 / 5, 3 / 5])
    # As many as one of 3 areas: one map; two of 2 or more: two maps.
    np.testing.assert_allclose(chances.p_number(np.array([3, 2])), [2 / 5, 3 / 5])
