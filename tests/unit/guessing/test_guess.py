"""Guesses on columns as offices send them: what is found, what is left to the user, and what is said of it."""

from dataclasses import replace

import pytest
from polos.analysis.guessing.columns import column
from polos.analysis.guessing.evidence import evidence
from polos.analysis.guessing.guess import guess
from polos.analysis.guessing.parts import CHECKED, CONFIRM, STOP, TOLD, Guess
from polos.analysis.guessing.repeats import Repeats, repeats
from polos.analysis.sectors.classification import isic4

UBIGEO = [f"04{n:02}01" for n in range(1, 21)]
NAMES = [f"Distrito {n}" for n in range(19)] + ["Distrito 0"]


@pytest.fixture
def areas():
    """Return columns of a map of 20 districts; two have the same name, in different provinces."""
    return [
        column("fid", range(1, 21), numeric=True),
        column("UBIGEO", UBIGEO),
        column("NOMBDIST", NAMES),
        column("NOMBPROV", ["Arequipa"] * 10 + ["Islay"] * 10),
        column("POBLACION", range(1000, 21000, 1000), numeric=True),
    ]


def long_table(**others):
    """Return columns of a table with two classes in each district, its ids without their zero."""
    rows = [(code.lstrip("0"), ciiu, at * 7) for at, code in enumerate(UBIGEO) for ciiu in ("141", "1410")]
    ids, codes, values = zip(*rows)
    return [column("ubigeo", ids), column("CIIU4", codes), column("NUM_TRABAJ", map(str, values)), *others.values()]


def test_a_long_table_with_lost_zeros_is_understood(areas):
    codes = ["0141", "1410"] * 20
    table = [*long_table()[:1], column("CIIU4", codes), long_table()[2]]
    found = guess(areas, table, isic4())
    assert found == Guess("UBIGEO", "ubigeo", "CIIU4", "NUM_TRABAJ", (), "jobs", "", "", 0, "NOMBDIST", "NOMBPROV")
    said = evidence(areas, table, found, isic4())
    assert {part: one.state for part, one in said.items()} == {
        "area_id": CHECKED,
        "table_id": CHECKED,
        "sector": CHECKED,
        "value": CHECKED,
        "unit": CONFIRM,
        "name": TOLD,
        "province": CHECKED,
    }
    assert str(said["province"].said[0]) == "It is written beside names that several areas have: Arequipa, Islay."
    assert [str(one) for one in said["table_id"].said] == [
        "20 of 20 match.",
        "The zero in front had been lost: 40101 is 040101.",
    ]
    # 2 · 7 · (0 + 1 + … + 19)
    assert "0 to 133; they add up to 2,660." in str(said["value"].said[0])


CHOSEN = Guess("UBIGEO", "ubigeo", "CIIU4", "NUM_TRABAJ", (), "jobs", name="NOMBDIST", province="NOMBPROV")


@pytest.mark.parametrize(
    ("name", "province", "state"),
    [
        ("NOMBDIST", "NOMBPROV", CHECKED),
        ("NOMBDIST", "", TOLD),
        ("NOMBDIST", "NOMBDIST", CONFIRM),
        ("NOMBDIST", "COUNTRY", CONFIRM),
        ("UBIGEO", "NOMBPROV", None),  # no name is there twice
        ("", "NOMBPROV", None),
    ],
)
def test_the_province_is_asked_where_names_repeat(areas, name, province, state):
    said = evidence(
        [*areas, column("COUNTRY", ["PE"] * 20)],
        long_table(),
        replace(CHOSEN, name=name, province=province),
        isic4(),
    )
    assert (said["province"].state if "province" in said else None) == state


def test_figures_of_several_quarters_are_told_before_they_are_added_up(areas):
    """Two quarters under a name that says nothing: the second one of each area and code was there before."""
    rows = [(code, ciiu, quarter) for quarter in ("I", "II") for code in UBIGEO for ciiu in ("0141", "1410")]
    ids, codes, quarters = map(list, zip(*rows))
    values = {"ubigeo": ids, "CIIU4": codes, "T": quarters, "NUM_TRABAJ": [str(at) for at in range(80)]}
    found = repeats(values, CHOSEN)
    assert found == Repeats(40, "T")
    table = [column(name, texts) for name, texts in values.items()]
    said = evidence(areas, table, CHOSEN, isic4(), repeated=found)["value"]
    assert said.state == CONFIRM
    assert "before: 40; they differ in “T”" in str(said.said[-1])
    assert evidence(areas, table, CHOSEN, isic4(), {"value"}, found)["value"].state == CHECKED
    # Of one quarter nothing comes again, with or without the zeros of its codes.
    once = {name: texts[:40] for name, texts in values.items()}
    assert repeats(once, CHOSEN) == Repeats()
    twice = {name: [*texts, texts[0].lstrip("0")] for name, texts in once.items()}
    assert repeats(twice, CHOSEN).rows == 1


def test_rows_of_other_years_do_not_repeat_those_of_the_year():
    values = {"ubigeo": [1, 1, 1], "CIIU4": ["C", "C", "C"], "NUM_TRABAJ": [1, 2, 3], "AÑO": [2022, 2023, 2023.0]}
    of_year = Guess("", "ubigeo", "CIIU4", "NUM_TRABAJ", year_field="AÑO", year="2023", years=2)
    assert repeats(values, of_year).rows == 1


def test_figures_that_are_all_zero_are_stopped(areas):
    table = [*long_table()[:2], column("NUM_TRABAJ", ["0"] * 40)]
    said = evidence(areas, table, CHOSEN, isic4())["value"]
    assert (said.state, str(said.said[0])) == (STOP, "All its numbers are zero: there is nothing to compare.")


def test_it_is_told_whether_the_map_or_the_table_has_lost_zeros(areas):
    bare = [column("UBIGEO", [int(code) for code in UBIGEO], numeric=True), *areas[2:]]
    table = [column("ubigeo", UBIGEO), *long_table()[1:]]
    said = evidence(bare, table, CHOSEN, isic4())["table_id"].said
    assert str(said[1]) == "The map has lost the zero in front: 040101 is 40101."


def test_areas_without_a_name_are_counted(areas):
    some = [*areas[:2], column("NOMBDIST", [*NAMES[:17], None, None, None]), areas[3]]
    said = evidence(some, long_table(), CHOSEN, isic4())["name"]
    assert (said.state, str(said.said[0])) == (TOLD, "Areas without a name: 3. They are called by their code.")


def test_the_order_of_columns_does_not_matter(areas):
    table = [column("CIIU4", ["0141", "1410"] * 20), *long_table()[2:], *long_table()[:1]]
    assert guess(areas[::-1], table, isic4()).table_id == "ubigeo"


def test_figures_that_look_like_divisions_are_no_codes(areas):
    ids = [code for code in UBIGEO for _ in range(2)]
    table = [
        column("distrito", ids),
        column("empresas", [10, 25] * 20, numeric=True),
        column("sector", ["C", "G"] * 20),
    ]
    found = guess(areas, table, isic4())
    assert (found.sector, found.value, found.unit) == ("sector", "empresas", "firms")


def test_a_column_for_each_sector_is_a_wide_table(areas):
    table = [
        column("ubigeo", UBIGEO),
        *(column(f"empl_{code}", range(20), numeric=True) for code in ("10", "13", "47")),
    ]
    found = guess(areas, table, isic4())
    assert (found.sector, found.sectors, found.unit) == ("", ("empl_10", "empl_13", "empl_47"), "jobs")
    assert evidence(areas, table, found, isic4())["sector"].state == CHECKED


def test_of_several_years_the_latest_is_taken_and_asked(areas):
    table = long_table(year=column("AÑO", ["2022", "2024"] * 20))
    table[1] = column("CIIU4", ["0141"] * 40)
    found = guess(areas, table, isic4())
    assert (found.year_field, found.year, found.years, found.value) == ("AÑO", "2024", 2, "NUM_TRABAJ")
    assert evidence(areas, table, found, isic4())["year"].state == CONFIRM
    assert str(evidence(areas, table, found, isic4())["value"].said[1]) == "That is all years together."
    assert evidence(areas, table, found, isic4(), {"year"})["year"].state == CHECKED


def test_names_serve_where_no_code_does(areas):
    names = [column("NOMBRE", [f"Zona {n}" for n in range(20)])]
    table = [column("zona", [f"ZONA {n}" for n in range(20)]), column("rama", ["C"] * 20), column("valor", range(20))]
    found = guess(names, table, isic4())
    assert (found.area_id, found.table_id, found.unit) == ("NOMBRE", "zona", "")
    assert evidence(names, table, found, isic4())["unit"].state == STOP


def test_another_country_fits_nothing_and_nothing_is_guessed(areas):
    table = [column("cod", ["99001", "99002"]), column("ciiu", ["C", "G"]), column("empleo", [1, 2], numeric=True)]
    found = guess(areas, table, isic4())
    assert (found.area_id, found.table_id) == ("", "")
    assert evidence(areas, table, found, isic4())["table_id"].state == STOP


def test_what_the_user_chose_wrongly_is_stopped_with_the_reason(areas):
    table = long_table()
    wrong = Guess("NOMBPROV", "ubigeo", "ubigeo", "CIIU4", unit="jobs")
    said = evidence(areas, table, wrong, isic4())
    assert [said[part].state for part in ("area_id", "table_id", "sector")] == [STOP, STOP, STOP]
    assert "Arequipa, Islay" in str(said["area_id"].said[0])
    same = evidence(areas, table, Guess("UBIGEO", "ubigeo", "CIIU4", "CIIU4", unit="jobs"), isic4())
    assert same["value"].state == STOP


def test_hidden_and_empty_cells_are_told_and_are_no_zeros(areas):
    table = long_table()
    values = ["5", "*", None, "0"] * 10
    table[2] = column("empleo", values)
    said = evidence(areas, table, Guess("UBIGEO", "ubigeo", "CIIU4", "empleo", unit="jobs"), isic4())["value"]
    texts = [str(one) for one in said.said]
    assert texts[0].endswith("from 0 to 5; they add up to 50.")
    assert texts[1:] == ["Withheld: 10, which is not zero.", "Without a figure: 10, which is not zero."]


def test_a_row_number_is_no_area_that_a_table_knows(areas):
    table = [column("cod", range(1, 21)), column("dist", UBIGEO), column("ciiu", ["C"] * 20), column("jobs", range(20))]
    assert guess(areas, table, isic4()).area_id == "UBIGEO"
    said = evidence(areas, table, Guess("fid", "cod", "ciiu", "jobs", unit="jobs"), isic4())
    assert said["area_id"].state == CONFIRM


@pytest.mark.parametrize(
    ("of_areas", "of_table", "expected"),
    [
        # As offices of Peru, Ecuador and Chile name them.
        (("IDDIST", "NOMBDIST", "NOMBPROV"), ("UBIGEO", "CIIU_R4", "NRO_EMPRESAS"), ("IDDIST", "NOMBDIST", "firms")),
        (
            ("DPA_PARROQ", "DPA_DESPAR", "DPA_DESPRO"),
            ("codParroquia", "Rama", "Plazas"),
            ("DPA_PARROQ", "DPA_DESPAR", "jobs"),
        ),
        (("CUT_COM", "COMUNA", "PROVINCIA"), ("comuna", "actividad", "valor"), ("CUT_COM", "COMUNA", "")),
    ],
)
def test_names_of_several_countries(of_areas, of_table, expected):
    key, name, province = of_areas
    areas = [column(key, UBIGEO), column(name, NAMES), column(province, ["A"] * 10 + ["B"] * 10)]
    rows = [(code, sector, at) for at, code in enumerate(UBIGEO) for sector in ("C10", "C13")]
    table = [column(of_table[at], [row[at] for row in rows], numeric=at == 2) for at in range(3)]
    found = guess(areas, table, isic4())
    assert (found.area_id, found.name, found.unit) == expected
    assert (found.table_id, found.sector, found.value) == of_table
    assert found.province == province
