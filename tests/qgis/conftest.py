"""What tests of algorithms share: running them, in this QGIS or by qgis_process, rows of layers, a layer."""

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def rows_of():
    """Return a reader of layers: a list of {field: value}, NULL as None."""
    from qgis.core import NULL

    def read(layer):
        names = layer.fields().names()
        return [
            {name: None if value == NULL else value for name, value in zip(names, feature.attributes())}
            for feature in layer.getFeatures()
        ]

    return read


@pytest.fixture
def small_runs(make_layer):
    """Return {algorithm: parameters} without outputs, on 3 × 3 squares of 1,000 m and a table of two sectors."""
    fields = dict(zip(("ubigeo", "jobs", "everything", "later", "last"), ("string", *["double"] * 4)))
    rows = [[f"{place:02d}", float(place**2), 100.0, float(place), float(place**3), place % 2] for place in range(9)]
    areas = make_layer({**fields, "port": "integer"}, rows, columns=3)
    jobs = [[f"{place:02d}", code, place**power + 1.0] for place in range(9) for code, power in (("13", 2), ("47", 1))]
    fields = {"area": "string", "ciiu": "string", "jobs": "double"}
    table = make_layer(fields, [*jobs, ["99", "13", 1.0]], geometry="None")
    grown = [[area, code, value + int(area) % 3] for area, code, value in jobs]
    after = make_layer(fields, [*grown, ["99", "13", 2.0]], geometry="None")
    fields = {"area": "string", "code": "string", "jobs": "double", "firms": "integer"}
    long = make_layer(fields, [[*row, 2] for row in jobs], geometry="None")
    members = make_layer({"cl_id": "integer", "area_id": "string"}, [[1, "07"], [1, "08"]], geometry="None")
    test = {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 99}
    sectors = {"TABLE": table, "TABLE_ID": "area", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs"}
    keyed = {**sectors, "AREAS": areas, "AREA_ID": "ubigeo"}
    return {
        "getisord": {**test, "DENOMINATOR": "everything"},
        "localmoran": {**test, "DENOMINATOR": "everything"},
        "bivariatelocalmoran": {**test, "FIELD_AROUND": "later", "DENOMINATOR_AROUND": "everything"},
        "localgeary": {"INPUT": areas, "FIELDS": ["jobs"], "PERMUTATIONS": 99},
        "localjoincount": {"INPUT": areas, "FIELD": "port"},
        "neighbourhoodtest": {"INPUT": areas, "FIELD": "jobs", "DENOMINATOR": "everything"},
        "scanstatistic": {"INPUT": areas, "FIELD": "jobs", "DENOMINATOR": "everything", "MAPS": 99, "SECONDARY": 1},
        "localheteroscedasticity": {"INPUT": areas, "FIELD": "jobs"},
        "globalautocorrelation": test,
        "distanceprofile": {"INPUT": areas, "FIELD": "jobs"},
        "emerginghotspots": {"INPUT": areas, "FIELDS": ["jobs", "later", "last"], "PERMUTATIONS": 399},
        "spatialweights": {"INPUT": areas, "ID_FIELD": "ubigeo"},
        "locationquotient": {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "everything"},
        "delineateclusters": {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "everything", "MAPS": 99},
        "checklayer": {"INPUT": areas},
        "sectorlayer": {**keyed, "SECTORS": "13"},
        "sectorprofile": sectors,
        "areaprofile": keyed,
        "sectorhotspots": {**keyed, "PERMUTATIONS": 99, "ROWS": 1, "FAMILY": 1},
        "clusterrules": {"AREAS": areas, "AREA_ID": "ubigeo", "JOBS": "jobs", "TOTAL": "everything"},
        "dependence": {"AREAS": areas, "AREA_ID": "ubigeo", "TABLE": long, "SECTORS": "13"},
        "shiftshare": {**keyed, "AFTER": after},
        "robustness": {
            **test,
            "DENOMINATOR": "everything",
            "MEMBERS": members,
            "ID_FIELD": "ubigeo",
            "GRID": "neighbours: queen, rook",
            "MAPS": 99,
            "REDRAWS": 1,
            "SCALES": "-",
        },
        "establishments": {
            "AREAS": areas,
            "AREA_ID": "ubigeo",
            "ESTABLISHMENTS": table,
            "ESTABLISHMENTS_AREA": "area",
            "CODE_FIELD": "ciiu",
        },
    }


@pytest.fixture
def qgis_process():
    """Return a function that runs qgis_process, in the environment without what the test's own QGIS set."""
    ours = ("QGIS", "PYTHON", "GDAL", "PROJ")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(ours)}

    def run(*arguments, text=None, profile=None):
        """Run with arguments and standard input, in the usual profile or in another folder of profiles."""
        other = {"QGIS_CUSTOM_CONFIG_PATH": str(profile)} if profile else {}
        return subprocess.run(
            [str(ROOT / "build" / "qgis_process"), *arguments],
            input=text,
            capture_output=True,
            text=True,
            check=False,
            env={**environment, **other},
        )

    return run


@pytest.fixture
def run(polos):
    """Return a function that runs an algorithm and returns its OUTPUT, in memory unless told otherwise."""

    def go(name, feedback=None, **parameters):
        return polos.run(f"polos:{name}", {"OUTPUT": "TEMPORARY_OUTPUT", **parameters}, feedback=feedback)["OUTPUT"]

    return go


@pytest.fixture
def log(qgis_app):
    """Return a feedback; what a run has said is its `textLog()`."""
    from qgis.core import QgsProcessingFeedback

    return QgsProcessingFeedback()


@pytest.fixture
def hot_corner(make_layer):
    """Return 40 squares with a hot corner, ids out of order, one NULL and one far island."""
    rng = np.random.default_rng(1)
    rows = []
    for place in range(40):
        hot = 30 if place % 8 < 3 and place // 8 < 3 else 0
        rows.append([f"{(place * 7) % 40:03d}", float(rng.integers(0, 6) + hot), 100, "text"])
    rows[20][1] = None
    fields = {"code": "string", "jobs": "double", "all": "integer", "name": "string"}
    far = "POLYGON((90000 90000,91000 90000,91000 91000,90000 91000,90000 90000))"
    return make_layer(fields, rows, columns=8, shapes={39: far})
