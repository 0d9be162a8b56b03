"""Clusters of several sectors in one observatory: each sector has numbers of its own, which last."""

import json

import pytest
from qgis.core import QgsProcessingException

LEATHER = (26, 27, 28, 38, 39, 40, 50, 51, 52)
WOOD = (91, 92, 93, 103, 104, 105, 115, 116, 117)
SECTORS = {"Leather": (LEATHER, 1), "Wood": (WOOD, 1001)}


@pytest.fixture
def both(polos, delineated, make_areas, cluster_rows):
    """Return a maker of the clusters and areas of two sectors, put together, and of each by itself."""

    def make(firms, before=None, **changed):
        made = {}
        for name, (places, first) in SECTORS.items():
            given = {"SECTOR_NAME": name, "FIRST_ID": first, **changed}
            if before:
                given |= {"PREVIOUS": before[name]["OUTPUT"], "PREVIOUS_MEMBERS": before[name]["MEMBERS"]}
            made[name] = delineated(make_areas(cluster_rows(dict.fromkeys(places, firms))), **given)
        together = {
            name: polos.run(
                "native:mergevectorlayers",
                {"LAYERS": [one[name] for one in made.values()], "OUTPUT": "TEMPORARY_OUTPUT"},
            )["OUTPUT"]
            for name in ("OUTPUT", "MEMBERS")
        }
        return together, made

    return make


def test_numbers_of_new_clusters_begin_where_they_are_told_to(both, rows_of):
    _, made = both(12)
    found = {name: [(row["cl_id"], row["last_id"]) for row in rows_of(one["OUTPUT"])] for name, one in made.items()}
    assert found == {"Leather": [(1, 1)], "Wood": [(1001, 1001)]}
    assert {row["cl_id"] for row in rows_of(made["Wood"]["MEMBERS"])} == {1001}
    _, later = both(13, made, FIRST_ID=1)
    assert [row["cl_id"] for row in rows_of(later["Wood"]["OUTPUT"])] == [1001], (
        "an id of last year lasts whatever it is"
    )


def test_two_sectors_are_one_observatory_over_the_years(polos, both, rows_of, tmp_path):
    together, made = both(12)
    given = {"SOURCE": "Census", "LICENCE": "CC BY 4.0", "LANGUAGE": 1, "OUTPUT": str(tmp_path / "site")}
    layers = {"CLUSTERS": together["OUTPUT"], "MEMBERS": together["MEMBERS"]}
    polos.run("polos:observatory", {**given, **layers, "EDITION": "2024"})
    later, _ = both(13, made)
    both_dates = {
        "BEFORE": together["OUTPUT"],
        "AFTER": later["OUTPUT"],
        "LANGUAGE": 1,
        "OUTPUT": "TEMPORARY_OUTPUT",
        "BEFORE_MEMBERS": together["MEMBERS"],
        "AFTER_MEMBERS": later["MEMBERS"],
    }
    compared = polos.run("polos:comparedates", both_dates)["OUTPUT"]
    assert {row["cd_before"]: row["cd_after"] for row in rows_of(compared)} == {"1": "1", "1001": "1001"}
    layers = {"CLUSTERS": later["OUTPUT"], "MEMBERS": later["MEMBERS"], "CHANGES": compared}
    polos.run("polos:observatory", {**given, **layers, "EDITION": "2025"})
    out = tmp_path / "site"
    assert {file.name for file in (out / "clusters").iterdir()} == {"1.html", "1001.html"}
    for year in ("2024", "2025"):
        data = json.loads((out / year / "data/clusters.geojson").read_text(encoding="utf-8"))
        assert {(one["id"], one["properties"]["sector"]) for one in data["features"]} == {
            ("1", "Leather"),
            ("1001", "Wood"),
        }
    lasting = (out / "clusters/1001.html").read_text(encoding="utf-8")
    assert all(f"../{year}/clusters/1001.html" in lasting for year in ("2024", "2025"))


def test_sectors_that_all_begin_at_one_are_refused_together(polos, both, tmp_path):
    together, _ = both(12, FIRST_ID=1)
    given = {"CLUSTERS": together["OUTPUT"], "LANGUAGE": 1, "OUTPUT": str(tmp_path / "site")}
    with pytest.raises(QgsProcessingException, match=r"\(1\): 1\. .* another FIRST_ID"):
        polos.run("polos:observatory", given)
