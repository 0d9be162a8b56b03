"""What is planted among the invented firms is found by delineation, and nothing else is."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture(scope="module")
def invented():
    """Return the module that invents them."""
    spec = spec_from_file_location("invented_firms", ROOT / "tools" / "invented_firms.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def delineated_sector(polos, invented):
    """Return a function that delineates the firms of a sector as a user would, from the table on."""
    made = {}

    def run(sector):
        if sector not in made:
            layer = polos.run(
                "polos:sectorlayer",
                {
                    "AREAS": f"{invented.SAMPLE}|layername=areas",
                    "AREA_ID": "code",
                    "TABLE": f"{invented.SAMPLE.parent / invented.NAME}|layername=invented_long",
                    "YEAR": invented.NOW,
                    "COUNTED": 1,
                    "SECTORS": sector,
                    "OUTPUT": MEMORY,
                },
            )["OUTPUT"]
            made[sector] = polos.run(
                "polos:delineateclusters",
                {
                    "INPUT": layer,
                    "SECTOR": "sector",
                    "TOTAL": "total",
                    "UNIT": 1,
                    "ID_FIELD": "code",
                    "TOLERANCE": 50,
                    "MAPS": 199,
                    **dict.fromkeys(("OUTPUT", "MEMBERS", "ISOLATED", "PATTERNS"), MEMORY),
                },
            )
        return made[sector]

    return run


def planted(invented, sector, found):
    """Return the planted areas, one set each, of what is to be found so in a sector."""
    areas = invented.real_areas()
    plants = (plant for plant in invented.PLANTED if plant.sector == sector and plant.found == found)
    return [set(areas["code"][invented.planted_areas(plant, areas)]) for plant in plants]


@pytest.mark.parametrize("sector", ["10", "14", "15", "29", "55"])
def test_planted_clusters_are_found_and_no_others(invented, delineated_sector, rows_of, sector):
    """Most of each core lies where it was planted; each plant has its cluster; the weak one and chance have none."""
    made = delineated_sector(sector)
    places = planted(invented, sector, "cluster")
    members = [row for row in rows_of(made["MEMBERS"]) if row["role"] == "core"]
    cores = {}
    for row in members:
        cores.setdefault(row["cl_id"], set()).add(row["area_id"])
    of_plant = [max(range(len(places)), key=lambda place: len(core & places[place])) for core in cores.values()]
    assert sorted(of_plant) == list(range(len(places)))
    for core, place in zip(cores.values(), of_plant):
        assert len(core & places[place]) >= 0.7 * len(core)
        assert len(core & places[place]) >= 0.3 * len(places[place])
    for weak in planted(invented, sector, "nothing"):
        assert not weak & set().union(*cores.values())


def test_the_broad_pattern_is_told_as_one(invented, delineated_sector, rows_of):
    made = delineated_sector("47")
    (region,) = planted(invented, "47", "pattern")
    (pattern,) = rows_of(made["PATTERNS"])
    assert pattern["p_mass"] <= 0.05
    assert 0.05 * 1449 < pattern["areas"] <= 1.1 * len(region)
    for row in rows_of(made["OUTPUT"]):
        assert row["pattern"] == pattern["pattern"], "a cluster of retail outside the region"
