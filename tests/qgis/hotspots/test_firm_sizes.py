"""Jobs that come in firms of known sizes, in a real QGIS."""

import numpy as np
import pytest


@pytest.fixture
def jobs_and_firms(make_layer):
    """Return 12 × 12 squares and their firms: those dealt by chance have few large ones, which counts take for hot."""
    rng = np.random.default_rng(3)
    firms = rng.poisson(3, 144)
    sizes = [np.ceil(np.exp(rng.normal(1.0, 1.4, count))) for count in firms]
    rows = [
        [f"{place:03d}", float(own.sum()), 300.0, float(own.size), float((own**2).sum()), 0.5]
        for place, own in enumerate(sizes)
    ]
    fields = dict.fromkeys(("jobs", "all", "firms", "squares", "half"), "double")
    areas = make_layer({"code": "string", **fields}, rows, columns=12)
    every = [[float(size), str(int(size))] for own in sizes for size in own]
    table = make_layer({"workers": "double", "text": "string"}, every, geometry="None")
    return areas, table


def given(areas, **more):
    return {"INPUT": areas, "FIELD": "jobs", "DENOMINATOR": "all", **more}


@pytest.mark.parametrize("name", ["localmoran", "getisord"])
def test_jobs_in_firms_are_less_than_jobs_one_by_one(run, jobs_and_firms, rows_of, log, name):
    areas, table = jobs_and_firms
    prefix = "lm" if name == "localmoran" else "gi"

    def p_values(**more):
        rows = rows_of(run(name, log, **given(areas, **more)))
        return np.array([row[f"{prefix}_p"] for row in rows], dtype=float)

    by_sizes = p_values(SIZES=table, SIZES_FIELD="workers", NULL_MODEL=3)
    np.testing.assert_array_equal(p_values(SIZES=table, SIZES_FIELD="text", NULL_MODEL=3), by_sizes)
    one_by_one = p_values(NULL_MODEL=2)
    assert one_by_one.min() < 0.05 / 144 < by_sizes.min()
    by_sums = p_values(FIRMS="firms", JOBS_SQ="squares", NULL_MODEL=3)
    assert np.median(abs(np.log(by_sums / by_sizes))) < 0.3
    said = log.textLog()
    assert "tested as jobs that come in firms, against their share of “all”" in said
    assert f"Jobs come in {table.featureCount()} firms of " in said
    assert "known by their mean and mean square only" in said


def test_groups_of_jobs_are_held_against_jobs_in_firms(run, jobs_and_firms, rows_of, polos):
    """Jobs one by one make groups of whatever large firm is about; with the sizes there is nothing to see."""
    areas, table = jobs_and_firms

    def groups(**more):
        told = polos.run(
            "polos:getisord", given(areas, MAPS=99, GROUPS="TEMPORARY_OUTPUT", OUTPUT="TEMPORARY_OUTPUT", **more)
        )
        return [row["p_mass"] for row in rows_of(told["GROUPS"])]

    assert min(groups(NULL_MODEL=2)) <= 0.05
    assert min(groups(SIZES=table, SIZES_FIELD="workers"), default=1.0) > 0.05


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"SIZES": True}, "SIZES and SIZES_FIELD belong together"),
        ({"SIZES_FIELD": "workers"}, "SIZES and SIZES_FIELD belong together"),
        ({"JOBS_SQ": "squares"}, "FIRMS and JOBS_SQ belong together"),
        ({"SIZES": True, "SIZES_FIELD": "workers", "JOBS_SQ": "squares", "FIRMS": "firms"}, "they say the same"),
        ({"SIZES": True, "SIZES_FIELD": "workers", "DENOMINATOR": None}, "SIZES is for a rate of jobs"),
        ({"JOBS_SQ": "squares", "FIRMS": "firms", "NULL_MODEL": 5}, "JOBS_SQ says how jobs come in firms"),
        ({"SIZES": True, "SIZES_FIELD": "workers", "NULL_MODEL": 4}, "gamma (3) and not 4"),
        ({"SIZES": True, "SIZES_FIELD": "workers", "PRESET": 1}, "PRESET as set here (0)"),
        ({"JOBS_SQ": "half", "FIRMS": "firms"}, "which no firms can have"),
        ({"SIZES": True, "SIZES_FIELD": "nothing"}, "nothing"),
    ],
)
@pytest.mark.parametrize("name", ["localmoran", "getisord"])
def test_sizes_that_do_not_fit_are_explained(run, jobs_and_firms, name, parameters, says):
    from qgis.core import QgsProcessingException

    areas, table = jobs_and_firms
    asked = {key: table if value is True else value for key, value in parameters.items()}
    with pytest.raises(QgsProcessingException) as error:
        run(name, **given(areas, **asked))
    assert says in str(error.value)
