"""Size bands as offices write them, and the workers that a column of them stands for, by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import FieldError
from polos.analysis.establishments.size_bands import Band, Workers, parse_band, parse_bands
from polos.analysis.establishments.workers import workers_from

OFFICES = {
    "INEGI, DENUE, per_ocu": {
        "0 a 5 personas": (0, 5),
        "6 a 10 personas": (6, 10),
        "11 a 30 personas": (11, 30),
        "31 a 50 personas": (31, 50),
        "51 a 100 personas": (51, 100),
        "101 a 250 personas": (101, 250),
        "251 y más personas": (251, None),
    },
    "INEGI, Censos Económicos": {
        "Hasta    10 personas": (0, 10),
        "51 a  250 personas": (51, 250),
        "251 Y MAS": (251, None),
    },
    "INEC Ecuador, DIEE, estrato de personal": {
        "Entre 1 - 9": (1, 9),
        "Entre 10 - 49": (10, 49),
        "Entre 100 - 199": (100, 199),
        ">= 200": (200, None),
    },
    "INEI, Peru: micro y pequeña empresa": {
        "1 A 4 PERSONAS OCUPADAS": (1, 4),
        "MENOS DE 5 PERSONAS": (0, 4),
        "DE 5 A 10 PERSONAS": (5, 10),
        "DE 1000 Y MAS": (1000, None),
        "MICRO (1 - 10 P.O.)": (1, 10),
        "MEDIANA (21 - 200 P.O.)": (21, 200),
        "De 201 a más trabajadores": (201, None),
    },
    "Ministerio de Trabajo, Argentina, and other lists with labels": {
        "a. 1-9": (1, 9),
        "b) 10-49": (10, 49),
        "c - 50 a 199": (50, 199),
        "d: 200-499": (200, 499),
        "e. 500+": (500, None),
        "1. 1 a 5": (1, 5),
        "2) 6 a 10": (6, 10),
    },
    "DANE, Colombia, and others": {"1 persona": (1, 1), "De 2 a 5 personas": (2, 5), "De 16 a 50 personas": (16, 50)},
    "HCP, Morocco; Eurostat": {
        "2–3": (2, 3),
        "10-49": (10, 49),
        "10 – 49": (10, 49),
        "50+": (50, None),
        "50 +": (50, None),
    },
    "others in Spanish": {
        "De 0 a 5": (0, 5),
        "50 y más": (50, None),
        "251 o más": (251, None),
        "200 en adelante": (200, None),
        "200 o superior": (200, None),
        "más de 250": (251, None),
        "+ de 250": (251, None),
        "Mayor a 250": (251, None),
        "> 250": (251, None),
        "≥ 250": (250, None),
        "hasta 10": (0, 10),
        "10 o menos trabajadores": (0, 10),
        "menos de 5": (0, 4),
        "<= 9": (0, 9),
        "< 10": (0, 9),
        "1 trabajador": (1, 1),
        "Un trabajador": (1, 1),
        "Sin personal": (0, 0),
        "Ningún trabajador": (0, 0),
        "entre 5 y 10 trabajadores/as": (5, 10),
        "Mediana A: de 50 a 99": (50, 99),
        "10 a 49 (pequeña)": (10, 49),
        "1.000 a 4.999 empleados": (1000, 4999),
        "1 000 y más": (1000, None),
    },
    "others in English": {
        "10 to 49 employees": (10, 49),
        "between 10 and 49": (10, 49),
        "250 and over": (250, None),
        "250 or more persons": (250, None),
        "more than 250": (251, None),
        "at least 250": (250, None),
        "fewer than 10 workers": (0, 9),
        "up to 9": (0, 9),
        "no employees": (0, 0),
    },
}


@pytest.mark.parametrize(("text", "band"), [pair for office in OFFICES.values() for pair in office.items()])
def test_bands_as_offices_write_them(text, band):
    assert parse_band(text) == Band(*band)
    assert parse_band(f"  {text.upper()} ") == Band(*band)


@pytest.mark.parametrize(
    "text",
    [
        *("Microempresa", "Pequeña", "Mediana A", "Grande", "no especificado", "trabajadores", "", "12", "-5", "12,5"),
        *("5-", "+250", "101 250", "20 a 10", "2024-05", "01-may", "5-Jan", "1.5 a 3", "10-49-99", "10 a", "NE", "1/5"),
        *("a 10", "e 500", "3. 10", "1. 000 y más", "1) 5"),
    ],
)
def test_what_is_no_band_is_not_guessed(text):
    assert parse_band(text) is None


@given(
    st.integers(0, 99_999),
    st.integers(0, 99_999),
    st.sampled_from(
        ["{} a {}", "{}-{}", "De {} a {} personas", "entre {} y {}", "{} to {} workers", "Micro ({} – {})"]
    ),
)
def test_both_ends_are_read_whatever_the_words(one, other, words):
    low, high = sorted((one, other))
    assert parse_band(words.format(low, high)) == Band(low, high)


@given(
    st.integers(0, 99_999), st.sampled_from([("{} y más", 0), ("{}+", 0), (">= {}", 0), ("más de {}", 1), ("> {}", 1)])
)
def test_open_bands_begin_where_they_say(low, words):
    text, beyond = words
    assert parse_band(text.format(low)) == Band(low + beyond, None)


def test_what_the_user_says_bands_stand_for():
    given = parse_bands("1 a 5 personas=2.5; 251 y más = 251-400-2000\nMediana A=50 a 99;Grande=350;n.e.=; >= 200=1000")
    nan = float("nan")
    expected = {
        "1 a 5 personas": Workers(1, 2.5, 5),
        "251 y mas": Workers(251, 400, 2000),
        "mediana a": Workers(50, 74.5, 99),
        "grande": Workers(nan, 350, nan),
        "n.e.": Workers(nan, nan, nan),
        ">= 200": Workers(200, 1000, nan),
    }
    assert {name: str(workers) for name, workers in given.items()} == {
        name: str(workers) for name, workers in expected.items()
    }
    assert parse_bands("") == parse_bands(None) == parse_bands(" ;\n") == {}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("250", "“250” in BANDS is not understood. Write a text"),
        ("=4", "Write a text of the column"),
        ("50+=many", "“50+=many” in BANDS is not understood. After ="),
        ("50+=1.200", "not understood"),
        ("Grande=200+", "a band with two ends"),
        ("50+=40", "must rise from fewest to most and the middle be in the band"),
        ("1 a 5=7", "the middle be in the band"),
        ("Grande=100-50-200", "must rise"),
        ("1 a 5=2; 1  A 5=3", "two things about “1  A 5”"),
    ],
)
def test_what_a_user_cannot_say(text, says):
    with pytest.raises(FieldError) as error:
        parse_bands(text)
    assert says in str(error.value)


def test_a_band_without_an_average_keeps_its_ends():
    """So that one unknown average does not leave all plants of a sector without bounds."""
    given = parse_bands("500+=; 10 a 49 =")
    assert [str(workers) for workers in given.values()] == ["500–?–?", "10–?–49"]


def test_the_way_out_can_be_pasted():
    """The hint is made of the band: a label or a semicolon in the text would not be understood again."""
    values = ["a. 1-9", "e. 500+", "e. 500+"]
    with pytest.raises(FieldError, match=r"500\+=N or, with the most that one has, 500\+=500-N-M"):
        workers_from(column(*values))
    frame, _ = workers_from(column(*values), "500+=500-700-2000")
    assert triples(frame) == [(1, 5, 9), (500, 700, 2000), (500, 700, 2000)]


def column(*values, name="per_ocu"):
    return pd.Series(values, index=range(1, len(values) + 1), name=name, dtype=object)


def triples(frame):
    return [tuple(row) for row in frame[["workers_low", "workers", "workers_high"]].to_numpy()]


def test_workers_of_bands_numbers_and_marks_in_one_column():
    """By hand: middles (0+5)/2, (6+10)/2; 12,5 is a number; the open band as given; marks and blanks are unknown."""
    frame, notices = workers_from(
        column(
            "0 a 5 personas", "6 a 10", "12,5", "251 y más personas", None, "n.d.", "NE", "6 a 10 personas", "*", " "
        ),
        "251 y más=400; NE=; Grande=3",
    )
    expected = [(0, 2.5, 5), (6, 8, 10), (12.5, 12.5, 12.5), (251, 400, np.nan), *[(np.nan,) * 3] * 3, (6, 8, 10)]
    np.testing.assert_array_equal(triples(frame), [*expected, *[(np.nan,) * 3] * 2])
    texts = "\n".join(map(str, notices))
    assert "“251 y más personas” = 251–400–? (1)" in texts
    assert "holds numbers in 1 rows and size bands in 5 rows" in texts
    assert "numbers are left out: 6–10 / 251+" in texts
    assert "No upper bound is known for “251 y más personas”" in texts
    assert "Entries of BANDS that no row has: “grande”" in texts
    assert "missing, not as zero: “n.d.” (1)" in texts
    assert "suppressed, not as zero: “*” (1)" in texts


def test_numbers_alone_are_what_they_are():
    frame, notices = workers_from(pd.Series([3.0, np.nan, 0.0], name="jobs"))
    np.testing.assert_array_equal(triples(frame), [(3, 3, 3), (np.nan,) * 3, (0, 0, 0)])
    assert notices == ()
    frame, _ = workers_from(column("1.234,5", "7"))
    np.testing.assert_array_equal(triples(frame), [(1234.5,) * 3, (7,) * 3])


def test_codes_of_bands_need_an_entry_each():
    """Ecuador's strata 1 to 5 as numbers: INEC, DIEE 2020."""
    strata = pd.Series([1.0, 5.0, 2.0, np.nan], name="estrato")
    frame, _ = workers_from(strata, "1=1-9; 2=10 a 49; 3=50-99; 5=200-350-9000")
    np.testing.assert_array_equal(triples(frame), [(1, 5, 9), (200, 350, 9000), (10, 29.5, 49), (np.nan,) * 3])
    with pytest.raises(FieldError) as error:
        workers_from(strata, "1=1-9; 2=10-49")
    assert "takes 1, 2 of field “estrato” as codes of size bands, but not 5" in str(error.value)


@pytest.mark.parametrize(
    ("values", "bands", "says"),
    [
        (["50+", "50+", "1 a 5"], "", "“per_ocu” without an upper end: “50+” (2)"),
        (["50+"], "", "Give their average N in BANDS: 50+=N or, with the most that one has, 50+=50-N-M"),
        (
            ["Mediana A", "1 a 5", "Micro", "Micro"],
            "",
            "neither numbers nor size bands (3 rows): “Micro” (2), “Mediana A” (1)",
        ),
        (["+250"], "", "such as +250=50 a 99, or +250= where it is unknown"),
        (["01-may"], "", "“01-may” (1)"),
        (["1 a 5", "-3"], "", "negative numbers of workers, in these rows (1): 2 (-3)"),
        (["1.234"], "", "Give DECIMAL"),
    ],
)
def test_what_cannot_be_read_names_field_rows_and_way_out(values, bands, says):
    with pytest.raises(FieldError) as error:
        workers_from(column(*values), bands)
    assert says in str(error.value)


def test_overlapping_bands_are_noticed():
    """INEI 1996 prints the class above MEDIANA (21 - 200) as GRAN (<200 P.O.)."""
    _, notices = workers_from(column("MICRO (1 - 10 P.O.)", "MEDIANA (21 - 200 P.O.)", "GRAN (<200 P.O.)"))
    assert any(
        "overlap: 0–199 / 1–10, 1–10" not in str(notice) and "overlap: 0–199 / 1–10" in str(notice)
        for notice in notices
    )
    _, notices = workers_from(column("1 a 5", "1-5", "6 a 10", "11+"), "11+=20")
    assert not any("overlap" in str(notice) or "left out" in str(notice) for notice in notices)


KINDS = ["0 a 5 personas", "6-10", "251 y más", "7", "3,5", None, "n.d.", "Sin personal"]


@given(st.lists(st.sampled_from(KINDS), max_size=30))
def test_each_row_is_read_by_itself(values):
    """No row's figure depends on the others, and low <= middle <= high."""
    alone = {
        "0 a 5 personas": (0, 2.5, 5),
        "6-10": (6, 8, 10),
        "251 y más": (251, 300, np.nan),
        "7": (7, 7, 7),
        "3,5": (3.5, 3.5, 3.5),
        "Sin personal": (0, 0, 0),
    }
    frame, _ = workers_from(column(*values), "251+=300", ",")
    expected = [alone.get(value, (np.nan,) * 3) for value in values]
    np.testing.assert_array_equal(np.array(triples(frame)).reshape(-1, 3), np.array(expected).reshape(-1, 3))
