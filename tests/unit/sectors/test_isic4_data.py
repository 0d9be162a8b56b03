"""The shipped classification is ISIC Rev. 4 as the United Nations published it.

Counts and sections: United Nations (2008). International Standard Industrial Classification of All Economic Activities
(ISIC), Revision 4. Statistical Papers, Series M, No. 4/Rev. 4, broad structure. The Spanish edition: Naciones Unidas
(2009). Clasificación Industrial Internacional Uniforme de todas las actividades económicas (CIIU), Revisión 4.
"""

import csv
import re
import runpy
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "resources" / "classifications"
LANGUAGES = ("en", "es")
BROAD_STRUCTURE = (
    "A01-03 B05-09 C10-33 D35-35 E36-39 F41-43 G45-47 H49-53 I55-56 J58-63 K64-66 L68-68 M69-75 N77-82 O84-84 P85-85 "
    "Q86-88 R90-93 S94-96 T97-98 U99-99"
)
SECTIONS = {span[0]: (int(span[1:3]), int(span[4:])) for span in BROAD_STRUCTURE.split()}
CHARACTERS = {"en": r"[A-Za-z ,;.()'/-]+", "es": r"[A-Za-zÁÉÍÓÚÑáéíóúñü ,;.()\[\]]+"}


@pytest.fixture(scope="module")
def rows():
    with open(FOLDER / "isic4.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def titles(rows):
    return {language: {row["code"]: row[f"title_{language}"] for row in rows} for language in LANGUAGES}


@pytest.fixture(scope="module")
def corrections():
    return runpy.run_path(str(ROOT / "tools" / "classifications.py"))["CORRECTIONS"]


def section_of(code):
    if code.isalpha():
        return code
    return next(section for section, (first, last) in SECTIONS.items() if first <= int(code[:2]) <= last)


def children(rows, code):
    return [row["code"] for row in rows if row["parent"] == code]


def test_the_bytes_are_plain():
    data = (FOLDER / "isic4.csv").read_bytes()
    assert data.startswith(b"code,parent,title_en,title_es\nA,,")
    assert data.endswith(b"\n")
    assert b"\r" not in data


def test_every_code_is_there_once(rows):
    codes = [row["code"] for row in rows]
    assert Counter(map(len, codes)) == {1: 21, 2: 88, 3: 238, 4: 419}
    assert len(set(codes)) == 766
    assert all(re.fullmatch(r"[A-U]|\d{2,4}", code) for code in codes)


def test_divisions_are_those_of_the_sections(rows):
    """ISIC has no divisions 04, 34, 40, 44, 48, 54, 57, 67, 76, 83 and 89."""
    expected = [f"{number:02}" for first, last in SECTIONS.values() for number in range(first, last + 1)]
    assert [row["code"] for row in rows if len(row["code"]) == 2] == expected
    assert [row["code"] for row in rows if len(row["code"]) == 1] == list(SECTIONS)


def test_parents_are_the_codes_above(rows):
    for row in rows:
        code = row["code"]
        expected = {1: "", 2: section_of(code)}.get(len(code), code[:-1])
        assert row["parent"] == expected
    codes = {row["code"] for row in rows}
    assert all(row["parent"] in codes for row in rows if row["parent"])
    assert all(children(rows, code) for code in codes if len(code) < 4)


def test_order_is_depth_first(rows):
    codes = [row["code"] for row in rows]
    assert codes == sorted(codes, key=lambda code: (section_of(code), "" if code.isalpha() else code))


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_are_clean(titles, language):
    for code, title in titles[language].items():
        assert re.fullmatch(CHARACTERS[language], title), (code, title)
        assert title[0].isupper(), (code, title)
        assert title == " ".join(title.split()), (code, title)
        assert not re.search(r" [,;.)\]]|[(\[] |[,;][^ ]", title), (code, title)
        assert title.count("(") == title.count(")"), (code, title)
        assert title.count("[") == title.count("]"), (code, title)
        assert re.search(r"[a-zó)\]]$|n\.[ec]\.[cp]\.$", title), (code, title)


def test_no_spanish_title_is_english(titles):
    assert [code for code, title in titles["es"].items() if title == titles["en"][code]] == []


def test_both_languages_have_the_same_remainders_and_exceptions(titles):
    """What is left over (n.e.c., n.c.p.) or left out has the same words in all titles, so a slip of a row shows."""
    english, spanish = titles["en"], titles["es"]
    for code in english:
        assert ("n.e.c." in english[code]) == ("n.c.p." in spanish[code]), code
        assert bool(re.search("except|excluding", english[code])) == ("excepto" in spanish[code]), code
        other = bool(re.search(r"\bother\b", english[code], re.IGNORECASE))
        otro = bool(re.search(r"\botr[oa]s?\b", spanish[code], re.IGNORECASE))
        assert other == otro or code in {"0143", "301", "5813"}, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_with_one_class_share_its_title(rows, titles, language):
    single = [row["code"] for row in rows if len(row["code"]) == 3 and len(children(rows, row["code"])) == 1]
    assert len(single) == 158
    assert [code for code in single if titles[language][code] != titles[language][f"{code}0"]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_is_repeated_only_below_itself(rows, titles, language):
    """The same title twice means the same activity: the one code is all that is below the other."""
    last = {}
    for code, title in titles[language].items():
        above = last.get(title)
        assert above is None or children(rows, above) == [code], (above, code, title)
        last[title] = code


@pytest.mark.parametrize(
    ("code", "english", "spanish"),
    [
        ("A", "Agriculture, forestry and fishing", "Agricultura, ganadería, silvicultura y pesca"),
        (
            "T",
            "Activities of households as employers; undifferentiated goods- and services-producing activities of "
            "households for own use",
            "Actividades de los hogares como empleadores; actividades no diferenciadas de los hogares como productores "
            "de bienes y servicios para uso propio",
        ),
        ("05", "Mining of coal and lignite", "Extracción de carbón de piedra y lignito"),
        ("10", "Manufacture of food products", "Elaboración de productos alimenticios"),
        ("28", "Manufacture of machinery and equipment n.e.c.", "Fabricación de maquinaria y equipo n.c.p."),
        (
            "47",
            "Retail trade, except of motor vehicles and motorcycles",
            "Comercio al por menor, excepto el de vehículos automotores y motocicletas",
        ),
        (
            "131",
            "Spinning, weaving and finishing of textiles",
            "Hilatura, tejedura y acabado de productos textiles",
        ),
        ("641", "Monetary intermediation", "Intermediación monetaria"),
        (
            "0150",
            "Mixed farming",
            "Cultivo de productos agrícolas en combinación con la cría de animales (explotación mixta)",
        ),
        (
            "1074",
            "Manufacture of macaroni, noodles, couscous and similar farinaceous products",
            "Elaboración de macarrones, fideos, alcuzcuz y productos farináceos similares",
        ),
        ("1520", "Manufacture of footwear", "Fabricación de calzado"),
        (
            "5610",
            "Restaurants and mobile food service activities",
            "Actividades de restaurantes y de servicio móvil de comidas",
        ),
        (
            "8413",
            "Regulation of and contribution to more efficient operation of businesses",
            "Regulación y facilitación de la actividad económica",
        ),
        ("9101", "Library and archives activities", "Actividades de bibliotecas y archivos"),
        ("9603", "Funeral and related activities", "Pompas fúnebres y actividades conexas"),
    ],
)
def test_titles_are_those_of_the_publication(titles, code, english, spanish):
    """Both editions of the United Nations' publication named above, detailed structure."""
    assert (titles["en"][code], titles["es"][code]) == (english, spanish)


def test_corrections_are_in_the_file_and_in_its_readme(titles, corrections):
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    listed = {code for line in re.findall(r"^\| ([A-U\d, ]+) \|", readme, re.MULTILINE) for code in line.split(", ")}
    assert listed == {code for code, _ in corrections}
    for (code, language), (_, after, reason) in corrections.items():
        assert titles[language][code] == after
        assert reason


def test_credits_and_licences_travel_along():
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    for credit in ("United Nations", "INEGI", "Abdullah Alqahtani", "Dimitrj Bonansea", "Permission is hereby granted"):
        assert credit in readme
