"""In whose codes ids are: those of two offices are translated where all ids together tell them apart."""

import unicodedata

import pandas as pd
import pytest
from polos.analysis.countries.codings import codings, codings_of, contradicting
from polos.analysis.countries.packs import areas_of, packs
from polos.analysis.tables.area_matching import match_ids
from polos.analysis.tables.area_names import Keys, match_names
from polos.analysis.text import folded


def rows(name):
    return areas_of(next(pack.folder for pack in packs() if pack.folder.name == name))


def ids(name, column, beginning=""):
    return pd.Index([row[column] for row in rows(name) if row[column].startswith(beginning) and row[column]])


@pytest.mark.parametrize(
    ("name", "column"), [("pe", "reniec"), ("pe", "sunat"), ("br", "six_digits"), ("cl", "before_2018")]
)
def test_every_row_of_another_coding_finds_its_own_area(name, column):
    expected = {row[column]: row["code"] for row in rows(name) if row[column]}
    found = match_ids(ids(name, column), ids(name, "code")).area_of
    assert found.to_dict() == expected


@pytest.mark.parametrize("pack", [pack for pack in packs() if pack.areas], ids=lambda pack: pack.folder.name)
def test_ids_of_one_office_stay_what_they_are(pack):
    own = ids(pack.folder.name, "code")
    matching = match_ids(own, own)
    assert matching.area_of.tolist() == own.tolist()
    assert matching.notices == ()


def test_ubigeos_of_reniec_are_not_taken_for_those_of_inei():
    """070101 is Cusco for RENIEC and Callao for INEI: as texts they match, on the map of another city."""
    matching = match_ids(ids("pe", "reniec"), ids("pe", "code"))
    assert matching.area_of["070101"] == "080101"
    assert matching.area_of["240101"] == "070101"
    assert "codes of RENIEC, those of the layer of INEI: translated by the country pack (1839)" in str(
        matching.notices[0]
    )


def test_numbers_that_lost_their_zero_are_translated_as_well():
    short = pd.Index([text.lstrip("0") for text in ids("pe", "reniec", "07")])
    assert match_ids(short, ids("pe", "code", "08")).area_of["70101"] == "080101"


def test_a_code_that_the_pack_does_not_have_matches_nothing():
    """079901 is in no list; 250203 is INEI's alone. Beside those of RENIEC they must not be taken for INEI's."""
    table = ids("pe", "reniec").append(pd.Index(["079901", "250203"]))
    found = match_ids(table, ids("pe", "code"))
    assert found.area_of[["079901"]].isna().all()
    assert "match nothing" in str(found.notices[0])


def test_what_two_offices_share_is_said():
    """All 15 codes that RENIEC has in Ucayali are INEI's too, of other districts."""
    (said,) = match_ids(ids("pe", "reniec", "25"), ids("pe", "code", "25")).notices
    assert "are codes of INEI, RENIEC alike, for different places" in str(said)


def test_few_ids_and_other_ids_say_nothing():
    assert codings_of(["070101", "070102"]) == ()
    assert codings_of([f"PE{number}" for number in range(50)]) == ()
    assert codings_of([str(number) for number in range(1, 60)]) == ()


def test_inei_and_reniec_contradict_and_sunat_does_not():
    inei, reniec, sunat = codings()["pe"]
    assert contradicting((inei, reniec))
    assert not contradicting((inei, sunat))


def keys(names, provinces=None, index=None):
    index = pd.Index(index or [chr(97 + at) for at in range(len(names))])
    return Keys(index, pd.Series(names, index, dtype=object), pd.Series(provinces, index) if provinces else None)


def layer(with_province=True):
    found = rows("pe")
    provinces = [row["province"] for row in found] if with_province else None
    return keys([row["name"].upper() for row in found], provinces, [row["code"] for row in found])


@pytest.mark.parametrize(
    ("name", "province", "code"),
    [
        ("miraflores", "LIMA", "150122"),
        ("Miraflores", "Arequipa", "040110"),
        ("Distrito de Santiago de Surco", "lima", "150140"),
        ("Sta. Rosa", "Lima", "150139"),
        ("STO DOMINGO", "Morropon", "200409"),
        ("Cnel. Gregorio Albarracín Lanchipa", "Tacna", "230110"),
        ("Ñahuimpuquio", "TAYACAJA", "090710"),
        ("Nahuimpuquio", "Tayacaja", "090710"),
        ("Santa Rosa de nowhere", "Lima", None),
        ("SAN  JUAN DE   LURIGANCHO", "Lima", "150132"),
        ("San Juan de Lurigancho (Lima)", "Lima", "150132"),
        ("BRE?A", "LIMA", "150105"),
        ("BRE¥A", "LIMA", "150105"),
        ("BreÃ±a", "Lima", "150105"),
        ("Bre\ufffda", "Lima", "150105"),
        ("Jun?n", "Jun?n", None),
        ("S?n Isidro", "Lima", "150131"),
    ],
)
def test_messy_names(name, province, code):
    assert match_names(keys([name], [province]), layer()).area_of.tolist() == [code]


def test_homonyms_ask_for_the_province():
    with pytest.raises(ValueError, match=r"Miraflores .* Give the field of the province on both sides"):
        match_names(keys(["Miraflores"]), layer(with_province=False))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("San Juan de Lurigancho (Lima)", "150132"),
        ("MIRAFLORES (AREQUIPA)", "040110"),
        ("Miraflores (Lima)", "150122"),
        ("San Juan de Lurigancho (SJL)", "150132"),
        ("San Juan de Lurigancho (Cusco)", None),
        ("Miraflores (balneario)", None),
    ],
)
def test_what_stands_in_brackets_is_the_province_or_explains(name, code):
    """The table has no province: brackets tell homonyms apart, and another province is no match."""
    areas = layer()
    assert match_names(keys([name]), areas).area_of.tolist() == [code]


def test_a_lost_letter_that_may_be_several_finds_nothing():
    assert match_names(keys(["Sa?a"]), keys(["Saña", "Sapa"], index=["1", "2"])).area_of.tolist() == [None]
    assert match_names(keys(["Sa?a"]), keys(["Saña", "Sapo"], index=["1", "2"])).area_of.tolist() == ["1"]


def messy(name):
    """Return a name as registers have it: in capitals, without accents and Ñ, with blanks too many."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return "  " + bare.upper().replace(" ", "   ") + " "


@pytest.mark.parametrize("country", ["br", "cl", "co", "ec", "gt", "pe", "py"])
def test_every_row_of_a_pack_finds_itself_by_code_and_by_name(country):
    found = rows(country)
    codes = [row["code"] for row in found]
    by_code = match_ids(pd.Index(code.lstrip("0") for code in codes), pd.Index(codes)).area_of
    assert by_code.tolist() == codes
    places = [(folded(row["province"]), folded(row["name"])) for row in found]
    found = [row for row, place in zip(found, places) if places.count(place) == 1]
    codes, names, provinces = ([row[part] for row in found] for part in ("code", "name", "province"))
    areas = keys(names, provinces, codes)
    assert match_names(keys([*map(messy, names)], [*map(messy, provinces)], codes), areas).area_of.tolist() == codes


def test_names_as_the_office_writes_them():
    """A layer with codes of INEI that calls a district otherwise: the pack knows what its office calls it."""
    found = rows("pe")[:60]
    names = ["X" + row["name"] for row in found]
    areas = keys(names, [row["province"] for row in found], [row["code"] for row in found])
    matching = match_names(keys(["LEIMEBAMBA"], ["Chachapoyas"]), areas)
    assert matching.area_of.tolist() == ["010110"]
    assert "LEIMEBAMBA = XLeimebamba" in str(matching.notices[0])
