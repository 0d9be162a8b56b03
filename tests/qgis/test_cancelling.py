"""A cancel is heard in every phase of a run, and by steps that ask nobody; nothing is written, and nothing is kept."""

import threading

import pandas as pd
import pytest
from polos.algorithms.layers import fingerprint, geopackages, writing
from polos.algorithms.layers.outbox import Outbox
from polos.algorithms.layers.writing import Column, append_columns
from polos.algorithms.run import Run
from polos.analysis.errors import Cancelled
from qgis.core import QgsApplication, QgsFields, QgsProcessingContext, QgsProcessingFeedback

HERE = threading.get_ident()
HEARD = "Cancelled; nothing was written."


class Asked(QgsProcessingFeedback):
    """A feedback that is cancelled at its n-th look, and knows the threads that looked and told."""

    def __init__(self, at=None):
        super().__init__(False)
        self.at, self.looks, self.threads, self.shares = at, 0, set(), []

    def isCanceled(self):  # noqa: N802
        self.looks += 1
        self.threads.add(threading.get_ident())
        return self.at is not None and self.looks >= self.at

    def setProgress(self, progress):  # noqa: N802
        self.threads.add(threading.get_ident())
        self.shares.append(progress)


def looks(n):
    """Return what says at its n-th look that the user has cancelled."""
    left = iter([False] * (n - 1))
    return lambda: next(left, True)


def never():
    return False


NAMES = (
    *("sectorlayer", "spatialweights", "localmoran", "getisord", "locationquotient", "checklayer", "establishments"),
    *("delineateclusters", "robustness", "globalautocorrelation", "neighbourhoodtest", "scanstatistic", "localgeary"),
    *("localjoincount", "bivariatelocalmoran", "emerginghotspots", "areaprofile", "sectorhotspots", "shiftshare"),
    *("dependence", "clusterrules", "sectorprofile", "localheteroscedasticity", "distanceprofile"),
    *("linkages", "industrychains", "groupvalidation", "relatedindustries", "suppliergap", "assessclusters"),
    *("clusterreport", "observatory", "programmeeffect", "prioritise", "comparedates", "comparehotspots"),
    *("freezemethod", "followup", "pointpatterns", "pointclusters", "aggregatedirectory"),
)
LONG_STEPS = {
    "linkages": ("flow_cells.flow_cells", "flow_table.flow_table", "leontief.inverses", "regional_band.regional_band"),
    "industrychains": ("chains.flow_links", "relatedness.composite", "found_chains.by_components", "pairs.pair_table"),
    "groupvalidation": ("relatedness.locational_correlation", "scored_groupings.scored"),
    "relatedindustries": ("related_sectors.related_sectors",),
    "suppliergap": ("gap_figures.gap_figures", "supplier_gap.supplier_gap", "nearest_places.nearest_places"),
}
"""Steps of linkages that ask nobody, or not always, by the algorithm."""


@pytest.mark.parametrize("name", NAMES)
def test_a_cancel_is_heard_at_the_first_look_and_half_way(polos, small_runs, tmp_path, name):
    def run(feedback, folder):
        folder.mkdir()
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{name}")
        outputs = {
            one.name(): str(folder / f"{one.name()}.{one.defaultFileExtension()}")
            for one in algorithm.destinationParameterDefinitions()
        }
        _, good = algorithm.run({**small_runs[name], **outputs}, QgsProcessingContext(), feedback)
        return good

    whole = Asked()
    assert run(whole, tmp_path / "whole"), whole.textLog()
    assert whole.threads == {HERE}
    for place, at in enumerate((1, whole.looks // 2)):
        stopped, folder = Asked(at), tmp_path / str(place)
        assert not run(stopped, folder)
        assert HEARD in stopped.textLog()
        assert stopped.looks == at, "it went on after the cancel"
        assert not list(folder.iterdir())


@pytest.mark.parametrize(("name", "step"), [(name, step) for name, steps in LONG_STEPS.items() for step in steps])
def test_a_cancel_is_heard_while_a_step_of_linkages_takes_long(polos, small_runs, monkeypatch, name, step):
    feedback, release, ended = QgsProcessingFeedback(False), threading.Event(), threading.Event()

    def long(*_, **__):
        feedback.cancel()
        release.wait(5)
        ended.set()

    monkeypatch.setattr(f"polos.analysis.linkages.{step}", long)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"polos:{name}")
    outputs = {one.name(): "TEMPORARY_OUTPUT" for one in algorithm.destinationParameterDefinitions()}
    assert not algorithm.run({**small_runs[name], **outputs}, QgsProcessingContext(), feedback)[1]
    assert HEARD in feedback.textLog()
    assert not ended.is_set()
    release.set()
    assert ended.wait(5)


@pytest.fixture
def run_with(polos):
    """Return a maker of runs with a feedback."""

    def make(feedback):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("polos:localmoran")
        make.kept.append(algorithm)
        return Run(algorithm, {}, QgsProcessingContext(), feedback)

    make.kept = []
    return make


def test_a_step_that_is_left_alone_hears_of_it_and_asks_qgis_for_nothing(run_with):
    feedback, release, ended = Asked(at=2), threading.Event(), threading.Event()
    heard = []
    run = run_with(feedback)

    def step():
        heard.append(run.cancelled())
        release.wait(5)
        run.progress(0.9)
        heard.append(run.cancelled())
        ended.set()

    with pytest.raises(Cancelled):
        run.awaited(step)
    asked = feedback.looks
    release.set()
    assert ended.wait(5)
    assert heard == [False, True]
    assert feedback.looks == asked
    assert feedback.shares == []
    assert feedback.threads == {HERE}


def test_what_is_awaited_shows_its_progress_and_speaks_the_language_of_the_run(run_with):
    from polos.translation import speaking, tr

    feedback, shown = Asked(), threading.Event()
    feedback.setProgress = lambda share: (feedback.shares.append(share), shown.set())
    run = run_with(feedback)

    def step():
        run.progress(0.5)
        assert shown.wait(5)
        return tr("Areas")

    with speaking("es"):
        assert run.awaited(step) == tr("Areas") != "Areas"
    assert feedback.shares == [50.0]


def test_values_are_made_as_they_are_written():
    """All values of 300,000 areas at once took a second in which nobody asked."""
    made = []

    def values():
        for place in range(9):
            made.append(place)
            yield place

    rows = append_columns(QgsFields(), [Column("a", "real", values()), Column("b", "text", range(9))])
    assert [next(rows), next(rows)] == [(0.0, "0"), (1.0, "1")]
    assert made == [0, 1]


def test_the_fingerprint_of_a_table_hangs_on_no_block_and_hears_a_cancel(monkeypatch):
    frame = pd.DataFrame({"code": ["b", None, "a", "b", "ñ"] * 3, "value": [1.5, 2, float("nan"), 1.5, 0] * 3})
    whole = fingerprint.of_rows(frame)
    monkeypatch.setattr(fingerprint, "ROWS_AT_ONCE", 4)
    assert fingerprint.of_rows(frame.sample(frac=1, random_state=1)) == whole
    assert fingerprint.of_rows(frame[1:]) != whole
    with pytest.raises(Cancelled):
        fingerprint.of_rows(frame, looks(4))
    assert fingerprint.of_rows(frame, looks(5)) == whole


def test_the_fingerprint_of_areas_hangs_on_no_block_and_hears_a_cancel(monkeypatch):
    import geopandas
    import shapely

    shapes = [shapely.box(x, 0, x + 1, 1) for x in range(8)] + [None]
    frame = geopandas.GeoDataFrame({"jobs": range(9)}, geometry=shapes, index=list("hgfedcbai"))
    whole = fingerprint.of_areas(frame)
    monkeypatch.setattr(fingerprint, "LOOK_UP", 2)
    assert fingerprint.of_areas(frame[::-1]) == whole
    with pytest.raises(Cancelled):
        fingerprint.of_areas(frame, looks(5))
    assert fingerprint.of_areas(frame, looks(6)) == whole


def test_a_geopackage_that_is_there_is_copied_by_parts_and_a_cancel_is_heard(tmp_path, monkeypatch):
    """A table of 200 rows of 4,000 letters takes more than 200 pages."""
    from contextlib import closing

    path = tmp_path / "all.gpkg"
    with closing(geopackages.connected(path)) as database:
        database.execute("BEGIN")
        database.execute("CREATE TABLE gpkg_contents (table_name)")
        database.execute("CREATE TABLE areas (text)")
        database.execute("INSERT INTO gpkg_contents VALUES ('areas')")
        database.executemany("INSERT INTO areas VALUES (?)", [("a" * 4000,)] * 200)
        database.execute("COMMIT")
    monkeypatch.setattr(geopackages, "PAGES", 10)
    before = path.read_bytes()
    outbox = Outbox(looks(15))
    with pytest.raises(Cancelled):
        outbox.staged(path)
    outbox.discard()
    assert [file.name for file in tmp_path.iterdir()] == ["all.gpkg"]
    assert path.read_bytes() == before
    outbox = Outbox(never)
    with closing(geopackages.connected(outbox.staged(path))) as copy:
        assert copy.execute("SELECT count(*), sum(length(text)) FROM areas").fetchone() == (200, 800_000)
    outbox.discard()


def test_a_cancel_is_heard_while_a_file_is_closed_and_its_folder_goes_then(polos, small_runs, tmp_path, monkeypatch):
    """GDAL makes the spatial index when a file is closed: ten seconds for 300,000 areas."""
    feedback, release, closed = QgsProcessingFeedback(False), threading.Event(), threading.Event()

    class Slow:
        """A sink that is long to close, and writes until then."""

        def __init__(self, staged):
            self.staged = staged

        def addFeature(self, *_):  # noqa: N802
            return True

        def flushBuffer(self):  # noqa: N802
            self.staged.write_text("features")

        def __del__(self):
            feedback.cancel()
            release.wait(5)
            self.staged.parent.mkdir(exist_ok=True)
            self.staged.write_text("features and their index")
            closed.set()

    monkeypatch.setattr(writing, "file_sink", lambda run, name, target, staged, *_: Slow(staged))
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("polos:locationquotient")
    given = {**small_runs["locationquotient"], "OUTPUT": str(tmp_path / "o.gpkg")}
    before = set(tmp_path.iterdir())
    assert not algorithm.run(given, QgsProcessingContext(), feedback)[1]
    assert HEARD in feedback.textLog()
    assert not closed.is_set()
    release.set()
    assert closed.wait(5)
    for _ in range(500):
        if set(tmp_path.iterdir()) == before:
            break
        threading.Event().wait(0.01)
    assert set(tmp_path.iterdir()) == before
