"""The help beside the dialogs: complete, about what is there, and in the user's language."""

import re
from configparser import ConfigParser
from html import escape
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from polos.analysis import languages
from qgis.PyQt.QtCore import QUrl

ROOT = Path(__file__).resolve().parents[2]
HELP = ROOT / "resources" / "help"
LANGUAGES = tuple(one.code for one in languages.LANGUAGES)


@pytest.fixture(params=LANGUAGES)
def code(request, qgis_app):
    """Make Polos speak a language."""
    from polos.translation import speaking

    with speaking(request.param):
        yield request.param


@pytest.fixture
def algorithms(code, polos):
    from polos.algorithms.models import shipped_models
    from polos.algorithms.provider import ALGORITHMS

    return [*(algorithm().create() for algorithm in ALGORITHMS), *shipped_models()]


def names_in(file, section):
    """Return the keys of a section of one help file."""
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(file, encoding="utf-8")
    return set(parser[section]) if parser.has_section(section) else set()


def inputs(algorithm):
    return {definition.name() for definition in algorithm.parameterDefinitions() if not definition.isDestination()}


def outputs(algorithm):
    return {definition.name() for definition in algorithm.outputDefinitions()}


def test_every_parameter_and_output_is_explained(algorithms, code):
    from polos.algorithms.help import read_help

    for algorithm in algorithms:
        texts = read_help(algorithm.name(), code)
        assert inputs(algorithm) <= texts["parameters"].keys(), algorithm.name()
        assert outputs(algorithm) <= texts["outputs"].keys(), algorithm.name()
        assert texts["about"], algorithm.name()
        assert texts["reading"], algorithm.name()
        assert texts["references"], algorithm.name()


def test_every_new_field_is_explained_and_no_other(code):
    """A field has a text of its own, or stands by its name in that of its output."""
    from polos.algorithms.help import read_help
    from polos.algorithms.layers.output_fields.table import OUTPUT_FIELDS

    for algorithm, outputs in OUTPUT_FIELDS.items():
        texts = read_help(algorithm, code)
        alone = set()
        for output, fields in outputs.items():
            listed = set(re.findall(r"\w+", texts["outputs"][output]))
            alone |= {field.name for field in fields}
            unexplained = {field.name for field in fields} - texts.get("fields", {}).keys() - listed
            assert not unexplained, (algorithm, output)
        assert texts.get("fields", {}).keys() <= alone, algorithm


def test_nothing_is_explained_that_does_not_exist(algorithms, code):
    for algorithm in algorithms:
        file = HELP / code / f"{algorithm.name()}.ini"
        assert names_in(file, "parameters") <= inputs(algorithm), file
        assert names_in(file, "outputs") <= outputs(algorithm), file
    everywhere = set().union(*(inputs(algorithm) for algorithm in algorithms))
    assert names_in(HELP / code / "shared.ini", "parameters") <= everywhere
    files = {f"{algorithm.name()}.ini" for algorithm in algorithms}
    assert {file.name for file in (HELP / code).iterdir()} == files | {"shared.ini"}


def test_the_help_shows_every_label(algorithms):
    for algorithm in algorithms:
        html = algorithm.shortHelpString()
        for definition in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()):
            assert escape(definition.description()) in html, (algorithm.name(), definition.name())


def test_no_label_names_a_parameter_as_commands_do(algorithms):
    """What a dialog has no other word for, a reader of dialogs does not know."""
    for algorithm in algorithms:
        names = {name for name in inputs(algorithm) if len(name) > 2}
        for definition in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()):
            words = set(re.findall(r"\b[A-Z][A-Z0-9_]+\b", definition.description()))
            assert not words & names, (algorithm.name(), definition.name())


def test_the_help_shows_every_field_after_the_outputs(algorithms, code):
    from polos.algorithms.help import read_help
    from polos.translation import tr

    for algorithm in algorithms:
        _, _, html = algorithm.shortHelpString().partition(f"<h3>{tr('Outputs')}</h3>")
        for name, text in read_help(algorithm.name(), code).get("fields", {}).items():
            assert f"<b>{name}</b> {escape(text)}" in html, (algorithm.name(), name)


def test_the_help_is_one_line(algorithms):
    """QGIS's dialog makes a paragraph of every line, and so would cut the texts where their files wrap them."""
    assert all("\n" not in algorithm.shortHelpString() for algorithm in algorithms)


def test_the_help_and_the_labels_are_in_the_users_language(algorithms, code):
    names = {"en": "Location quotient", "es": "Cociente de localización"}
    headings = {"en": "How to read the result", "es": "Cómo leer el resultado"}
    if code not in names:
        pytest.skip("its words are not known here")
    assert names[code] in {algorithm.displayName() for algorithm in algorithms}
    assert all(headings[code] in algorithm.shortHelpString() for algorithm in algorithms)


def test_qgis_loads_the_current_translations(qgis_app):
    """The .qm file, which QGIS loads, must have been compiled from the .ts file as it is now."""
    from polos import translation
    from qgis.PyQt.QtCore import QCoreApplication

    spec = spec_from_file_location("i18n", ROOT / "tools" / "i18n.py")
    i18n = module_from_spec(spec)
    spec.loader.exec_module(i18n)
    translations = i18n.read_translations(i18n.FOLDER / "polos_es.ts")
    with translation.speaking("es"):
        translator = translation.install_translator()
    try:
        assert {text: translation.tr(text) for text in translations} == translations
    finally:
        QCoreApplication.removeTranslator(translator)


def test_dialogs_show_the_help_of_each_parameter(algorithms, code):
    helped = {one.name(): one.create().parameterDefinition for one in algorithms}
    told = {"en": "areas", "es": "áreas"}[code]
    assert told in helped["localmoran"]("INPUT").help().casefold()
    assert told in helped["sectortoclusters"]("AREAS").help().casefold()
    # Those that QGIS makes others of are made while it starts, which must not wait for the help.
    from polos.algorithms.hotspots.local_moran import LocalMoran

    kept = LocalMoran()
    kept.initAlgorithm()
    assert not any(definition.help() for definition in kept.parameterDefinitions())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_why_a_test_is_not_known_is_told(language, polos):
    from polos.analysis.verdicts import measures

    names = [name for name in vars(measures) if name.isupper()]
    reasons = {code for name in names if isinstance(code := getattr(measures, name), str) and code.islower()}
    told = ConfigParser(interpolation=None)
    told.read(HELP / language / "assessclusters.ini", encoding="utf-8")
    assert {"input", "zero"} <= reasons <= set(re.findall(r"\w+", told["fields"]["lacks"]))


@pytest.mark.parametrize("name", ["README.md", "README.es.md"])
def test_each_algorithm_is_registered_and_listed_once(name):
    from polos.algorithms.provider import ALGORITHMS

    ids = [algorithm.ID for algorithm in ALGORITHMS]
    listed = re.findall(r"^\| `polos:(\w+)`", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(set(ids)) == sorted(ids)


def test_each_algorithm_has_an_icon_of_its_own():
    from polos.algorithms.provider import ALGORITHMS

    icons = ROOT / "resources" / "icons"
    assert not [algorithm.ID for algorithm in ALGORITHMS if not (icons / f"{algorithm.ID}.svg").is_file()]


def test_help_opens_the_page_that_is_shipped_and_nothing_where_there_is_none(polos, qgis_app, tmp_path, monkeypatch):
    from polos.algorithms import help as helps
    from polos.translation import speaking

    algorithm = qgis_app.processingRegistry().createAlgorithmById("polos:localmoran")
    monkeypatch.setattr(helps, "PLUGIN", tmp_path)
    page = tmp_path / "docs" / "es" / "algorithms" / "localmoran.html"
    with speaking("es"):
        assert algorithm.helpUrl() == ""
        page.parent.mkdir(parents=True)
        page.touch()
        assert QUrl(algorithm.helpUrl()).toLocalFile() == str(page)
    with speaking("en"):
        assert algorithm.helpUrl() == ""
