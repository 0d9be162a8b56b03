"""The help beside the dialogs: complete, about what is there, and in the user's language."""

from configparser import ConfigParser
from html import escape
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HELP = ROOT / "resources" / "help"
LANGUAGES = ("en", "es")


@pytest.fixture(params=LANGUAGES)
def code(request, qgis_app):
    """Make Polos speak a language."""
    from polos.translation import speaking

    with speaking(request.param):
        yield request.param


@pytest.fixture
def algorithms(code):
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


@pytest.fixture
def new_fields(polos, algorithms, make_layer):
    """Return {algorithm: the fields that its outputs have and its input has not}, from runs on 3 × 3 squares."""
    areas = make_layer(
        {"code": "string", "jobs": "double", "all": "double", "later": "double", "last": "double", "port": "integer"},
        [[f"{place:02d}", float(place**2), 100.0, float(place), float(place**3), place % 2] for place in range(9)],
        columns=3,
    )
    table = make_layer(
        {"area": "string", "ciiu": "string", "jobs": "double"},
        [
            *(
                [f"{place:02d}", code, place**power + 1.0]
                for place in range(9)
                for code, power in (("13", 2), ("47", 1))
            ),
            ["99", "13", 1.0],
        ],
        geometry="None",
    )
    test = {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 99}
    runs = {
        "getisord": test,
        "localmoran": test,
        "bivariatelocalmoran": {**test, "FIELD_AROUND": "later"},
        "localgeary": {"INPUT": areas, "FIELDS": ["jobs"], "PERMUTATIONS": 99},
        "localjoincount": {"INPUT": areas, "FIELD": "port"},
        "globalautocorrelation": test,
        "distanceprofile": {"INPUT": areas, "FIELD": "jobs"},
        "emerginghotspots": {"INPUT": areas, "FIELDS": ["jobs", "later", "last"], "PERMUTATIONS": 399},
        "spatialweights": {"INPUT": areas, "ID_FIELD": "code", "FILE": "TEMPORARY_OUTPUT", "LINKS": "TEMPORARY_OUTPUT"},
        "locationquotient": {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "all"},
        "checklayer": {"INPUT": areas},
        "sectorlayer": {
            "AREAS": areas,
            "AREA_ID": "code",
            "TABLE": table,
            "TABLE_ID": "area",
            "SECTOR_FIELD": "ciiu",
            "VALUE_FIELD": "jobs",
            "SECTORS": "13",
            "UNMATCHED": "TEMPORARY_OUTPUT",
        },
    }
    sectors = {"TABLE": table, "TABLE_ID": "area", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs"}
    runs["sectorprofile"] = sectors
    runs["establishments"] = {
        "AREAS": areas,
        "AREA_ID": "code",
        "ESTABLISHMENTS": table,
        "ESTABLISHMENTS_AREA": "area",
        "CODE_FIELD": "ciiu",
        "CELLS": "TEMPORARY_OUTPUT",
        "UNMATCHED": "TEMPORARY_OUTPUT",
    }
    runs["areaprofile"] = {**sectors, "AREAS": areas, "AREA_ID": "code"}
    summaries = {"SECTOR_SUMMARY": "TEMPORARY_OUTPUT", "AREA_SUMMARY": "TEMPORARY_OUTPUT"}
    runs["sectorhotspots"] = {**runs["areaprofile"], **summaries, "PERMUTATIONS": 99, "ROWS": 1, "FAMILY": 1}
    found = {}
    for algorithm in algorithms:
        if algorithm.name() == "sectortohotspots":
            continue  # a model: its fields are those of its steps
        parameters = runs[algorithm.name()]
        layers = polos.run(algorithm, {"OUTPUT": "TEMPORARY_OUTPUT", **parameters})
        names = [
            field
            for output in ("OUTPUT", "CELLS", "UNMATCHED", "LINKS")
            if output in layers
            for field in layers[output].fields().names()
        ]
        found[algorithm.name()] = set(names) - set(areas.fields().names())
    return found


def test_every_parameter_and_output_is_explained(algorithms, code):
    from polos.algorithms.help import read_help

    for algorithm in algorithms:
        texts = read_help(algorithm.name(), code)
        assert inputs(algorithm) <= texts["parameters"].keys(), algorithm.name()
        assert outputs(algorithm) <= texts["outputs"].keys(), algorithm.name()
        assert texts["about"], algorithm.name()
        assert texts["reading"], algorithm.name()
        assert texts["references"], algorithm.name()


def test_every_new_field_is_explained_and_no_other(code, new_fields):
    from polos.algorithms.help import read_help

    for name, fields in new_fields.items():
        assert fields, name
        assert read_help(name, code)["fields"].keys() == fields, name


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
