"""What is left blank was not given, in whatever form a batch, a script or a model says so: for every algorithm."""

import sys
from pathlib import Path
from tempfile import mkdtemp

import pytest
from polos.algorithms.provider import ALGORITHMS
from qgis.core import (
    NULL,
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
)

sys.path.append(str(Path(__file__).resolve().parents[1] / "faults"))

OPTIONAL = Qgis.ProcessingParameterFlag.Optional
BLANKS = {
    "none": lambda: None,
    "null": lambda: NULL,
    "empty": lambda: "",
    "blanks": lambda: "  ",
    "property": lambda: QgsProperty.fromValue(""),
}


@pytest.fixture(scope="module")
def expected(polos):
    """Return a function of an algorithm: its result where nothing optional is said at all."""
    known = {}

    def found(name):
        if name not in known:
            known[name] = results(name, {})
        return known[name]

    return found


def results(name, blanks):
    """Return the rows of OUTPUT, or the size of the file, of the smallest run of an algorithm with further values."""
    from fault_bases import inputs_of
    from qgis.core import QgsApplication

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{name}")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    inputs = inputs_of(name)
    folder = Path(mkdtemp())
    for file, content in inputs.files.items():
        (folder / file).write_bytes(content)
    layers = {"AREAS": inputs.areas.build(""), "TABLE": inputs.table.build("")}
    layers |= {f"FILE:{file}": str(folder / file) for file in inputs.files}
    given = {
        key: layers.get(value, value) if isinstance(value, str) else value for key, value in inputs.parameters.items()
    }
    wanted = {one.name() for one in algorithm.destinationParameterDefinitions() if not one.flags() & OPTIONAL}
    given |= dict.fromkeys(wanted, "TEMPORARY_OUTPUT") | {
        key: blank for key, blank in blanks.items() if key not in given
    }
    valid, reason = algorithm.checkParameterValues(given, context)
    assert valid, reason
    made, good = algorithm.run(given, context, feedback)
    assert good, feedback.textLog()
    assert set(made) >= wanted
    layer = context.getMapLayer(made["OUTPUT"]) if "OUTPUT" in wanted else None
    rows = None if layer is None else [list(map(str, feature.attributes())) for feature in layer.getFeatures()]
    return set(made), rows


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda one: one.ID)
def test_everything_optional_left_blank(expected, algorithm, blank):
    known = algorithm()
    known.initAlgorithm()
    definitions = known.parameterDefinitions()
    blanks = {one.name(): BLANKS[blank]() for one in definitions if one.flags() & OPTIONAL}
    if blank == "empty":
        sinks = [one.name() for one in definitions if one.type() == "sink" and one.flags() & OPTIONAL]
        blanks |= {name: QgsProcessingOutputLayerDefinition("") for name in sinks}
    if not blanks:
        pytest.skip("nothing is optional")
    assert results(algorithm.ID, blanks) == expected(algorithm.ID)


@pytest.mark.parametrize("text", ["x" * 100_000, "x" * 300, "a\0b"])
@pytest.mark.parametrize(
    ("algorithm", "name"),
    [
        ("assessclusters", "EVIDENCE"),
        ("evidencenetwork", "EVIDENCE"),
        ("evidencenetwork", "REPORT"),
        ("localmoran", "WEIGHTS_FILE"),
        ("localmoran", "OUTPUT"),
        ("sectorlayer", "CORRESPONDENCE"),
    ],
)
def test_what_can_be_no_path_is_refused_in_words(polos, small_runs, algorithm, name, text):
    known = polos.polos.provider.algorithm(algorithm)
    given = {**small_runs[algorithm], "OUTPUT": "memory:", name: text}
    if name == "WEIGHTS_FILE":
        given["WEIGHTS"] = 5
    valid, said = known.checkParameterValues(given, QgsProcessingContext())
    assert not valid
    assert said.startswith(f"{name} is “")
    assert "which is the path of no file" in said
    assert len(said) < 400


@pytest.mark.parametrize("algorithm", ["assessclusters", "dependence", "robustness"])
def test_members_are_read_from_a_text_file_that_qgis_cannot_open(polos, small_runs, tmp_path, algorithm):
    path = tmp_path / "members.txt"
    path.write_text("cl_id;area_id;role\n1;00;core\n1;01;core\n")
    given = {**small_runs[algorithm], "MEMBERS": str(path), "OUTPUT": "memory:"}
    if algorithm == "robustness":
        given.setdefault("ID_FIELD", "ubigeo")
    assert polos.run(f"polos:{algorithm}", given)["OUTPUT"]
