"""Outputs are whole or not there: full disks, killed runs, files with other layers, files that are inputs."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from polos.algorithms.layers.outbox import Outbox
from polos.analysis.errors import OutputError

ROOT = Path(__file__).resolve().parents[3]

CHILD = """
import resource, sys
sys.path[:0] = {path!r}
from qgis.testing import start_app
start_app()
import processing
from polos.plugin import PolosPlugin
from processing.core.Processing import Processing
Processing.initialize()
plugin = PolosPlugin(None)
plugin.initProcessing()
{more}
try:
    print("DONE", processing.run({algorithm!r}, {parameters!r}))
except Exception as error:
    print("REFUSED", error)
sys.stdout.flush()
import os
os._exit(0)
"""


def child(algorithm, parameters, more=""):
    """Return the words of a run in a process of its own, which may be limited by more lines of Python."""
    code = CHILD.format(path=sys.path, algorithm=algorithm, parameters=parameters, more=more)
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


@pytest.fixture(scope="module")
def areas(polos, tmp_path_factory):
    """Return the path of a GeoPackage of 900 squares with the field jobs."""
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:26191&field=code:string&field=jobs:double", "areas", "memory")
    features = []
    for place in range(900):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"{place:04d}", float(place * place % 37)])
        x, y = 1000 * (place % 30), 1000 * (place // 30)
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y, x + 1000, y + 1000)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    path = str(tmp_path_factory.mktemp("in") / "areas.gpkg")
    polos.run("native:savefeatures", {"INPUT": layer, "OUTPUT": path})
    return path


def quotient(areas, **outputs):
    return {"INPUT": areas, "SECTOR": "jobs", "TOTAL": "jobs", **outputs}


def tables(path):
    with sqlite3.connect(path) as database:
        names = [name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")]
        return {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_shapefile_whose_table_has_no_header_is_not_whole(polos, make_layer, tmp_path):
    """16 squares take 2,276 bytes of .shp, which fits; of their table GDAL then writes all but the header."""
    rows = [[f"{place:04d}", float(place % 7), 100.0, float(place % 3)] for place in range(16)]
    layer = make_layer({"code": "string", "jobs": "double", "all": "double", "firms": "double"}, rows)
    source = str(tmp_path / "few.gpkg")
    polos.run("native:savefeatures", {"INPUT": layer, "OUTPUT": source})
    target = tmp_path / "out" / "o.shp"
    target.parent.mkdir()
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))"
    fields = {"AREA_ID": "code", "JOBS": "jobs", "TOTAL": "all", "FIRMS": "firms"}
    said, _ = child("polos:clusterrules", {"AREAS": source, **fields, "OUTPUT": str(target)}, limit).communicate()
    assert "could not be written whole" in said
    assert contents(target.parent) == {}


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv", "shp", "fgb"])
def test_on_a_full_disk_a_run_fails_and_leaves_what_was_there(polos, areas, tmp_path, ending):
    """No file can have more than 20 kB (setrlimit(2)); 900 areas take more in every format."""
    target = str(tmp_path / f"o.{ending}")
    polos.run("polos:locationquotient", quotient(areas, OUTPUT=target))
    before = contents(tmp_path)
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))"
    said, _ = child("polos:locationquotient", quotient(areas, OUTPUT=target), limit).communicate()
    assert "REFUSED" in said
    assert "DONE" not in said
    assert contents(tmp_path) == before
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    target = str(fresh / f"o.{ending}")
    said, _ = child("polos:locationquotient", quotient(areas, OUTPUT=target), limit).communicate()
    assert "REFUSED" in said
    assert contents(fresh) == {}


def test_where_one_output_fails_none_is_written(areas, tmp_path):
    """The layer alone fits under 600 kB, the links of 900 squares, 6,844 lines, do not."""
    limit = "resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))"
    files = {"FILE": str(tmp_path / "w.gwt"), "LINKS": str(tmp_path / "links.gpkg"), "HTML": str(tmp_path / "p.html")}
    given = {"INPUT": areas, "ID_FIELD": "code", **files}
    said, _ = child("polos:spatialweights", given, limit).communicate()
    assert "REFUSED" in said
    assert contents(tmp_path) == {}


def test_a_killed_run_leaves_the_old_file(polos, areas, tmp_path):
    """Killed as soon as the new file is begun, and once more a little later."""
    target = tmp_path / "o.gpkg"
    polos.run("polos:locationquotient", quotient(areas, OUTPUT=str(target)))
    before = target.read_bytes()
    for wait in (0, 0.01):
        run = child("polos:locationquotient", quotient(areas, OUTPUT=str(target)))
        while run.poll() is None and not list(tmp_path.glob(".o.polos-*/o.gpkg")):
            time.sleep(0.001)
        time.sleep(wait)
        run.send_signal(signal.SIGKILL)
        run.communicate()
        assert tables(target) == {"layer_styles": 3, "o": 900}
        for folder in tmp_path.glob(".o.polos-*"):
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()
    assert before[:16] == b"SQLite format 3\0"


def test_other_layers_of_a_geopackage_survive(polos, areas, tmp_path):
    import shutil

    target = str(tmp_path / "areas.gpkg")
    shutil.copy(areas, target)
    given = quotient(f"{target}|layername=areas")
    done = polos.run("polos:locationquotient", {**given, "OUTPUT": f"ogr:dbname='{target}' table=\"lq\" (geom)"})
    assert done["OUTPUT"] == f"{target}|layername=lq"
    assert tables(target) == {"areas": 900, "lq": 900, "layer_styles": 3}
    # Again, by its plain name, into a file that has its input under another name.
    os.rename(target, tmp_path / "more.gpkg")
    target = str(tmp_path / "more.gpkg")
    done = polos.run("polos:locationquotient", {**quotient(f"{target}|layername=areas"), "OUTPUT": target})
    assert done["OUTPUT"] == f"{target}|layername=more"
    assert tables(target) == {"areas": 900, "lq": 900, "more": 900, "layer_styles": 6}
    with sqlite3.connect(target) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_geopackage_that_is_open_elsewhere_is_not_pulled_away(polos, areas, tmp_path):
    """In the journal mode of QGIS's own editing, with a reader that sees the new layer without opening it anew."""
    import shutil

    target = str(tmp_path / "both.gpkg")
    shutil.copy(areas, target)
    reader = sqlite3.connect(target)
    reader.execute("PRAGMA journal_mode = WAL")
    reader.execute("CREATE TABLE note (text)")
    reader.commit()
    polos.run("polos:locationquotient", {**quotient(areas), "OUTPUT": target})
    assert reader.execute("SELECT count(*) FROM both").fetchone() == (900,)
    assert reader.execute("SELECT count(*) FROM note").fetchone() == (0,)


def test_what_another_program_writes_meanwhile_is_not_lost(areas, tmp_path):
    import shutil

    from polos.algorithms.layers.outbox import Outbox
    from polos.analysis.errors import OutputError

    target = str(tmp_path / "both.gpkg")
    shutil.copy(areas, target)
    outbox = Outbox()
    outbox.staged(target)
    with sqlite3.connect(target) as other:
        other.execute("CREATE TABLE note (text)")
    with pytest.raises(OutputError, match="changed by another program"):
        outbox.place()
    outbox.discard()
    assert [file.name for file in tmp_path.iterdir()] == ["both.gpkg"]
    with sqlite3.connect(target) as other:
        assert other.execute("SELECT count(*) FROM note").fetchone() == (0,)


@pytest.mark.parametrize(
    ("algorithm", "outputs", "says"),
    [
        ("locationquotient", {"OUTPUT": "in.gpkg"}, "OUTPUT would be written over INPUT"),
        ("spatialweights", {"FILE": "w.gal", "LINKS": "w.gpkg", "HTML": "w.gal"}, "into the same file"),
        ("spatialweights", {"FILE": "w.gal", "WEIGHTS": 5, "WEIGHTS_FILE": "w.gal"}, "FILE would be written over"),
        ("checklayer", {"OUTPUT": "o.gpkg", "CONCERNED": "o.gpkg"}, "OUTPUT and CONCERNED would be written into the s"),
        ("checklayer", {"OUTPUT": "o.csv", "CONCERNED": "o.shp"}, "OUTPUT and CONCERNED would be written into the s"),
        ("checklayer", {"OUTPUT": "o.dbf", "CONCERNED": "o.shp"}, "OUTPUT and CONCERNED would be written into the s"),
    ],
)
def test_outputs_that_would_be_lost_are_refused_before_anything_is_done(
    polos, areas, tmp_path, algorithm, outputs, says
):
    import shutil

    from qgis.core import QgsProcessingException

    shutil.copy(areas, tmp_path / "in.gpkg")
    with sqlite3.connect(tmp_path / "in.gpkg") as database:
        assert database.execute("SELECT table_name FROM gpkg_contents").fetchall() == [("areas",)]
    outputs = {name: str(tmp_path / value) if isinstance(value, str) else value for name, value in outputs.items()}
    if algorithm == "locationquotient":
        outputs["OUTPUT"] = f"ogr:dbname='{outputs['OUTPUT']}' table=\"areas\" (geom)"
    given = {"locationquotient": quotient(str(tmp_path / "in.gpkg"))}.get(
        algorithm, {"INPUT": areas, "ID_FIELD": "code"}
    )
    before = contents(tmp_path)
    with pytest.raises(QgsProcessingException, match=says):
        polos.run(f"polos:{algorithm}", {**given, **outputs})
    assert contents(tmp_path) == before


@pytest.mark.parametrize("fails", ["a.csv", "a.qml", "a.qmd"])
def test_whichever_file_cannot_be_put_in_place_the_old_ones_are_there_still(tmp_path, monkeypatch, fails):
    names = ("a.csv", "a.qml", "a.qmd")
    for name in names:
        (tmp_path / name).write_text("old")
    outbox = Outbox()
    staged = outbox.staged(tmp_path / "a.csv")
    for name in names:
        staged.with_name(name).write_text("new")
    replace = os.replace

    def refused(source, goal):
        if Path(goal) == tmp_path / fails and Path(source).parent == staged.parent:
            raise PermissionError(13, "in use", str(goal))
        replace(source, goal)

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(OutputError, match="What was there before is unchanged"):
        outbox.place()
    outbox.discard()
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == dict.fromkeys(names, "old")


def test_what_a_killed_run_left_is_cleared_when_it_is_old(tmp_path):
    folders = [tmp_path / f".{name}.polos-x" for name in ("[a]", "b")]
    for folder in (*folders, tmp_path / ".[a].polos-new"):
        folder.mkdir()
        (folder / "old").mkdir()
    for folder in folders:
        os.utime(folder, (0, 0))
    outbox = Outbox()
    outbox.staged(tmp_path / "[a].csv")
    outbox.discard()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".[a].polos-new", ".b.polos-x"]


def test_a_shapefile_is_replaced_with_all_its_parts(polos, areas, tmp_path):
    target = tmp_path / "o.shp"
    (tmp_path / "o.qix").write_text("an index of other shapes")
    (tmp_path / "o.shp").write_text("old")
    polos.run("polos:locationquotient", {**quotient(areas), "OUTPUT": str(target)})
    names = {file.name for file in tmp_path.iterdir()}
    assert names == {f"o.{ending}" for ending in ("shp", "shx", "dbf", "prj", "cpg", "qmd", "qml")}


def test_a_page_beside_a_table_leaves_its_record(polos, areas, tmp_path):
    (tmp_path / "o.qmd").write_text("of another layer")
    polos.run(
        "polos:localmoran", {"INPUT": areas, "FIELD": "jobs", "REPORT": str(tmp_path / "o.html"), "OUTPUT": "memory:"}
    )
    assert (tmp_path / "o.qmd").read_text() == "of another layer"


@pytest.mark.parametrize("fails", [False, True])
def test_no_run_leaves_its_working_folder(polos, areas, tmp_path, fails, monkeypatch):
    from polos.algorithms.pages import html
    from qgis.core import QgsProcessingException

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    given = {"INPUT": areas, "FIELD": "jobs", "OUTPUT": str(tmp_path / "o.gpkg"), "REPORT": str(tmp_path / "r.html")}
    if fails:
        monkeypatch.setattr(html.Path, "write_text", full)
        with pytest.raises(QgsProcessingException, match="No space left"):
            polos.run("polos:localmoran", given)
    else:
        polos.run("polos:localmoran", given)
    assert {file.name for file in tmp_path.iterdir()} == (set() if fails else {"o.gpkg", "r.html"})


def test_two_results_of_a_run_in_one_new_geopackage(polos, make_layer, tmp_path):
    """Each is there, and is called by its own name: 36 areas, and the group of the hot corner."""
    from qgis.core import QgsVectorLayer

    rows = [[f"{place:02d}", 50.0 + place if place % 6 < 2 and place < 12 else place % 5] for place in range(36)]
    layer, path = make_layer({"code": "string", "jobs": "double"}, rows, columns=6), tmp_path / "all.gpkg"
    outputs = {name: f"{path}|layername={name.lower()}" for name in ("OUTPUT", "GROUPS")}
    parameters = {"INPUT": layer, "FIELD": "jobs", "ID_FIELD": "code", "MAPS": 99, **outputs}
    for _ in range(2):
        found = polos.run("polos:localmoran", parameters)
        assert {name: found[name] for name in outputs} == outputs
        counts = {name: QgsVectorLayer(found[name], "", "ogr").featureCount() for name in outputs}
        assert counts["OUTPUT"] == 36
        assert 1 <= counts["GROUPS"] < 36
    assert os.listdir(tmp_path) == ["all.gpkg"]


def test_the_next_step_finds_what_was_added_to_a_file_that_is_open(polos, make_layer, tmp_path):
    """As in a model whose steps write into one new GeoPackage: QGIS has the first layer open, as it was then."""
    from qgis.core import QgsProcessingContext, QgsProcessingUtils

    rows = [[f"{place:02d}", 9.0 if place in (0, 1, 4, 5) else 1.0, 100.0] for place in range(16)]
    areas = make_layer({"code": "string", "firms": "double", "all": "double"}, rows, columns=4)
    context = QgsProcessingContext()

    def place(name):
        return f"ogr:dbname='{tmp_path}/all.gpkg' table=\"{name}\" (geom)"

    figures = {"AREAS": areas, "AREA_ID": "code", "JOBS": "firms", "TOTAL": "all", "RULE_TABLE": None}
    found = polos.run("polos:clusterrules", {**figures, "OUTPUT": place("rules")}, context=context)
    assert QgsProcessingUtils.mapLayerFromString(found["OUTPUT"], context).featureCount() == 16
    figures = {"INPUT": areas, "ID_FIELD": "code", "SECTOR": "firms", "TOTAL": "all", "UNIT": 1, "MAPS": 99}
    outputs = {name: place(name.lower()) for name in ("OUTPUT", "MEMBERS", "ISOLATED", "PATTERNS")}
    found = polos.run("polos:delineateclusters", {**figures, **outputs}, context=context)
    assert QgsProcessingUtils.mapLayerFromString(found["MEMBERS"], context) is not None


def test_a_path_alone_opens_a_table_that_was_written_again(polos, make_layer, tmp_path):
    """Not that in which QGIS keeps styles: to GDAL the first table of a file is the one written longest ago."""
    code = "from qgis.testing import start_app; start_app(); from qgis.core import QgsVectorLayer as Layer; "
    code += "print(Layer({!r}, '', 'ogr').fields().names())"
    sells = [["13", 20.0, 5.0, 100.0], ["47", 10.0, 30.0, 200.0]]
    flows = make_layer({"ciiu": "string", "s13": "double", "s47": "double", "out": "double"}, sells, geometry="None")
    path = str(tmp_path / "linkages.gpkg")
    for _ in range(2):
        given = {"FLOWS": flows, "FLOWS_CODE": "ciiu", "GROSS_OUTPUT": "out", "OUTPUT": path}
        assert polos.run("polos:linkages", given)["OUTPUT"] == path
    # In a process of its own: this one remembers what it had open.
    said = subprocess.run([sys.executable, "-c", code.format(path)], capture_output=True, text=True).stdout
    assert "lk_back" in said
    assert "f_table_name" not in said
