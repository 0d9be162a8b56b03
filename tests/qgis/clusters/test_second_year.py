"""The invented second year of the sample: what was planted in it is found, and nobody can take it for counted."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pandas as pd
import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def second_year():
    """Return the module that invents it."""
    spec = spec_from_file_location("second_year", ROOT / "tools" / "second_year.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_is_the_same_each_time_and_says_that_it_is_invented(second_year, tmp_path):
    path = second_year.write(tmp_path)
    assert path.name.startswith("invented")
    assert second_year.rows() == second_year.rows()
    table = pd.read_csv(path, dtype={"area_code": str})
    assert [name for name in table if name.startswith("invented")] == ["invented_2029"]
    # The sample's own README: 1,452 areas, four sectors.
    assert len(table) == 1452 * 4


def test_what_was_planted_is_found(polos, second_year, tmp_path, rows_of):
    """A province with so much more of new businesses gains that share of its start, less what all gain by it."""
    table = str(second_year.write(tmp_path))
    parameters = {
        "AREAS": f"{second_year.SAMPLE}|layername=areas",
        "AREA_ID": "code",
        "TABLE": table,
        "TABLE_ID": "area_code",
        "SECTOR_FIELD": "sector",
        "VALUE_FIELD": "establishments",
        "AFTER": table,
        "AFTER_VALUE": "invented_2029",
        "SECTORS": "B-E",
    }
    result = polos.run("polos:shiftshare", {**parameters, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    provinces = pd.DataFrame(rows_of(result)).groupby("province")[["start", "regional"]].sum()
    planted = {province: share for (province, _), share in second_year.PLANTED.items()}
    everywhere = sum(share * provinces.loc[name, "start"] for name, share in planted.items()) / provinces["start"].sum()
    assert provinces["regional"].idxmax() == "Berrechid"
    assert provinces["regional"].idxmin() == "Fès"
    for name, share in planted.items():
        start, found = provinces.loc[name]
        # The number at the end varies by chance as it would if each business had one draw: closing and opening.
        noise = (start * (0.22 * 0.78 + 0.26 + abs(share))) ** 0.5
        assert found == pytest.approx((share - everywhere) * start, abs=3 * noise)
