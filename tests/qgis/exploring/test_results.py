"""What the explorer reads of results: every map can be read, its neighbours are found again, and nothing is guessed."""

import numpy as np
import pytest


@pytest.fixture
def reader(polos):
    from polos.algorithms.exploring.reader import ResultReader

    return ResultReader()


@pytest.fixture
def project(qgis_app):
    from qgis.core import QgsProject

    yield QgsProject.instance()
    QgsProject.instance().clear()


def session_of(layer, reader, project):
    from polos.ui.explorer.neighbour_search import found
    from polos.ui.explorer.session import Session

    session = Session(layer, reader, project)
    session.found(*found(session.figures, reader, reader.taken(layer))[:3])
    return session


def test_every_map_of_every_algorithm_can_be_explored(polos, small_runs, reader, project):
    """Session, columns, groups, counts and sentences of each output that has areas; none of them raises."""
    from polos.algorithms.provider import ALGORITHMS
    from polos.ui.explorer.columns import columns
    from polos.ui.explorer.group_list import groups
    from polos.ui.explorer.opening import AREAS, is_result
    from qgis.core import QgsProcessingParameterFeatureSink, QgsVectorLayer

    explored = set()
    for algorithm in ALGORITHMS:
        algorithm = algorithm().create()
        sinks = [
            one.name()
            for one in algorithm.destinationParameterDefinitions()
            if one.type() == QgsProcessingParameterFeatureSink.typeName()
        ]
        if not sinks or algorithm.name() not in small_runs:
            continue
        files = [name for name in ("FILE",) if algorithm.parameterDefinition(name)]
        given = {**small_runs[algorithm.name()], **dict.fromkeys([*sinks, *files], "TEMPORARY_OUTPUT")}
        outputs = polos.run(algorithm, given)
        for name in sinks:
            layer = outputs.get(name)
            if not isinstance(layer, QgsVectorLayer) or not layer.featureCount():
                continue
            if layer.geometryType() not in AREAS:
                assert not is_result(layer, reader)
                continue
            assert is_result(layer, reader), (algorithm.name(), name)
            session = session_of(layer, reader, project)
            rows = columns(session)
            assert rows
            assert all(isinstance(column.text(0), str) for column in rows)
            assert session.sentence(0)
            assert sum(session.counts.values()) in (0, layer.featureCount()), (algorithm.name(), name)
            for group in groups(session):
                assert len(group.places)
            explored.add(algorithm.name())
    assert {"localmoran", "getisord", "localgeary", "neighbourhoodtest", "emerginghotspots"} <= explored
    assert {"locationquotient", "sectorhotspots", "localjoincount", "shiftshare"} <= explored


def test_a_layer_without_a_record_is_no_result_and_its_classes_are_told_by_its_fields(make_layer, reader):
    from polos.ui.explorer.opening import is_result

    assert not is_result(make_layer({"jobs": "double"}, [[1.0]]), reader)
    assert is_result(make_layer({"LM_CLASS": "integer"}, [[1]]), reader)
    assert not is_result(None, reader)


def test_neighbours_are_those_of_the_run_by_band_and_file(polos, small_runs, reader, project, tmp_path):
    """The band of 1,000 m joins squares of 1,000 m with those beside them only; the weights file says the same."""
    areas = small_runs["localmoran"]["INPUT"]
    given = {"INPUT": areas, "FIELD": "jobs", "ID_FIELD": "ubigeo", "PERMUTATIONS": 99}
    band = {"WEIGHTS": 3, "DISTANCE": 1000}
    path = str(tmp_path / "w.gal")
    polos.run("polos:spatialweights", {"INPUT": areas, "ID_FIELD": "ubigeo", **band, "FILE": path})
    for weights in (band, {"WEIGHTS": 5, "WEIGHTS_FILE": path}):
        layer = polos.run("polos:localmoran", {**given, **weights, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
        session = session_of(layer, reader, project)
        assert [session.around.of(place).tolist() for place in (0, 4)] == [[1, 3], [1, 3, 5, 7]]
        jobs = np.arange(9.0) ** 2
        assert session.means()[4] == pytest.approx(jobs[[1, 3, 5, 7]].mean())


def test_neighbours_that_have_changed_are_not_shown(polos, small_runs, reader, project):
    """One square is moved away after the run."""
    from qgis.core import QgsGeometry, QgsRectangle

    areas = small_runs["localmoran"]["INPUT"]
    given = {"INPUT": areas, "FIELD": "jobs", "PERMUTATIONS": 99, "OUTPUT": "TEMPORARY_OUTPUT"}
    layer = polos.run("polos:localmoran", given)["OUTPUT"]
    first = next(layer.getFeatures()).id()
    layer.dataProvider().changeGeometryValues({first: QgsGeometry.fromRect(QgsRectangle(90_000, 0, 91_000, 1_000))})
    session = session_of(layer, reader, project)
    assert session.around is None
    assert session.geometry is not None


def test_what_if_says_what_it_cannot_do(polos, small_runs, reader, project):
    from polos.analysis.errors import FieldError

    layer = polos.run("polos:neighbourhoodtest", {**small_runs["neighbourhoodtest"], "OUTPUT": "TEMPORARY_OUTPUT"})
    session = session_of(layer["OUTPUT"], reader, project)
    with pytest.raises(FieldError, match="local Moran"):
        reader.require_possible(session.figures.how)


def test_what_if_is_the_run_without_these_areas(polos, small_runs, reader, project):
    """The same classes as of a run on the areas whose figure is taken away."""
    areas = small_runs["localmoran"]["INPUT"]
    given = {"INPUT": areas, "FIELD": "last", "ALPHA": 0.5, "CORRECTION": 0, "OUTPUT": "TEMPORARY_OUTPUT"}
    layer = polos.run("polos:localmoran", given)["OUTPUT"]
    session = session_of(layer, reader, project)
    figures = session.figures
    (name,), base = reader.variables(figures.how)
    frame = reader.figures(layer, [name])
    before = frame[name].copy()
    before[:] = figures.recolouring.stored
    out = [int(figures.ids[8])]
    found = reader.without_areas(figures.how, frame, session.graph, out, before, figures.tested)
    assert base == ""
    index = areas.fields().lookupField("last")
    last = [feature.id() for feature in areas.getFeatures()][8]
    areas.dataProvider().changeAttributeValues({last: {index: None}})
    again = polos.run("polos:localmoran", given)["OUTPUT"]
    assert found.codes.tolist() == [feature["lm_class"] for feature in again.getFeatures()]
    assert found.codes.iloc[8] == 5


def test_the_table_of_sectors_is_found_by_its_run(polos, small_runs, reader, project):
    given = {**small_runs["sectorhotspots"], "ROWS": 1, "ALPHA": 0.5, "CORRECTION": 0}
    given |= dict.fromkeys(("OUTPUT", "AREA_SUMMARY", "SECTOR_SUMMARY"), "TEMPORARY_OUTPUT")
    outputs = polos.run("polos:sectorhotspots", given)
    summary, table = outputs["AREA_SUMMARY"], outputs["OUTPUT"]
    how = reader.made(summary, project)
    assert reader.table_of(summary, how, project) is None
    project.addMapLayers([summary, table])
    assert reader.table_of(summary, how, project).id() == table.id()
    session = session_of(summary, reader, project)
    rows = {(row["sector"], row["area"]): row["class"] for row in table.getFeatures()}
    keys = [feature["ubigeo"] for feature in summary.getFeatures()]
    for code in session.figures.maps.titles:
        session.choose_sector(code)
        assert session.coloured.codes.tolist() == [rows[code, key] for key in keys]
    assert len(session.figures.maps.titles) == 2


def test_draws_are_known_by_the_run(polos, small_runs, reader, project):
    """Values have exact p-values unless permutations are asked for; rates have none."""
    areas = small_runs["localmoran"]["INPUT"]
    given = {"INPUT": areas, "FIELD": "jobs", "OUTPUT": "TEMPORARY_OUTPUT"}
    found = []
    for more in ({}, {"PERMUTATIONS": 999}):
        layer = polos.run("polos:localmoran", {**given, **more})["OUTPUT"]
        drawn = reader.drawn_by(reader.made(layer, project))
        found.append(drawn and drawn.permutations)
    assert found == [None, 999]


def test_an_area_with_a_total_and_no_part_has_no_data(make_layer, reader, project):
    """The total alone is no share, and whole numbers beyond what floats keep are figures too."""
    from polos.ui.explorer.session import Session

    rows = [[None, 10.0, 2**60, 1], [2.0, 8.0, None, 1]]
    layer = make_layer({"part": "double", "total": "double", "big": "long", "lm_class": "integer"}, rows)
    session = Session(layer, reader, project)
    figures = session.figures
    figures.part, figures.total = figures.column("part"), figures.column("total")
    figures.value, figures.whole = figures.part / figures.total, "total"
    assert session.sentence(0) == f"Area {figures.ids[0]}: no data."
    assert "25" in session.sentence(1)
    assert figures.column("big")[0] == 2.0**60
    assert np.isnan(figures.column("big")[1])


def test_without_areas_begins_from_the_slope_that_the_plot_shows(polos, small_runs, reader, project):
    """Getis-Ord of a rate does not tell what it tested: plot and sentence are of the shares, 9 squares by hand."""
    areas = small_runs["localmoran"]["INPUT"]
    given = {"INPUT": areas, "FIELD": "last", "DENOMINATOR": "jobs", "ALPHA": 0.5, "CORRECTION": 0}
    layer = polos.run("polos:getisord", {**given, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    session = session_of(layer, reader, project)
    figures = session.figures
    (name,), base = reader.variables(figures.how)
    frame = reader.figures(layer, [name, base])
    before = frame[name].copy()
    before[:] = figures.recolouring.stored
    out = [int(figures.ids[8])]
    found = reader.without_areas(figures.how, frame, session.graph, out, before, figures.tested)
    share = (frame[name] / frame[base].where(frame[base] > 0)).to_numpy()
    known = np.isfinite(share)
    x, y = np.divmod(np.arange(9), 3)
    near = (np.abs(x[:, None] - x) <= 1) & (np.abs(y[:, None] - y) <= 1) & ~np.eye(9, dtype=bool) & known
    z = np.where(known, share - share[known].mean(), 0.0)
    by_hand = (z * (near @ z / near.sum(axis=1)))[known].sum() / (z**2).sum()
    assert found.moran_before == pytest.approx(by_hand)
    assert figures.scatter(session.around).slope == pytest.approx(by_hand)
