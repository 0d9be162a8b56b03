"""A frozen method run again: the same twice, nothing changed on the same data, progress, and what is refused."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer


def tables_of(path):
    """Return {table: its rows} of a GeoPackage."""
    with closing(sqlite3.connect(path)) as database:
        names = [name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")]
        return {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in names if "style" not in name}


def prints_of(path):
    """Return {layer: fingerprint of its features, as its record has it}."""
    from polos.algorithms.layers.records import record_of

    layers = list(tables_of(path))
    return {name: record_of(QgsVectorLayer(f"{path}|layername={name}", name, "ogr"), None).content for name in layers}


@pytest.fixture
def follow(polos, frozen_hot_spots, tmp_path):
    """Return a function that follows up the hot spots: paths, what was said, rows of progress."""

    def run(name="now", **parameters):
        log = QgsProcessingFeedback()
        paths = {key: tmp_path / f"{name}.{ending}" for key, ending in (("RESULTS", "gpkg"), ("REPORT", "html"))}
        given = {"FROZEN": frozen_hot_spots["method.json"], "DATE": "2026-12-31", "LANGUAGE": 1, "LOAD": False}
        given |= {key: str(path) for key, path in paths.items()}
        made = polos.run("polos:followup", {**given, "PROGRESS": "TEMPORARY_OUTPUT", **parameters}, feedback=log)
        return paths, log.textLog(), made["PROGRESS"]

    return run


@pytest.fixture
def later(make_layer, tmp_path):
    """Return a maker of areas of a later year in a file: jobs of the nine squares."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    def make(jobs, codes=None, name="later.gpkg"):
        codes = codes or [f"{place:02d}" for place in range(len(jobs))]
        fields = {"code": "string", "jobs": "double", "all": "double"}
        layer = make_layer(fields, [[code, value, 100.0] for code, value in zip(codes, jobs)], columns=3)
        options, transform = QgsVectorFileWriter.SaveVectorOptions(), QgsProject.instance().transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(tmp_path / name), transform, options)
        return str(tmp_path / name)

    return make


def edit(frozen, change):
    """Change the document of a frozen method by hand."""
    path = Path(frozen["method.json"])
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")


def test_the_same_data_say_that_nothing_changed(follow):
    paths, log, _ = follow()
    page = paths["REPORT"].read_text(encoding="utf-8")
    for text in ("All areas are what they were.", "nothing has changed, and nothing can have"):
        assert text in log
        assert text in page
    assert "its fingerprints hold" in page


def test_run_twice_it_gives_the_same_tables_and_the_same_page(follow, later):
    new = later([0, 1, 4, 9, 30, 30, 40, 60, 90])
    first, second = (follow(name, NEW_AREAS=new)[0] for name in ("one", "two"))
    assert tables_of(first["RESULTS"]) == tables_of(second["RESULTS"])
    prints = prints_of(first["RESULTS"])
    assert prints == prints_of(second["RESULTS"])
    assert all(prints.values())
    assert set(prints) >= {"getisord", "comparison", "comparison_transitions", "comparison_methods"}
    assert first["REPORT"].read_text(encoding="utf-8") == second["REPORT"].read_text(encoding="utf-8")


def test_it_finds_what_the_algorithm_finds(follow, later, polos, rows_of):
    new = later([0, 1, 4, 9, 30, 30, 40, 60, 90])
    paths, _, _ = follow(NEW_AREAS=new)
    given = {"INPUT": new, "FIELD": "jobs", "DENOMINATOR": "all", "ID_FIELD": "code", "PERMUTATIONS": 99}
    alone = rows_of(polos.run("polos:getisord", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"])
    assert rows_of(QgsVectorLayer(f"{paths['RESULTS']}|layername=getisord", "", "ogr")) == alone


def test_progress_by_hand(follow, later, rows_of):
    """From 204 on 2024-12-31 to 300 on 2030-12-31, 2,191 days; on 2026-12-31, 730 days after, 204 + 96 · 730 / 2191."""
    new = later([10, 10, 10, 40, 40, 40, 40, 40, 60])
    _, log, progress = follow(NEW_AREAS=new)
    total, last = rows_of(progress)
    assert (total["indicator"], total["value"], total["state"]) == ("sum(jobs)", 290, "on_track")
    assert total["expected"] == pytest.approx(204 + 96 * 730 / 2191)
    assert total["share"] == pytest.approx(86 / 96)
    assert (last["cluster"], last["value"], last["label"]) == ("08", 60, "Behind schedule")
    assert last["share"] == pytest.approx(-4 / 26)
    assert "Goals: 2. On schedule: 1; Behind schedule: 1." in log


def test_an_area_that_is_gone_has_no_figure(follow, later, rows_of):
    new = later([0, 1, 4, 9, 16, 25, 36, 49])
    with pytest.raises(QgsProcessingException, match="comparison"):
        follow(NEW_AREAS=new)
    _, _, progress = follow(NEW_AREAS=new, OTHER_BORDERS=True)
    last = rows_of(progress)[1]
    assert (last["value"], last["state"]) == (None, "open")
    assert last["reason"].startswith("Its cluster or area is not there any more")


def test_edits_by_hand_are_told_and_another_method_is_refused(follow, later, frozen_hot_spots):
    edit(frozen_hot_spots, lambda document: document["goals"][0].update(target=250.0))
    paths, log, _ = follow()
    assert "edited by hand; changed, with what it says now (1): goals › 1 › target: 250.0." in log
    assert "goals › 1 › target: 250.0" in paths["REPORT"].read_text(encoding="utf-8")
    edit(frozen_hot_spots, lambda document: document["steps"][0]["choices"].update(ALPHA=0.2))
    with pytest.raises(QgsProcessingException, match=r"another method .* \(1\): getisord.ALPHA was 0.1, and is 0.2"):
        follow()
    assert "ALPHA" in follow(OTHER_METHODS=True)[0]["REPORT"].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda document: document.update(polos_frozen_method=2), "frozen by a later Polos"),
        (lambda document: document["steps"][0]["choices"].update(OLD=1), "(1): getisord.OLD"),
        (lambda document: document["steps"][0]["choices"].update(CORRECTION=9), "getisord.CORRECTION = 9"),
        (lambda document: document["steps"][0].update(algorithm="native:buffer"), "runs native:buffer"),
        (lambda document: document["steps"][0].update(algorithm="polos:nothing"), "runs polos:nothing"),
        (lambda document: document["result"].update(made="getisord.NOTHING"), "getisord.NOTHING"),
        (lambda document: document["data"]["INPUT"].update(was="/nowhere.gpkg"), "INPUT (/nowhere.gpkg)"),
        (lambda document: document["result"].update(content="0" * 64), "is no longer what was frozen"),
        (lambda document: document["result"].update(place="/nowhere.gpkg"), "Say by BEFORE where it is now"),
    ],
)
def test_what_cannot_be_run_again_is_refused_in_words(follow, frozen_hot_spots, tmp_path, change, said):
    edit(frozen_hot_spots, change)
    with pytest.raises(QgsProcessingException) as raised:
        follow()
    assert said in str(raised.value)
    assert not (tmp_path / "now.gpkg").exists()


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"YEAR": 2030}, "the frozen method reads no year"),
        ({"DATA": "EVIDENCE=/x.gpkg"}, "“EVIDENCE”, which the frozen file does not have"),
        ({"DATA": "ALPHA=0.2"}, "ALPHA is part of the method that was frozen"),
        ({"DATA": "SEED=7"}, "SEED is part of the method that was frozen"),
        ({"DATA": "FIELD"}, "“FIELD” in DATA is not understood"),
        ({"DATA": "FIELD=nothing"}, "Step getisord"),
        ({"RESULTS": "/tmp/results.shp"}, "RESULTS"),
    ],
)
def test_what_was_given_wrongly_is_refused_in_words(follow, parameters, said):
    with pytest.raises(QgsProcessingException) as raised:
        follow(**parameters)
    assert said in str(raised.value)


def test_layers_in_memory_are_refused(follow, make_layer):
    layer = make_layer({"code": "string", "jobs": "double", "all": "double"}, [["00", 1.0, 2.0]])
    with pytest.raises(QgsProcessingException, match="NEW_AREAS is in memory"):
        follow(NEW_AREAS=layer)


def test_a_field_that_has_another_name_now(follow, later, rows_of):
    new = later([0, 1, 4, 9, 16, 25, 36, 49, 64])
    layer = QgsVectorLayer(new, "", "ogr")
    layer.dataProvider().renameAttributes({layer.fields().indexOf("jobs"): "jobs_2026"})
    del layer
    _, log, progress = follow(NEW_AREAS=new, DATA="FIELD=jobs_2026")
    # The field of the goals is not there any more, which is said and not taken for zero.
    assert [row["state"] for row in rows_of(progress)] == ["open", "open"]
    assert "cannot be measured any more" in log


def test_a_frozen_method_that_was_moved_with_its_result(follow, frozen_hot_spots, tmp_path):
    place = tmp_path / "elsewhere"
    place.mkdir()
    for name in ("method.json", "spots.gpkg"):
        path = Path(frozen_hot_spots[name])
        path.rename(place / path.name)
    _, log, _ = follow(FROZEN=str(place / Path(frozen_hot_spots["method.json"]).name))
    assert "All areas are what they were." in log


def test_by_command(qgis_process, frozen_hot_spots, follow, tmp_path):
    paths, _, _ = follow()
    target = tmp_path / "command.gpkg"
    given = (f"--FROZEN={frozen_hot_spots['method.json']}", "--DATE=2026-12-31", "--LANGUAGE=1", f"--RESULTS={target}")
    done = qgis_process("run", "polos:followup", *given)
    assert done.returncode == 0, done.stderr
    assert tables_of(target) == tables_of(paths["RESULTS"])


@pytest.fixture
def ranked(polos, tmp_path):
    """Return a ranking of nine places by sealed criteria, frozen: the paths of both."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    def make(layer):
        places, ranking, method = (str(tmp_path / name) for name in ("places.gpkg", "ranking.gpkg", "ranking.json"))
        options, transform = QgsVectorFileWriter.SaveVectorOptions(), QgsProject.instance().transformContext()
        QgsVectorFileWriter.writeAsVectorFormatV3(layer, places, transform, options)
        criteria = tmp_path / "criteria.csv"
        criteria.write_text("name;value;zero;one;weight\nJobs;jobs;0;100;2\nRent;rent;10;0;1\n", encoding="utf-8")
        given = {"INPUT": places, "ID_FIELD": "code", "CRITERIA_FILE": str(criteria), "DRAWS": 200}
        polos.run("polos:prioritise", {**given, "OUTPUT": ranking})
        polos.run("polos:freezemethod", {"RESULT": ranking, "OUTPUT": method, "DATE": "2024-12-31"})
        criteria.unlink()
        return {"method.json": method, "ranking.gpkg": ranking}

    return make


def test_a_ranking_is_run_again_by_the_criteria_that_were_sealed(follow, ranked, make_layer, rows_of):
    fields = {"code": "string", "jobs": "double", "rent": "double"}
    frozen = ranked(make_layer(fields, [[f"{at}", 10.0 * at, float(at)] for at in range(5)]))
    document = json.loads(Path(frozen["method.json"]).read_text(encoding="utf-8"))
    assert document["method_files"]["CRITERIA_FILE"]["text"].startswith("name;value")
    assert document["seals"]["prioritise"] == document["steps"][0]["choices"]["SEAL"]
    paths, log, _ = follow(FROZEN=frozen["method.json"])
    then, now = (
        [(row["code"], row["pr_rank"], row["pr_score"]) for row in rows_of(QgsVectorLayer(path, "", "ogr"))]
        for path in (frozen["ranking.gpkg"], f"{paths['RESULTS']}|layername=prioritise")
    )
    assert then == now
    assert "The criteria are those that were sealed" in log


def test_other_criteria_or_another_seal_are_refused(follow, ranked, make_layer):
    fields = {"code": "string", "jobs": "double", "rent": "double"}
    frozen = ranked(make_layer(fields, [[f"{at}", 10.0 * at, float(at)] for at in range(5)]))
    kept = Path(frozen["method.json"]).read_text(encoding="utf-8")

    def heavier(document):
        file = document["method_files"]["CRITERIA_FILE"]
        file["text"] = file["text"].replace("100;2", "100;5")

    for change in (
        heavier,
        lambda document: document.update(seals={}),
        lambda document: document["steps"][0]["choices"].pop("SEAL"),
        lambda document: document["seals"].update(prioritise=f"2020-01-01 {'0' * 64}"),
    ):
        Path(frozen["method.json"]).write_text(kept, encoding="utf-8")
        edit(frozen, change)
        with pytest.raises(QgsProcessingException, match="are not those that were sealed"):
            follow(FROZEN=frozen["method.json"])


def test_criteria_of_another_encoding_stay_where_they_were(follow, polos, make_layer, tmp_path):
    """The frozen file cannot give them back byte by byte, so it holds their fingerprint and their seal alone."""
    from qgis.core import QgsProject, QgsVectorFileWriter

    rows = [[f"{at}", 10.0 * at] for at in range(5)]
    options, transform = QgsVectorFileWriter.SaveVectorOptions(), QgsProject.instance().transformContext()
    places, criteria, ranking = (str(tmp_path / name) for name in ("p.gpkg", "criteria.csv", "r.gpkg"))
    layer = make_layer({"code": "string", "jobs": "double"}, rows)
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, places, transform, options)
    Path(criteria).write_text("name;value;zero;one\nTamaño;jobs;0;100\n", encoding="cp1252")
    given = {"INPUT": places, "ID_FIELD": "code", "CRITERIA_FILE": criteria, "DRAWS": 200, "OUTPUT": ranking}
    polos.run("polos:prioritise", given)
    method = str(tmp_path / "m.json")
    polos.run("polos:freezemethod", {"RESULT": ranking, "OUTPUT": method, "DATE": "2024-12-31"})
    assert "those that were sealed" in follow(FROZEN=method)[1]
    Path(criteria).write_text("name;value;zero;one\nTamaño;jobs;0;50\n", encoding="cp1252")
    with pytest.raises(QgsProcessingException, match="are not those that were sealed"):
        follow(FROZEN=method)


@pytest.fixture
def behind_password(tmp_path):
    """Return a maker of sources with a password in them, of a table with the jobs of the nine squares."""

    def make(jobs, name):
        rows = [f"{place:02d},13,{value}" for place, value in enumerate(jobs)]
        (tmp_path / name).write_text("\n".join(["code,ciiu,jobs", *rows]), encoding="utf-8")
        return f"delimitedtext://file://{tmp_path / name}?type=csv&geomType=none&password=S3cret!9"

    return make


def test_a_password_is_in_no_file_and_in_no_message(polos, frozen_hot_spots, behind_password, tmp_path):
    paths = {name: tmp_path / name for name in ("layer.gpkg", "method.json", "results.gpkg", "page.html", "goals.csv")}
    given = {"AREAS": frozen_hot_spots["areas.gpkg"], "AREA_ID": "code", "TABLE": behind_password(range(9), "then.csv")}
    given |= {"TABLE_ID": "code", "SECTOR_FIELD": "ciiu", "VALUE_FIELD": "jobs"}
    given |= {"SECTORS": "13", "LANGUAGE": 1}
    logs = [QgsProcessingFeedback() for _ in range(4)]
    polos.run("polos:sectorlayer", {**given, "OUTPUT": str(paths["layer.gpkg"])}, feedback=logs[0])
    frozen = {"RESULT": str(paths["layer.gpkg"]), "OUTPUT": str(paths["method.json"]), "DATE": "2024-12-31"}
    polos.run("polos:freezemethod", {**frozen, "LANGUAGE": 1}, feedback=logs[1])
    assert "does not keep its password: TABLE" in logs[1].textLog()
    asked = {"FROZEN": str(paths["method.json"]), "DATE": "2026-12-31", "RESULTS": str(paths["results.gpkg"])}
    asked |= {"LANGUAGE": 1, "LOAD": False}
    with pytest.raises(QgsProcessingException, match=r"password was not kept \(1\): TABLE"):
        polos.run("polos:followup", asked)
    new = behind_password(range(2, 11), "now.csv")
    written = {"PROGRESS": str(paths["goals.csv"]), "REPORT": str(paths["page.html"])}
    for log, data in zip(logs[2:], ({"DATA": f"TABLE={new}"}, {"NEW_TABLE": new})):
        polos.run("polos:followup", {**asked, **written, **data}, feedback=log)
        assert "password=XXXXXXXX" in paths["page.html"].read_text(encoding="utf-8")
        for file in tmp_path.iterdir():
            assert not file.is_file() or b"S3cret!9" not in file.read_bytes(), file.name
    assert not [log for log in logs if "S3cret!9" in log.textLog()]
    with pytest.raises(QgsProcessingException) as said:
        polos.run(
            "polos:followup",
            {**asked, "DATA": "TABLE=postgres://dbname='x' host=127.0.0.1 port=1 password='S3cret!9'"},
        )
    assert "S3cret!9" not in str(said.value)


def test_goals_that_were_changed_with_their_fingerprints_are_told_by_the_published_one(follow, frozen_hot_spots):
    from polos.analysis.followup.prints import PRINTS, whole, with_prints

    published = json.loads(Path(frozen_hot_spots["method.json"]).read_text(encoding="utf-8"))[PRINTS]["whole"]
    follow(FINGERPRINT=published.upper())

    def easier(document):
        document["goals"][0].update(baseline=100.0, target=200.0)
        document.update(with_prints(document))

    edit(frozen_hot_spots, easier)
    paths, log, _ = follow("changed")
    now = json.loads(Path(frozen_hot_spots["method.json"]).read_text(encoding="utf-8"))
    for text in (log, paths["REPORT"].read_text(encoding="utf-8")):
        assert whole(now) in text
        assert "100, and the result says 204" in text
    with pytest.raises(QgsProcessingException, match="is not the file that was published"):
        follow(FINGERPRINT=published[:16])
    with pytest.raises(QgsProcessingException, match="at least the first 12"):
        follow(FINGERPRINT=published[:5])


def test_places_and_titles_that_are_too_long_end_in_words(follow, frozen_hot_spots):
    edit(frozen_hot_spots, lambda document: document.update(title="Muñoz<script>" * 9000))
    follow(FIGURE="TEMPORARY_OUTPUT")
    edit(frozen_hot_spots, lambda document: document["result"].update(place="x" * 5000))
    with pytest.raises(QgsProcessingException, match="The frozen result is not where it was"):
        follow("long")


def test_an_area_whose_id_lost_its_zero_is_still_there(follow, later, rows_of):
    new = later([place**2 + 1 for place in range(9)], [str(place) for place in range(9)])
    _, of_one = rows_of(follow(NEW_AREAS=new)[2])
    assert (of_one["cluster"], of_one["value"], of_one["state"]) == ("08", 65, "behind")


def test_sums_of_fewer_areas_are_told(follow, later):
    paths, log, _ = follow(NEW_AREAS=later([0, 1, 4, 9, 16, 25]), OTHER_BORDERS=True)
    for text in (log, paths["REPORT"].read_text(encoding="utf-8")):
        assert "The frozen result has 9 areas, and this one 6" in text
