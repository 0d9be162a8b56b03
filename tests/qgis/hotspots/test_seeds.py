"""No class of an equal-weight or rate map hangs on a seed; what is drawn says where it may.

Every hot spot algorithm that has a seed for draws of its areas is here, over its measures; a new one has to be added.
"""

import numpy as np
import pytest

SIDE = 7
YEARS = ["y1", "y2", "y3"]

EXACT = {
    "localmoran": [{"FIELD": "x"}, {"FIELD": "firms", "DENOMINATOR": "all"}],
    "getisord": [{"FIELD": "x"}, {"FIELD": "firms", "DENOMINATOR": "all", "STAR": False}],
    "bivariatelocalmoran": [
        {"FIELD": "x", "FIELD_AROUND": "y1"},
        {"FIELD": "x", "FIELD_AROUND": "firms", "DENOMINATOR_AROUND": "all"},
    ],
    "emerginghotspots": [
        {"FIELDS": YEARS},
        {"FIELDS": YEARS, "COMPARISON": 1},
        {"FIELDS": YEARS, "DENOMINATORS": ["all"]},
    ],
    "sectorhotspots": [{"METHOD": method} for method in range(4)],
}
"""By algorithm: what is exact, or tested as a count, where all neighbours of an area count the same."""

DRAWN = {
    "localgeary": [{"FIELDS": ["x"]}, {"FIELDS": ["x", "y1"]}],
    "bivariatelocalmoran": [{"FIELD": "x", "FIELD_AROUND": "y1", "MEASURE": 1}],
    "localmoran": [{"FIELD": "x", "WEIGHTS": 4, "DISTANCE": 2500}],
    "sectorhotspots": [{"METHOD": 1, "WEIGHTS": 4, "DISTANCE": 2500}],
}
"""What has to be drawn."""

OF_ONE_NUMBER = ("globalautocorrelation",)
"""Draws of whole maps for one number have no areas to class."""


@pytest.fixture
def areas(make_layer):
    rng = np.random.default_rng(2)
    rows = []
    for place in range(SIDE**2):
        hot = place % SIDE < 3 and place // SIDE < 3
        years = (float(count) for count in rng.poisson(25 if hot else 8, 3))
        firms = float(rng.poisson(30 if hot else 8))
        rows.append([f"{place:02d}", round(float(rng.normal(3 * hot, 1)), 1), *years, firms, 100.0])
    fields = {"code": "string", **dict.fromkeys(["x", *YEARS, "firms", "all"], "double")}
    return make_layer(fields, rows, columns=SIDE)


@pytest.fixture
def classes(run, areas, rows_of, make_layer):
    """Return a runner: the class of every area, or pair, and whether it is settled."""
    cells = []
    for feature in areas.getFeatures():
        cells += [
            [feature["code"], code, feature[name]] for code, name in (("10", "y1"), ("20", "y2"), ("30", "firms"))
        ]
    table = make_layer({"area": "string", "ciiu": "string", "firms": "double"}, cells, geometry="None")
    sectors = {"TABLE": table, "TABLE_ID": "area", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "firms", "ROWS": 1}
    sectors |= dict.fromkeys(["SECTOR_SUMMARY", "AREA_SUMMARY"], "TEMPORARY_OUTPUT")

    def go(name, seed, parameters):
        if name == "sectorhotspots":
            given = {"AREAS": areas, "AREA_ID": "code", "TOTAL_FIELD": "all", **sectors}
        else:
            given = {"INPUT": areas, "ID_FIELD": "code"}
        rows = rows_of(run(name, SEED=seed, **given, **parameters))
        of = {"getisord": "gi_bin", "sectorhotspots": "class"}.get(name)
        of = of or next(field for field in rows[0] if field.endswith("_class"))
        stable = next(field for field in rows[0] if field.endswith("stable"))
        return [row[of] for row in rows], np.array([row[stable] == 1 for row in rows])

    return go


def cases(table):
    return [pytest.param(name, one, id=f"{name}-{place}") for name in table for place, one in enumerate(table[name])]


@pytest.mark.parametrize(("name", "parameters"), cases(EXACT))
def test_no_seed_changes_a_class(classes, name, parameters):
    first, settled = classes(name, 0, parameters)
    assert settled.all()
    assert any(code for code in first)
    for seed in (1, 2, 3, 2**31 - 1):
        assert classes(name, seed, parameters)[0] == first


@pytest.mark.parametrize(("name", "parameters"), cases(DRAWN))
def test_what_is_drawn_changes_only_where_it_says_so(classes, name, parameters):
    first, settled = classes(name, 0, parameters)
    assert settled.mean() > 0.8
    for seed in (1, 2):
        found, also = classes(name, seed, parameters)
        assert all(one == other for one, other, sure in zip(first, found, settled & also) if sure)


def test_every_algorithm_with_draws_is_here(polos, qgis_app):
    drawing = {
        one.name()
        for one in qgis_app.processingRegistry().providerById("polos").algorithms()
        if one.parameterDefinition("PERMUTATIONS") and one.parameterDefinition("SEED")
    }
    assert drawing == {*EXACT, *DRAWN, *OF_ONE_NUMBER}
