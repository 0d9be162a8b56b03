"""What is refused before a run is refused too where nobody asks before: batches, steps of models, scripts."""

import pytest
from polos.algorithms.provider import ALGORITHMS
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)

STATIC = QgsProcessingModelChildParameterSource.fromStaticValue
REFUSED = {
    "getisord": ({"SIZES_FIELD": "jobs"}, "SIZES and SIZES_FIELD belong together"),
    "shiftshare": ({"REFERENCE_KEY": "code"}, "REFERENCE, REFERENCE_KEY and REFERENCE_VALUES belong together"),
    "establishments": ({"MARKS": "A"}, "“A” in MARKS is not understood"),
    "assessclusters": ({"SECTORS": "="}, "“=” in SECTORS is no code or range"),
    "groupvalidation": ({"GROUPS_FIELD": "ciiu"}, "Give GROUPS_SECTOR and GROUPS_FIELD together"),
    "industrychains": ({"FIRMS_FIELDS": ["jobs"]}, "FIRMS_FIELDS stands beside SECTOR_FIELDS"),
    "locationquotient": ({"SECTORS": "<b>"}, "“<B>” in SECTORS is no code or range"),
    "localmoran": ({"WEIGHTS": 5}, "WEIGHTS_FILE"),
}
"""Parameters that cannot work, by the algorithm; the runs went on without them, or ended in a traceback."""


@pytest.mark.parametrize("name", [algorithm.ID for algorithm in ALGORITHMS])
def test_an_option_that_there_is_not(polos, small_runs, name):
    assert "LANGUAGE is “99”" in said_by(name, {**small_runs[name], "LANGUAGE": 99})


@pytest.mark.parametrize("name", REFUSED)
def test_parameters_that_cannot_work(polos, small_runs, name):
    more, said = REFUSED[name]
    assert said in said_by(name, {**small_runs[name], **more})


def said_by(name, given):
    """Return what a run says that nobody has checked and that fails."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{name}")
    wanted = [one for one in algorithm.destinationParameterDefinitions() if one.isDestination()]
    optional = Qgis.ProcessingParameterFlag.Optional
    given = {**dict.fromkeys((one.name() for one in wanted if not one.flags() & optional), "TEMPORARY_OUTPUT"), **given}
    feedback = QgsProcessingFeedback(False)
    made, good = algorithm.run(given, QgsProcessingContext(), feedback)
    assert not good, made
    assert "Traceback" not in feedback.textLog()
    return feedback.textLog()


def test_a_step_of_a_model(polos, hot_corner):
    step = QgsProcessingModelChildAlgorithm("polos:getisord")
    step.setChildId("step")
    step.addParameterSources("INPUT", [QgsProcessingModelChildParameterSource.fromModelParameter("areas")])
    step.addParameterSources("FIELD", [STATIC("jobs")])
    step.addParameterSources("SIZES_FIELD", [STATIC("jobs")])
    made = QgsProcessingModelOutput("made")
    made.setChildId("step")
    made.setChildOutputName("OUTPUT")
    step.setModelOutputs({"made": made})
    model = QgsProcessingModelAlgorithm("a model", "a group")
    model.addModelParameter(QgsProcessingParameterFeatureSource("areas"), QgsProcessingModelParameter("areas"))
    model.addChildAlgorithm(step)
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException):
        model.run(
            {"areas": hot_corner, "step:made": "memory:"}, QgsProcessingContext(), feedback, catchExceptions=False
        )
    assert "SIZES and SIZES_FIELD belong together" in feedback.textLog()
