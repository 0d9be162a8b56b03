"""What tests of algorithms share: running them, in this QGIS or by qgis_process, rows of layers, a layer."""

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def make_evidence(polos, make_layer, tmp_path):
    """Return a maker of files of evidence on two clusters: rows by layer, each some fields, and its "place"."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    seen = {"source": "Visit", "observed": "2025-05-02"}

    def make(rows=None, name="evidence.gpkg", **parameters):
        path = tmp_path / name
        clusters = make_layer({"cl_id": "integer", "cl_name": "string"}, [[7, "Cuero · Trujillo"], [9, "Uva"]])
        polos.run("polos:evidencetemplate", {"CLUSTERS": clusters, "OUTPUT": str(path), "LANGUAGE": 1, **parameters})
        for name, records in (rows or {}).items():
            layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
            features = []
            for record in records:
                feature = QgsFeature(layer.fields())
                place = QgsGeometry.fromWkt(record.get("place", "POINT(500 500)"))
                if layer.isSpatial() and not place.isNull():
                    feature.setGeometry(place)
                for field, value in {**seen, **({"cl_id": 7} if name != "actors" else {}), **record}.items():
                    if field != "place":
                        feature[field] = value
                features.append(feature)
            assert layer.dataProvider().addFeatures(features)[0]
        return path

    return make


@pytest.fixture
def frozen_hot_spots(polos, make_layer, tmp_path):
    """Return hot spots of 3 × 3 squares in a file, and their frozen method with a goal: everything as paths."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    fields = {"code": "string", "jobs": "double", "all": "double"}
    areas = make_layer(fields, [[f"{place:02d}", float(place**2), 100.0] for place in range(9)], columns=3)
    paths = {
        name: str(tmp_path / f"frozen_{name}") for name in ("areas.gpkg", "spots.gpkg", "goals.csv", "method.json")
    }
    options = QgsVectorFileWriter.SaveVectorOptions()
    transform = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(areas, paths["areas.gpkg"], transform, options)
    given = {"INPUT": paths["areas.gpkg"], "FIELD": "jobs", "DENOMINATOR": "all", "ID_FIELD": "code"}
    polos.run("polos:getisord", {**given, "PERMUTATIONS": 99, "OUTPUT": paths["spots.gpkg"]})
    goals = "goal;indicator;cluster;target;target_date\nnetworks;sum(jobs);;300;2030\nfinance;jobs;08;90;2030\n"
    Path(paths["goals.csv"]).write_text(goals, encoding="utf-8")
    frozen = {"RESULT": paths["spots.gpkg"], "GOALS": paths["goals.csv"], "DATE": "2024-12-31"}
    polos.run("polos:freezemethod", {**frozen, "OUTPUT": paths["method.json"]})
    return paths


@pytest.fixture
def small_runs(make_layer, make_evidence, frozen_hot_spots, tmp_path):
    """Return {algorithm: parameters} without outputs, on 3 × 3 squares of 1,000 m and a table of two sectors."""
    fields = dict(zip(("ubigeo", "jobs", "everything", "later", "last"), ("string", *["double"] * 4)))
    rows = [[f"{place:02d}", float(place**2), 100.0, float(place), float(place**3), place % 2] for place in range(9)]
    areas = make_layer({**fields, "port": "integer"}, rows, columns=3)
    fields_of_areas = tuple(fields)
    jobs = [[f"{place:02d}", code, place**power + 1.0] for place in range(9) for code, power in (("13", 2), ("47", 1))]
    fields = {"area": "string", "ciiu": "string", "jobs": "double"}
    table = make_layer(fields, [*jobs, ["99", "13", 1.0]], geometry="None")
    grown = [[area, code, value + int(area) % 3] for area, code, value in jobs]
    after = make_layer(fields, [*grown, ["99", "13", 2.0]], geometry="None")
    fields = {"area": "string", "code": "string", "jobs": "double", "firms": "integer"}
    long = make_layer(fields, [[*row, 2] for row in jobs], geometry="None")
    sells = [["13", "Textiles", 20.0, 5.0, 75.0, 100.0, 9.0, 30.0, 40.0]]
    sells.append(["47", "Retail", 10.0, 30.0, 160.0, 200.0, 40.0, 60.0, 75.0])
    figures = dict.fromkeys(("s13", "s47", "final", "output", "jobs", "wages", "added"), "double")
    flows = make_layer({"ciiu": "string", "title": "string", **figures}, sells, geometry="None")
    names, four = ("Food", "Textiles", "Retail", "Meals"), ("10", "13", "47", "56")
    bought = ([20.0, 1.0, 8.0, 9.0], [1.0, 15.0, 9.0, 2.0], [8.0, 7.0, 3.0, 6.0], [2.0, 1.0, 5.0, 7.0])
    fields = {"ciiu": "string", "title": "string", **dict.fromkeys(map("s{}".format, four), "double")}
    square = make_layer(fields, [[*row, *of] for *row, of in zip(four, names, bought)], geometry="None")
    employ = ([9.0, 1.0, 3.0], [1.0, 9.0, 4.0], [2.0, 1.0, 9.0], [8.0, 1.0, 5.0])
    fields = {"ciiu": "string", **dict.fromkeys(("cooks", "weavers", "clerks"), "double")}
    occupations = make_layer(fields, [[code, *of] for code, of in zip(four, employ)], geometry="None")
    rows = [
        [f"{place:02d}", c, (place * 7**k) % 10 + 2.0, place % (k + 2) + 1]
        for place in range(9)
        for k, c in enumerate(four)
    ]
    fields = {"area": "string", "code": "string", "jobs": "double", "firms": "integer"}
    four_sectors = make_layer(fields, rows, geometry="None")
    related = {"FLOWS": square, "FLOWS_CODE": "ciiu", "TABLE": four_sectors}
    related |= {"OCCUPATIONS": occupations, "OCCUPATIONS_CODE": "ciiu"}
    fields = {"cl_id": "integer", "cl_name": "string", "p_mass": "double", "firms": "integer", "n_areas": "integer"}
    clusters = make_layer(fields, [[1, "Coast", 0.01, 12, 3], [2, "Hills", 0.3, 4, 1]])
    rows = [[1, "00", "core"], [1, "01", "core"], [1, "02", "fringe"], [2, "08", "core"]]
    members = make_layer({"cl_id": "integer", "area_id": "string", "role": "string"}, rows, geometry="None")
    actors = [{"actor_id": name, "name": name, "kind": "firm"} for name in "ab"]
    links = [{"from_id": "a", "to_id": "b", "kind": "supplies"}]
    evidence = make_evidence({"actors": actors, "links": links}, "small.gpkg")
    fields = {"cl_id": "integer", "cl_name": "string", **dict.fromkeys(("jobs", "lq", "p_mass", "firms"), "double")}
    fields["as_shown"] = "integer"
    dated = [make_layer(fields, [[1, "Coast", 9, 2, 0.01, 9, 1], [2, "Hills", 4, 1, 0.3, 2, at]]) for at in (0, 1)]
    trade = [[c, 2015 + k, s, v * (k + 9.0)] for k in range(4) for c in ("13", "47") for s, v in (("a", 1), ("b", 3))]
    trade = make_layer({"ciiu": "string", "y": "integer", "who": "string", "v": "double"}, trade, geometry="None")
    rows = [[f"{at:02d}", *(at % k + 9.0 for k in (7, 5, 3, 4)), 0 if at else 2016] for at in range(25)]
    began = make_layer(dict(zip((*fields_of_areas, "port"), ("string", *["double"] * 4, "integer"))), rows)
    firms = make_layer({"ciiu": "string"}, [["13" if at % 3 else "47"] for at in range(25)], geometry="Point")
    test = {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 99}
    sectors = {"TABLE": table, "TABLE_ID": "area", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs"}
    keyed = {**sectors, "AREAS": areas, "AREA_ID": "ubigeo"}
    directory = tmp_path / "directory.csv"
    lines = [f"{place:02d};{code};{place + 1}" for place in range(9) for code in ("1311", "4711")]
    directory.write_text("\n".join(["area;ciiu;jobs", *lines, ";1311;9"]), encoding="utf-8")
    named = {"CODE_FIELD": "ciiu", "AREA_FIELD": "area", "WORKERS_FIELD": "jobs"}
    return {
        "aggregatedirectory": {"SOURCE": str(directory), **named, "AREAS": areas, "AREA_ID": "ubigeo"},
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
        "comparehotspots": {"A": areas, "B": areas, "A_CLASS": "port", "B_CLASS": "ubigeo"},
        "comparedates": {
            "BEFORE": dated[0],
            "AFTER": dated[1],
            "BEFORE_MEMBERS": members,
            "AFTER_MEMBERS": members,
        },
        "emerginghotspots": {"INPUT": areas, "FIELDS": ["jobs", "later", "last"], "DENOMINATORS": ["everything"]},
        "spatialweights": {"INPUT": areas, "ID_FIELD": "ubigeo"},
        "locationquotient": {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "everything"},
        "delineateclusters": {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "everything", "MAPS": 99},
        "checklayer": {"INPUT": areas},
        "groupvalidation": {**related, "DRAWS": 99},
        "industrychains": related,
        "linkages": {
            "FLOWS": flows,
            "FLOWS_CODE": "ciiu",
            "JOBS": "jobs",
            "INCOME": "wages",
            "VALUE_ADDED": "added",
            "TABLE": long,
            "REGION": "01;02",
        },
        "sectorlayer": {**keyed, "SECTORS": "13"},
        "sectorprofile": sectors,
        "areaprofile": keyed,
        "relatedindustries": {**keyed, "LEAST_DIVERSITY": 1},
        "sectorhotspots": {**keyed, "PERMUTATIONS": 99, "ROWS": 1, "FAMILY": 1},
        "clusterrules": {"AREAS": areas, "AREA_ID": "ubigeo", "JOBS": "jobs", "TOTAL": "everything"},
        "suppliergap": {
            "AREAS": areas,
            "AREA_ID": "ubigeo",
            "TABLE": long,
            "MEMBERS": members,
            "SECTORS": "13",
            "FLOWS": flows,
            "FLOWS_CODE": "ciiu",
        },
        "marketdemand": {
            "TABLE": trade,
            "PRODUCT_FIELD": "ciiu",
            "YEAR_FIELD": "y",
            "VALUE_FIELD": "v",
            "SELLER_FIELD": "who",
            "HOME": "a",
            "PRODUCTION": trade,
            "PRODUCTION_SECTOR": "ciiu",
            "PRODUCTION_YEAR": "y",
            "PRODUCTION_VALUE": "v",
        },
        "programmeeffect": {
            "AREAS": began,
            "AREA_ID": "ubigeo",
            "START": "port",
            "FIELDS": ["jobs", "everything", "later"],
            "DATES": "2015;2016;2017",
            "DRAWS": 99,
        },
        "dependence": {"AREAS": areas, "AREA_ID": "ubigeo", "TABLE": long, "SECTORS": "13"},
        "shiftshare": {**keyed, "AFTER": after},
        "assessclusters": {"CLUSTERS": clusters, "MEMBERS": members, "TABLE": long, "LINKED_SECTORS": "47"},
        "prioritise": {
            "INPUT": clusters,
            "CRITERIA": "name;value;zero;one\nFirms;firms;0;20\nAreas;n_areas;0;5",
            "DRAWS": 100,
        },
        "clusterreport": {"CLUSTERS": clusters, "MEMBERS": members, "AREAS": areas, "OUTPUT": "TEMPORARY_OUTPUT"},
        "observatory": {"CLUSTERS": clusters, "MEMBERS": members, "AREAS": areas, "OUTPUT": "TEMPORARY_OUTPUT"},
        "freezemethod": {"RESULT": frozen_hot_spots["spots.gpkg"], "OUTPUT": "TEMPORARY_OUTPUT"},
        "followup": {
            "FROZEN": frozen_hot_spots["method.json"],
            "DATE": "2025-12-31",
            "RESULTS": "TEMPORARY_OUTPUT",
        },
        "evidencetemplate": {"CLUSTERS": clusters, "OUTPUT": "TEMPORARY_OUTPUT"},
        "evidencenetwork": {"EVIDENCE": str(evidence)},
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
        "pointpatterns": {"POINTS": firms, "CODE_FIELD": "ciiu", "SECTORS": "13", "STEPS": 10, "MAPS": 99},
        "pointclusters": {"POINTS": firms, "CODE_FIELD": "ciiu", "SECTORS": "13", "MINIMUM": 4, "MAPS": 99},
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
