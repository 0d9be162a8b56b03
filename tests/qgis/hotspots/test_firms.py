"""The neighbourhood test in a real QGIS, and what it and the scan say to the same input."""

import numpy as np
import pytest
from scipy import stats

NB = ["nb_count", "nb_exp", "nb_ratio", "nb_p", "nb_p_adj", "nb_class", "nb_label", "nb_side", "neighbours"]
FIRMS = {"FIELD": "firms", "DENOMINATOR": "all"}
CONSTANT = {**FIRMS, "NULL_MODEL": 2, "SLOPE": 0}
CLUSTER = [26, 27, 28, 38, 39, 40, 50, 51, 52]


def test_the_neighbourhood_test_under_constant_risk_is_binomial(run, make_areas, rows_of):
    found = rows_of(run("neighbourhoodtest", INPUT=make_areas(), **CONSTANT))
    assert list(found[0])[5:] == NB
    total = 9 * 12 + 134 * 2
    for place, near in ((39, 9), (26, 9), (0, 4)):
        row = found[place]
        inside = [
            other for other in range(143) if max(abs(other % 12 - place % 12), abs(other // 12 - place // 12)) < 2
        ]
        count = sum(12 if other in CLUSTER else 2 for other in inside)
        assert len(inside) == near == row["neighbours"] + 1
        assert row["nb_count"] == count
        assert row["nb_exp"] == pytest.approx(total * near / 143)
        assert row["nb_ratio"] == pytest.approx(count / (total * near / 143))
        exact = stats.binomtest(count, total, near / 143, alternative="greater").pvalue
        assert row["nb_p"] == pytest.approx(max(exact, 0), rel=1e-9)
    assert [found[place]["nb_class"] for place in (39, 37, 0, 143)] == [1, 2, 0, 5]
    assert (found[39]["nb_label"], found[37]["nb_label"]) == (
        "More than chance, here and around",
        "More than chance around, not here",
    )
    assert (found[143]["nb_p"], found[143]["neighbours"], found[143]["nb_label"]) == (None, None, "No data")


def test_an_area_alone_is_tested_alone(run, make_areas, rows_of):
    far = "POLYGON((90000 90000,91000 90000,91000 91000,90000 91000,90000 90000))"
    found = rows_of(run("neighbourhoodtest", INPUT=make_areas(shapes={0: far}), **CONSTANT))
    assert (found[0]["neighbours"], found[0]["nb_count"]) == (0, 2)
    assert found[0]["nb_p"] == pytest.approx(stats.binom.sf(1, 376, 1 / 143), rel=1e-9)


def test_risks_that_vary_ask_for_more(run, make_areas, rows_of, firm_rows):
    """Risks with a coefficient of variation of 0.7: an excess under the same risk is chance under them."""
    rng = np.random.default_rng(3)
    firms = dict(enumerate(rng.negative_binomial(2, 2 / (2 + 5), 143).tolist()))
    layer = make_areas(firm_rows(firms=firms))

    def p_values(**more):
        return np.array([row["nb_p"] for row in rows_of(run("neighbourhoodtest", INPUT=layer, **FIRMS, **more))[:143]])

    constant, gamma, lognormal = (p_values(NULL_MODEL=law) for law in (2, 3, 4))
    least = constant.argmin()
    assert constant[least] < 0.05 / 143
    assert min(gamma[least], lognormal[least]) > 0.05 / 143
    weighted, alike = (p_values(NULL_MODEL=3, WEIGHTED=each) for each in (True, False))
    assert (weighted == gamma).all()
    assert (weighted != alike).any()
    assert stats.spearmanr(weighted, alike)[0] > 0.9


@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
def test_results_do_not_depend_on_the_order_of_features(run, make_areas, rows_of, name):
    maps = {"MAPS": 99} if name == "scanstatistic" else {}
    layer = make_areas()
    order = np.random.default_rng(5).permutation(144)
    features = list(layer.getFeatures())
    shuffled = layer.clone()
    shuffled.dataProvider().truncate()
    shuffled.dataProvider().addFeatures([features[place] for place in order])
    first, second = (
        {
            row["code"]: [row[field] for field in row if field.startswith(("nb_", "sc_"))]
            for row in rows_of(run(name, INPUT=each, **FIRMS, **maps))
        }
        for each in (layer, shuffled)
    )
    assert first == second


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"FIELD": "name"}, "text or dates, not numbers (1): name"),
        ({"FIELD": "half"}, "“half” has values that are not whole"),
        ({"DENOMINATOR": None}, "DENOMINATOR"),
        ({"ALPHA": 0}, "ALPHA is 0"),
        ({"NULL_MODEL": 1}, "NULL_MODEL is 1, a permutation"),
        ({"NULL_MODEL": 5}, "NULL_MODEL is 5, a permutation"),
        ({"SLOPE": 9}, "The slope is 9"),
    ],
)
@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
def test_bad_parameters_of_both_are_explained(run, make_areas, name, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run(name, INPUT=make_areas(), **{**FIRMS, **parameters})
    assert says in str(error.value)


@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
@pytest.mark.parametrize("count", range(6))
def test_hardly_any_firms(run, make_areas, rows_of, log, name, count, firm_rows):
    from qgis.core import QgsProcessingException

    layer = make_areas(firm_rows(firms={20 * place: 1 for place in range(count)}))
    if count < 2:
        with pytest.raises(QgsProcessingException, match=f"counts {count} in all areas"):
            run(name, log, INPUT=layer, **FIRMS)
        return
    found = rows_of(run(name, log, INPUT=layer, **FIRMS))
    assert f"counts only {count} in all" in log.textLog()
    assert {row["nb_class" if name == "neighbourhoodtest" else "sc_class"] for row in found} == {0, 5}


@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
def test_few_areas_are_warned_of_unless_the_law_is_given(run, make_areas, log, name, firm_rows):
    from qgis.core import QgsProcessingFeedback

    layer = make_areas(firm_rows()[:60])
    run(name, log, INPUT=layer, **FIRMS)
    assert "Only 60 areas" in log.textLog()
    constant = QgsProcessingFeedback()
    run(name, constant, INPUT=layer, **CONSTANT)
    assert "Only 60 areas" not in constant.textLog()
    assert "same risk for granted in every area" in constant.textLog()


def test_all_areas_alike_and_more_firms_than_all_firms(run, make_areas, rows_of, log, firm_rows):
    alike = make_areas(firm_rows(cluster=2))
    assert {row["nb_class"] for row in rows_of(run("neighbourhoodtest", INPUT=alike, **FIRMS))} == {0, 5}
    assert {row["sc_class"] for row in rows_of(run("scanstatistic", INPUT=alike, **FIRMS))} == {0, 5}
    changed = firm_rows()
    changed[5][2] = 1
    run("neighbourhoodtest", log, INPUT=make_areas(changed), **FIRMS)
    assert "exceeds “all” (1)" in log.textLog()


@pytest.mark.parametrize("name", ["neighbourhoodtest", "scanstatistic"])
def test_cancelling_leaves_no_output(run, make_areas, tmp_path, name):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def pushInfo(self, text):  # noqa: N802
            self.cancel()

    target = tmp_path / "o.gpkg"
    with pytest.raises(QgsProcessingException, match="Cancelled; nothing was written"):
        run(name, Impatient(), INPUT=make_areas(), **FIRMS, OUTPUT=str(target))
    assert not target.exists()


def test_qgis_process_ends_with_exit_code_0(qgis_process, make_areas, tmp_path):
    from qgis.core import QgsVectorFileWriter, QgsVectorLayer

    source, layer = str(tmp_path / "areas.gpkg"), make_areas()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, source, layer.transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    for name, more in (
        ("neighbourhoodtest", []),
        ("scanstatistic", ["WINDOWS=" + str(tmp_path / "w.gpkg"), "MAPS=99"]),
    ):
        target = tmp_path / f"{name}.gpkg"
        done = qgis_process(
            *("run", f"polos:{name}", "--", f"INPUT={source}", "FIELD=firms", "DENOMINATOR=all"),
            *(f"OUTPUT={target}", *more),
        )
        assert done.returncode == 0, done.stderr
        assert QgsVectorLayer(str(target), "o", "ogr").featureCount() == 144
