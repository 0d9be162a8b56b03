"""What sectors are called in titles: words before codes, in the classification of the codes."""

import pytest
from polos.analysis.errors import filled
from polos.analysis.sectors.classification import classification_of, isic4
from polos.analysis.sectors.sector_names import cut, sector_name
from polos.analysis.sectors.shipped import shipped_classification


def said(name):
    return filled(name.short.text, name.short.values), filled(name.full.text, name.full.values)


# Titles: CIIU Rev. 4 of the United Nations, SCIAN 2018 of INEGI.
@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("B-E", "Industria (B-E)"),
        ("B;C;D;E", "Industria (B;C;D;E)"),
        ("G", "Comercio (G)"),
        ("G;I", "Comercio; Alojamiento y comidas (G;I)"),
        ("10", "Elaboración de productos alimenticios (10)"),
        ("13-15", "Fabricación de productos textiles and 2 more (13-15)"),
        ("10-33", "Industria manufacturera (10-33)"),
        ("107101", "Elaboración de productos de panadería (107101)"),
        ("1311", "Preparación e hilatura de fibras… (1311)"),
        ("nothing known", "nothing known"),
    ],
)
def test_titles_have_words_before_the_codes(text, short):
    assert said(sector_name(text, isic4(), "es"))[0] == short


def test_the_full_name_has_all_titles():
    _, full = said(sector_name("13-15", isic4(), "es"))
    assert full.endswith(
        ": Fabricación de productos textiles; Fabricación de prendas de vestir; Fabricación de productos de cuero y "
        "productos conexos"
    )


def test_each_classification_has_its_own_words():
    scian = sector_name("31-33", shipped_classification("SCIAN 2018"), "es")
    own = classification_of("own", [(2, {"code": "31", "title": "CUERO Y CALZADO DE TRUJILLO"})])
    assert said(scian)[0] == "Industrias manufactureras (31-33)"
    assert said(sector_name("31", own, "es"))[0] == "Cuero y calzado de trujillo (31)"
    assert said(sector_name("31", None, "es"))[0] == "31"


def test_what_the_user_calls_it_comes_first_and_codes_are_said_once():
    for own in ("Mi industria", "Mi industria (B-E)"):
        assert said(sector_name("B-E", isic4(), "es", own))[0] == "Mi industria (B-E)"
    assert said(sector_name("", isic4(), "es", "Zapatos")) == ("Zapatos", "Zapatos")


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Repair of motor vehicles, except motorcycles", "Repair of motor vehicles"),
        ("Growing of cereals (except rice), leguminous crops and oil seeds", "Growing of cereals"),
        ("Fabricación de muebles de madera y de metal para el hogar", "Fabricación de muebles de madera…"),
        ("Agua; evacuación", "Agua; evacuación"),
    ],
)
def test_titles_are_cut_between_words_at_a_first_clause(title, short):
    assert cut(title) == short
