"""Emerging hot spots through Processing: fields, legend, agreement with Getis-Ord, messages and bad input."""

import numpy as np
import pytest

MEMORY = "TEMPORARY_OUTPUT"
YEARS = ["y2019", "y2020", "y2021", "y2022", "y2023", "y2024"]


@pytest.fixture
def panel(make_layer):
    """Return 8 × 8 squares over six years: a spot that stays, one that comes, one NULL and one island."""
    rng = np.random.default_rng(4)
    rows = []
    for place in range(64):
        column, row = place % 8, place // 8
        stays, comes = max(column, row) <= 2, min(column, row) >= 5
        values = [float(rng.normal(10, 1) + 12 * stays + 12 * (comes and year >= 4)) for year in range(6)]
        rows.append([f"{(place * 7) % 64:02d}", *values])
    rows[20][3] = None
    far = "POLYGON((90000 90000,91000 90000,91000 91000,90000 91000,90000 90000))"
    fields = {"code": "string", **dict.fromkeys(YEARS, "double")}
    return make_layer(fields, rows, columns=8, shapes={32: far})


@pytest.fixture
def run(polos, panel):
    def go(feedback=None, **parameters):
        given = {"INPUT": panel, "FIELDS": YEARS, "PERMUTATIONS": 999, "OUTPUT": MEMORY, **parameters}
        return polos.run("polos:emerginghotspots", given, feedback=feedback)

    return go


def test_fields_and_classes(run, rows_of, log):
    found = run(log, PERIODS=MEMORY)
    rows = rows_of(found["OUTPUT"])
    assert list(rows[0])[7:] == [
        "eh_class",
        "eh_label",
        "eh_hot",
        "eh_cold",
        "eh_path",
        "eh_z",
        "eh_trend_s",
        "eh_trend_z",
        "eh_trend_p",
        "eh_stable",
        "neighbours",
    ]
    assert [rows[9][name] for name in ("eh_class", "eh_label", "eh_hot", "eh_path")] == [
        4,
        "Persistent hot spot",
        6,
        "HHHHHH",
    ]
    assert [rows[54][name] for name in ("eh_class", "eh_label", "eh_hot", "eh_path")] == [
        2,
        "Consecutive hot spot",
        2,
        "----HH",
    ]
    assert (rows[20]["eh_class"], rows[20]["eh_label"], rows[20]["neighbours"]) == (None, "No data", None)
    assert (rows[32]["eh_class"], rows[32]["eh_label"], rows[32]["neighbours"]) == (None, "No neighbours", 0)
    assert "Periods, from first to last: y2019, y2020, y2021, y2022, y2023, y2024." in log.textLog()
    assert "lack a value in some period and so take no part in any (1)" in log.textLog()
    assert "“y2021” (1)" in log.textLog()
    periods = rows_of(found["PERIODS"])
    assert [row["period"] for row in periods] == YEARS
    assert [row["areas"] for row in periods] == [62] * 6
    assert [row["hot"] for row in periods] == [
        sum(row["eh_path"][year] == "H" for row in rows if row["eh_path"]) for year in range(6)
    ]
    values = [row["y2024"] for place, row in enumerate(rows) if place != 20]
    assert periods[5]["mean"] == pytest.approx(np.mean(values))


def test_the_last_period_is_the_map_of_getis_ord(polos, run, panel, rows_of):
    """The same areas, neighbours and options: leave out the area with the gap, and both agree."""
    from qgis.core import QgsFeatureRequest

    complete = panel.materialize(QgsFeatureRequest().setFilterExpression('"y2021" IS NOT NULL'))
    emerging = rows_of(run(INPUT=complete)["OUTPUT"])
    options = {"PERMUTATIONS": 999, "ALPHA": 0.05, "ALTERNATIVE": 1, "OUTPUT": MEMORY}
    getis = rows_of(polos.run("polos:getisord", {"INPUT": complete, "FIELD": "y2024", **options})["OUTPUT"])
    assert len(emerging) == 63
    for ours, theirs in zip(emerging, getis):
        if theirs["gi_bin"] is None:
            assert ours["eh_path"] is None
            continue
        assert ours["eh_path"][-1] == "-HC"[int(np.sign(theirs["gi_bin"]))]
        assert ours["eh_z"] == pytest.approx(theirs["gi_z"])


def test_the_order_of_the_fields_is_that_of_time(run, rows_of):
    rows = rows_of(run(FIELDS=YEARS[::-1])["OUTPUT"])
    assert rows[54]["eh_path"] == "HH----"
    assert rows[54]["eh_class"] == 0


def test_what_few_periods_cannot_show_is_in_the_log(run, log):
    run(log, FIELDS=YEARS[:3])
    assert "With 3 periods no trend can be significant at 0.05" in log.textLog()
    assert "cannot be historical" in log.textLog()


def test_every_class_is_in_the_legend_and_looks_its_own(run, tmp_path):
    from polos.algorithms.maps.styles import EMERGING
    from qgis.core import QgsVectorLayer

    target = str(tmp_path / "emerging.gpkg")
    run(OUTPUT=target)
    layer = QgsVectorLayer(target, "emerging", "ogr")
    history = "\n".join(layer.metadata().history())
    assert "polos:emerginghotspots" in history
    assert "y2019, y2020" in history
    EMERGING.apply(layer)
    manager = layer.styleManager()
    assert len(manager.styles()) == 3
    for style in manager.styles():
        manager.setCurrentStyle(style)
        categories = layer.renderer().categories()
        assert [category.value() for category in categories] == [*range(1, 9), 0, *range(-8, 0), 18, 19, 20]
        # A hatch lies above its paper.
        symbols = [category.symbol().clone() for category in categories]
        tops = (symbol.symbolLayer(symbol.symbolLayerCount() - 1).properties() for symbol in symbols)
        looks = [(top["color"], top["style"]) for top in tops]
        assert len(set(looks)) == len(looks), style
        counts = {category.value(): int(category.label().split("(")[-1][:-1]) for category in categories}
        assert sum(counts.values()) == 64
        assert (counts[18], counts[19]) == (1, 1)
        assert counts[4] == sum(feature["eh_class"] == 4 for feature in layer.getFeatures()) > 0


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"FIELDS": YEARS[:2]}, "Periods: 2 (y2019, y2020)"),
        ({"FIELDS": [*YEARS, "y2019"]}, "more than one period: y2019"),
        ({"FIELDS": [*YEARS[:2], "code"]}, "code"),
        ({"ALPHA": 0.2}, "ALPHA is 0.2"),
        ({"LASTING": 0.5}, "LASTING is 0.5"),
        ({"PERMUTATIONS": 99, "CORRECTION": 2}, "Set PERMUTATIONS to"),
    ],
)
def test_bad_input_is_explained(run, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run(**parameters)
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("comparison", "said"), [(0, "compared with itself:"), (1, "with all periods"), (2, "itself and the one before")]
)
def test_the_log_says_what_periods_are_compared_with(run, log, comparison, said):
    run(log, COMPARISON=comparison)
    assert said in log.textLog()


@pytest.fixture
def firms_of_years(make_layer):
    """Return 12 × 12 squares with firms of three years that gather in a corner, and their denominators; one of 0."""
    rng = np.random.default_rng(4)
    rows = []
    for place in range(144):
        many = max(place % 12, place // 12) <= 2
        size = int(rng.integers(50, 400))
        counts = [float(rng.poisson(size * rate)) for rate in ([0.02, 0.25, 0.25] if many else [0.02] * 3)]
        rows.append([f"{(place * 7) % 144:03d}", *counts, size, size + 10, size + 20])
    rows[60][5] = 0
    fields = {"code": "string", **dict.fromkeys(YEARS[:3], "double"), **dict.fromkeys(["a", "b", "c"], "integer")}
    return make_layer(fields, rows, columns=12)


def test_rates_of_each_period_are_those_of_getis_ord(polos, firms_of_years, rows_of, log):
    """Period by period the same bins as Getis-Ord of the rate at the same level, among areas with all denominators."""
    given = {"INPUT": firms_of_years, "ID_FIELD": "code", "ALPHA": 0.05, "OUTPUT": MEMORY}
    found = polos.run(
        "polos:emerginghotspots",
        {**given, "FIELDS": YEARS[:3], "DENOMINATORS": ["a", "b", "c"], "PERIODS": MEMORY},
        feedback=log,
    )
    rows, periods = rows_of(found["OUTPUT"]), rows_of(found["PERIODS"])
    paths = [row["eh_path"] for row in rows]
    assert (paths[60], rows[60]["eh_label"]) == (None, "No data")
    provider = firms_of_years.dataProvider()
    provider.changeAttributeValues({61: {4: 0, 5: 0, 6: 0}})
    for place, (name, base) in enumerate(zip(YEARS[:3], "abc")):
        alone = rows_of(polos.run("polos:getisord", {**given, "FIELD": name, "DENOMINATOR": base})["OUTPUT"])
        letters = ["-HC"[int(np.sign(row["gi_bin"]))] for row in alone if row["gi_bin"] is not None]
        assert letters == [path[place] for path in paths if path is not None]
        known = [row for row in alone if row["gi_bin"] is not None]
        overall = sum(row[name] for row in known) / sum(row[base] for row in known)
        assert periods[place]["mean"] == pytest.approx(overall)
    assert paths[13] == "-HH"
    assert list(rows[0])[-4:] == ["eh_stable", "size_only", "law_only", "neighbours"]
    assert {row[name] for row in rows[:60] for name in ("size_only", "law_only")} <= {0, 1}
    assert (rows[60]["size_only"], rows[60]["law_only"]) == (None, None)
    said = log.textLog()
    assert "y2019: “y2019” is tested as a count against its share of “a”, without draws." in said
    assert "Areas left out because “b” is 0 there" in said


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"DENOMINATORS": ["a", "b"]}, "DENOMINATORS names 2 fields for 3 periods"),
        ({"DENOMINATORS": ["a"], "COMPARISON": 1}, "Rates are compared with those of their own period"),
        ({"DENOMINATORS": ["a"], "COMPARISON": 2, "NULL_MODEL": 5}, "Set COMPARISON to the same period"),
        ({"NULL_MODEL": 3}, "NULL_MODEL is 3, which is about rates. Give DENOMINATORS"),
    ],
)
def test_denominators_that_do_not_fit_are_explained(polos, firms_of_years, parameters, says):
    from qgis.core import QgsProcessingException

    given = {"INPUT": firms_of_years, "FIELDS": YEARS[:3], "OUTPUT": MEMORY, **parameters}
    with pytest.raises(QgsProcessingException) as error:
        polos.run("polos:emerginghotspots", given)
    assert says in str(error.value)


def test_permuted_rates_may_be_compared_with_all_periods(polos, firms_of_years, rows_of):
    given = {"INPUT": firms_of_years, "FIELDS": YEARS[:3], "DENOMINATORS": ["c"], "NULL_MODEL": 1, "COMPARISON": 1}
    rows = rows_of(polos.run("polos:emerginghotspots", {**given, "OUTPUT": MEMORY})["OUTPUT"])
    assert rows[13]["eh_path"] == "-HH"
