"""A region's multipliers as a band, and codes counted into sectors of flows."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import PolosError
from polos.analysis.linkages.flow_sectors import counted, into_sectors, label_links, own_codes
from polos.analysis.linkages.regional_band import band, in_region, regional_band
from polos.analysis.sectors.classification import classification_of

SECTORS = ["a", "b", "c"]
FLOWS = pd.DataFrame([[10.0, 5, 3], [4, 20, 6], [2, 7, 1]], SECTORS, SECTORS)
OUTPUT = pd.Series([40.0, 60, 30], SECTORS)
NATION = pd.Series([100.0, 200, 100], SECTORS)


def test_a_region_that_is_the_nation_has_the_nations_multipliers():
    rows, _ = regional_band(FLOWS, OUTPUT, NATION, NATION, (0.0, 0.5), OUTPUT)
    for _, group in rows.groupby(["method", "delta"], dropna=False):
        np.testing.assert_allclose(group["output"], rows["output"].head(3))
        np.testing.assert_allclose(group["jobs"], rows["jobs"].head(3))


def test_the_band_falls_with_delta_and_stays_below_the_nation():
    region = pd.Series([30.0, 20, 0], SECTORS)
    rows, _ = regional_band(FLOWS, OUTPUT, region, NATION, (0.1, 0.3, 0.5))
    ends = band(rows)
    of = {delta: group["output"].to_numpy() for delta, group in rows[rows["method"] == "flq"].groupby("delta")}
    assert (of[0.1] >= of[0.3])[:2].all()
    assert (of[0.3] >= of[0.5])[:2].all()
    np.testing.assert_allclose(ends["high"], of[0.1])
    np.testing.assert_allclose(ends["low"], of[0.5])
    assert (ends["high"] <= ends["nation"])[:2].all()
    # The region has none of c, so that nothing is known of c's multiplier there.
    assert ends.loc["c", ["low", "high", "slq"]].isna().all()


def test_two_sectors_by_hand():
    # Half of sector a, none of b: SLQ_a = (10/10)/(20/40) = 2, capped at 1; b is bought elsewhere.
    flows = pd.DataFrame([[2.0, 1], [4, 0]], ["a", "b"], ["a", "b"])
    output = pd.Series([10.0, 10], ["a", "b"])
    region, nation = pd.Series([10.0, 0], ["a", "b"]), pd.Series([20.0, 20], ["a", "b"])
    rows, _ = regional_band(flows, output, region, nation, (0.0,))
    slq = rows[rows["method"] == "slq"]["output"].to_list()
    assert slq[0] == pytest.approx(1 / (1 - 0.2))
    assert np.isnan(slq[1])


@pytest.mark.parametrize(
    ("text", "expected"), [("01", [1, 0, 0]), ("0*", [1, 1, 0]), ("01; 10", [1, 0, 1]), ("*", [1, 1, 1])]
)
def test_a_region_is_ids_or_their_beginnings(text, expected):
    assert in_region(pd.Series(["01", "02", "10"]), text).astype(int).tolist() == expected


@pytest.mark.parametrize("text", ["03", "", "01; 3*"])
def test_parts_that_are_no_area_are_named(text):
    with pytest.raises(PolosError, match="REGION"):
        in_region(pd.Series(["01", "02", "10"]), text)


LINKS = pd.DataFrame(
    {"source": ["011", "014", "13", "85", "85"], "target": ["x", "y", "z", "u", "v"], "weight": [1, 1, 1, 0.6, 0.4]}
)


def test_codes_go_to_the_sector_of_the_longest_code_above_them():
    placed, lost = into_sectors(["0111", "014", "1311", "85", "01", "99"], LINKS)
    assert dict(zip(placed["code"], placed["sector"])) == {"0111": "x", "014": "y", "1311": "z", "85": "v"}
    # 01 has x and y below it: it is in neither.
    assert lost == ["01", "99"]


def test_a_code_wider_than_those_linked_is_in_a_sector_that_has_them_all():
    placed, lost = into_sectors(["01"], LINKS.head(1))
    assert (placed["sector"].tolist(), lost) == (["x"], [])
    placed, lost = into_sectors(["C"], LINKS)
    assert (placed["sector"].tolist(), lost) == (["z"], [])


def test_figures_are_split_by_weights_and_the_rest_is_told():
    values = pd.Series({"0111": 10.0, "85": 100.0, "99": 90.0})
    summed, notices = counted(values, LINKS, pd.Index(["x", "y", "z", "u", "v"]))
    assert summed.to_dict() == {"x": 10, "y": 0, "z": 0, "u": 60, "v": 40}
    assert "45.0%" in str(notices[0])
    assert "99" in str(notices[0])


def test_sectors_that_are_codes_need_no_correspondence():
    summed, _ = counted(pd.Series({"1311": 3.0, "1410": np.nan}), own_codes(["13", "14"]), pd.Index(["13", "14"]))
    assert summed["13"] == 3
    assert np.isnan(summed["14"])


def test_a_range_of_codes_is_a_sector_too():
    summed, _ = counted(pd.Series({"1010": 3.0, "1104": 4.0, "13": 9.0}), own_codes(["10-12"]), pd.Index(["10-12"]))
    assert summed["10-12"] == 7


def test_links_to_sectors_that_are_not_there_are_refused():
    with pytest.raises(PolosError, match="y"):
        counted(pd.Series({"0111": 1.0}), LINKS, pd.Index(["x", "z", "u", "v"]))


def test_labels_that_are_codes_get_lost_zeros_back_and_running_numbers_are_none():
    """Sector 11 of a table that numbers its sectors is not the making of beverages."""
    links, notices = label_links(["141", "150", "1410", "10-12", "shops"])
    assert links.loc[links["target"] == "141", "source"].tolist() == ["0141"]
    assert links.loc[links["target"] == "1410", "source"].tolist() == ["1410"]
    assert links.loc[links["target"] == "10-12", "source"].tolist() == ["10", "11", "12"]
    assert "141 → 0141" in str(notices[0])
    links, notices = label_links([str(number) for number in range(1, 13)])
    assert links.empty
    assert "number them from 1 on" in str(notices[0])
    assert label_links([f"{number:02d}" for number in range(1, 13)])[0].empty
    assert label_links(["01", "02", "03"])[0]["source"].tolist() == ["01", "02", "03"]
    own = classification_of("own", enumerate([{"code": str(number)} for number in range(1, 13)]))
    assert label_links([str(number) for number in range(1, 13)], own)[0]["source"].tolist() == list(own.codes)
