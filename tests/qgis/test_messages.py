"""What every algorithm says to bad input, and leaves behind when it fails or is cancelled."""

import pytest


@pytest.mark.parametrize(
    ("parameters", "says"),
    [
        ({"FIELD": "nothing"}, "has no field “nothing”. Its fields are: code, jobs, all, name"),
        ({"FIELD": "name"}, "Fields of “areas” that are text or dates, not numbers (1): name"),
        ({"FIELD": "all"}, "same value, 100, in every area"),
        ({"ID_FIELD": "all"}, "“all” has ids more than once (1): 100"),
        ({"PERMUTATIONS": 98}, "PERMUTATIONS is 98"),
        ({"PERMUTATIONS": 99, "CORRECTION": 2}, "Set PERMUTATIONS to 1519"),
        ({"ALPHA": 0}, "ALPHA is 0"),
        ({"SEED": -3}, "SEED is -3"),
        ({"WEIGHTS": 2, "K": 40}, "K"),
        ({"DENOMINATOR": "name"}, "Fields of “areas” that are text or dates, not numbers (1): name"),
    ],
)
def test_bad_parameters_are_explained(run, hot_corner, parameters, says):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run("localmoran", **{"INPUT": hot_corner, "FIELD": "jobs", "PERMUTATIONS": 999, **parameters})
    assert says in str(error.value)


def test_parameters_are_told_as_the_dialog_has_them(run, hot_corner, log):
    from qgis.core import QgsApplication, QgsProcessingException

    with pytest.raises(QgsProcessingException) as error:
        run("localmoran", INPUT=hot_corner, FIELD="jobs", SEED=-3)
    where = "in the dialog of “Local Moran (clusters and outliers)”, among the advanced parameters."
    assert f"SEED: “Seed of the random numbers” {where}" in str(error.value)
    # Two labels begin with “Groups:”, which tells nobody where to look.
    with pytest.raises(QgsProcessingException, match="P0: “Groups: p-value up to which areas belong to one” in"):
        run("localmoran", INPUT=hot_corner, FIELD="jobs", GROUPS="TEMPORARY_OUTPUT", P0=3)
    text = QgsApplication.processingRegistry().algorithmById("polos:localmoran").shortHelpString()
    assert "DENOMINATOR" not in text
    assert "“Denominator of a rate”" in text


def test_bad_layers_are_explained(run, make_layer):
    from qgis.core import QgsProcessingException

    fields = {"id": "integer", "y": "double"}
    cases = (
        (make_layer(fields, []), {}, "“areas” has no features"),
        (make_layer(fields, [[1, 1.0], [2, 2.0]]), {}, "“y”: 2. At least 3"),
        (make_layer(fields, [[i, None] for i in range(9)]), {}, "“y”: 0. At least 3"),
        (make_layer(fields, [[i, float(i)] for i in range(9)], geometry="Point"), {}, "use k nearest neighbours"),
        (make_layer(fields, [[None, float(i)] for i in range(9)]), {"ID_FIELD": "id"}, "“id” is empty in features (9)"),
        (make_layer(fields, [[i, float(i)] for i in range(9)], shapes=dict.fromkeys(range(9))), {}, "neighbour"),
    )
    for layer, options, says in cases:
        with pytest.raises(QgsProcessingException) as error:
            run("getisord", INPUT=layer, FIELD="y", PERMUTATIONS=999, **options)
        assert says in str(error.value)


def test_an_output_that_cannot_be_written_is_an_error(run, hot_corner, tmp_path):
    from qgis.core import QgsProcessingException

    (tmp_path / "file").write_text("in the way")
    with pytest.raises(QgsProcessingException):
        run("localmoran", INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=999, OUTPUT=str(tmp_path / "file" / "o.gpkg"))


def test_cancelling_leaves_no_output(run, hot_corner, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgress(self, progress):  # noqa: N802
            self.cancel()

    feedback = Impatient()
    target = tmp_path / "o.gpkg"
    with pytest.raises(QgsProcessingException):
        run("localmoran", feedback, INPUT=hot_corner, FIELD="jobs", PERMUTATIONS=10**7, OUTPUT=str(target))
    assert feedback.isCanceled()
    assert not target.exists()


def test_missing_packages_are_named(run, hot_corner, monkeypatch):
    from importlib.util import find_spec

    from polos.dependencies import found
    from qgis.core import QgsProcessingException

    monkeypatch.setattr(found, "find_spec", lambda name: None if name in ("scipy", "libpysal") else find_spec(name))
    with pytest.raises(QgsProcessingException, match="not installed: scipy, libpysal"):
        run("localmoran", INPUT=hot_corner, FIELD="jobs")
    monkeypatch.setattr(found, "find_spec", lambda name: None if name == "libpysal" else find_spec(name))
    assert run("locationquotient", INPUT=hot_corner, SECTOR="jobs", TOTAL="all").featureCount() == 40


def test_refusals_and_numbers_speak_the_language_of_the_result(run, hot_corner, log, rows_of):
    """The decimal sign is a comma in Spanish (Real Academia Española, Ortografía 2010), as QLocale("es") has it."""
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=r"El campo «all» tiene el mismo valor, 100, en todas las áreas"):
        run("localmoran", INPUT=hot_corner, FIELD="all", LANGUAGE=2)
    with pytest.raises(QgsProcessingException, match="ALPHA es 1,5"):
        run("localmoran", INPUT=hot_corner, FIELD="jobs", ALPHA=1.5, LANGUAGE=2)
    with pytest.raises(QgsProcessingException, match="LANGUAGE is “xx”, which is none of its options"):
        run("localmoran", INPUT=hot_corner, FIELD="jobs", LANGUAGE="xx")
    run("locationquotient", log, INPUT=hot_corner, SECTOR="jobs", TOTAL="all", LANGUAGE=2)
    jobs = sum(row["jobs"] or 0 for row in rows_of(hot_corner))
    share = f"{100 * jobs / 3900:.4f}".replace(".", ",")  # of 39 areas with 100 each
    assert f"una participación de {share}\u202f%." in log.textLog()


@pytest.mark.parametrize(("spread", "law"), [(0.0, "ley de Poisson"), (0.7, "ley lognormal")])
def test_words_among_the_values_of_a_notice_are_translated(qgis_app, spread, law):
    """The law that a fit chose is a word; a notice within a notice says its own words."""
    import numpy as np
    import pandas as pd
    from polos.analysis.agglomeration.dartboard import dartboard_test
    from polos.analysis.errors import mark, notice
    from polos.translation import message, speaking

    rng = np.random.default_rng(1)
    total = pd.Series(rng.integers(200, 4000, 300), dtype=float, name="all")
    risk = np.exp(spread * rng.normal(size=300))
    dealt = rng.poisson if spread else np.round  # shares to the firm vary less than Poisson's law
    firms = pd.Series(dealt(total * 0.05 * risk / risk.mean()), dtype=float, name="firms")
    (fitted,) = (item for item in dartboard_test(firms, total, risk="fitted").notices if "Fitted" in item.text)
    assert f"{law.split()[-1]} law" in str(fitted)
    within = notice(mark("{period}: {said}"), period="y2019", said=fitted)
    with speaking("es"):
        assert law in message(fitted)
        assert message(within) == f"y2019: {message(fitted)}"
