"""Classifications that are shipped: chosen by name, converted to ISIC Rev. 4, recognised where ISIC is assumed."""

from collections import Counter

import pandas as pd
import pytest
from polos.analysis.countries.packs import packs
from polos.analysis.errors import SectorError
from polos.analysis.sectors.classification import isic4
from polos.analysis.sectors.sector_table import Reading, sector_table
from polos.analysis.sectors.shipped import classification_at, fitting, named, names, shipped_classification
from polos.analysis.sectors.shipped_links import correspondence_at, shipped_links
from polos.analysis.sectors.table_codes import selected_codes

FARMS_MINES_AND_BUILDING = {"111110": 40, "212210": 20, "221111": 15, "236111": 75}
INDUSTRY = {"311811": 400, "336110": 600}
STATE = {**FARMS_MINES_AND_BUILDING, **INDUSTRY, "461110": 300, "541110": 50}
"""Jobs of an invented state by SCIAN: soya, iron, power, dwellings; tortillas, cars; groceries, lawyers."""


def table(jobs=STATE):
    return pd.DataFrame([("01", code, value) for code, value in jobs.items()], columns=["area", "code", "value"])


def test_scian_read_as_isic_has_fifteen_per_cent_too_much_industry():
    """10 to 33 are industry in ISIC; in SCIAN 11, 21, 22 and 23 are farms, mines, utilities and building."""
    read_by_their_beginning = sum(jobs for code, jobs in STATE.items() if 10 <= int(code[:2]) <= 33)
    assert read_by_their_beginning == 1150
    with pytest.raises(SectorError, match=r"They are codes of SCIAN 2018. Write SCIAN 2018 as CORRESPONDENCE"):
        sector_table(table())
    converted = sector_table(table(), Reading(correspondence=correspondence_at("SCIAN 2018")))
    sections = converted.cells.groupby(converted.cells["code"].map(lambda code: isic4().lineage(code)[-1]))["value"]
    assert sections.sum().to_dict() == {"A": 40, "B": 20, "C": 1000, "D": 15, "F": 75, "G": 300, "M": 50}
    kept = sector_table(table(), Reading(classification=classification_at("SCIAN 2018")))
    chosen, _ = selected_codes(kept.cells["code"].unique(), "31-33", kept.classification)
    assert kept.cells.loc[kept.cells["code"].isin(chosen), "value"].sum() == 1000


def test_names_as_people_write_them():
    for text in ("SCIAN 2018", "scian2018", "Scian-2018", "scian"):
        assert named(text)[1]["name"] == "SCIAN 2018"
    assert named("cnae")[1]["name"] == "CNAE 2.0"
    assert named("naics") is None, "there are two"
    assert named("") is None
    assert named("ciiu.csv") is None


def test_a_file_of_that_name_comes_first(tmp_path, monkeypatch):
    (tmp_path / "scian").write_text("code,title\n31,x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert classification_at("scian").codes == ("31",)


@pytest.mark.parametrize("name", names())
def test_every_pair_of_the_office_is_there_and_nothing_else(name):
    pack, said = named(name)
    pairs = Counter((row["from"], row["to"]) for row in pack.rows(f"{said['file']}_isic4.csv"))
    links, classification = shipped_links(name), shipped_classification(name)
    leaves = links[[not classification.children(code) for code in links["source"]]]
    assert Counter(zip(leaves["source"], leaves["target"])) == pairs
    assert links.groupby("source")["weight"].sum().to_numpy() == pytest.approx(1)
    assert set(links["target"]) <= set(isic4().codes)
    assert all(row["code"] in classification for row in pack.rows(f"{said['file']}.csv"))


def test_as_many_codes_as_the_offices_publish():
    """SCIAN 2018: 20 sectors, 94 subsectors, 306 branches, 615 sub-branches, 1,084 classes (INEGI)."""
    codes = Counter(len(code) for code in shipped_classification("SCIAN 2018").codes if code.isdigit())
    assert (codes[3], codes[4], codes[5], codes[6]) == (94, 306, 615, 1084)
    assert len(shipped_classification("SCIAN 2018").children()) == 20
    isic31 = Counter(map(len, shipped_classification("ISIC 3.1").codes))
    assert isic31 == {1: 17, 2: 62, 3: 161, 4: 298}
    assert len([code for code in shipped_classification("NAICS 2022").codes if len(code) == 6]) == 1012
    assert len([code for code in shipped_classification("NAICS 2017").codes if len(code) == 6]) == 1057


def test_what_is_split_is_told():
    """The United Nations lead 170 of the 298 classes of ISIC 3.1 to several of Rev. 4, without parts."""
    links = shipped_links("ISIC 3.1")
    several = links[links["source"].str.len().eq(4) & links["source"].duplicated(keep=False)]["source"].unique()
    assert len(several) == 170
    code = several[0]
    found = sector_table(table({code: 90, "1511": 10}), Reading(correspondence=correspondence_at("ISIC 3.1")))
    assert found.cells["value"].sum() == pytest.approx(100)
    said = " ".join(map(str, found.notices))
    assert "split into equal parts, a convention" in said
    assert f"{code} → " in said


def test_what_is_finer_goes_with_its_class():
    """Subclass 1091-1/02 of CNAE: bread. Its class 10.91-1 is 1071 of ISIC."""
    found = sector_table(table({"1091102": 5, "1091101": 3}), Reading(correspondence=correspondence_at("CNAE 2.0")))
    assert found.cells.groupby("code")["value"].sum().to_dict() == {"1071": 8}


def test_what_the_office_leads_nowhere_is_refused():
    with pytest.raises(SectorError, match=r"“CNAE 2.0” does not have \(1\): 60217"):
        sector_table(table({"60217": 5, "10911": 3}), Reading(correspondence=correspondence_at("CNAE 2.0")))


@pytest.mark.parametrize(
    ("codes", "first"),
    [
        (["311", "336", "461", "541"], "SCIAN 2018"),
        (["01113", "10911", "47113"], "CNAE 2.0"),
        (["15", "34", "40", "75", "95"], "ISIC 3.1"),
        (["423110", "441110", "541110"], "NAICS 2017"),
        (["9999", "0000"], None),
    ],
)
def test_whose_codes_they_are(codes, first):
    assert next(iter(fitting(codes, set(codes))), None) == first


def test_a_slip_in_a_table_of_isic_is_not_another_classification():
    codes = [code for code in isic4().codes if len(code) == 4]
    assert fitting([*codes, "9998"], {"9998"}) == []


def test_titles_are_there():
    assert shipped_classification("SCIAN 2018").title("311", "es") == "Industria alimentaria"
    assert shipped_classification("SCIAN 2018").title("311", "en") == "Industria alimentaria"
    assert shipped_classification("ISIC 5").title("A", "en") == "Agriculture, forestry and fishing"
    assert all(pack.name["es"] for pack in packs())
