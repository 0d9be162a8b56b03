"""The same areas on two sides."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import AreaError
from polos.analysis.tables.area_matching import match_ids
from polos.analysis.tables.area_names import Keys, match_names
from polos.analysis.tables.unmatched_areas import suggestions


def keys(*rows):
    ids, provinces, names = zip(*rows)
    index = pd.Index(ids)
    return Keys(index, pd.Series(names, index), pd.Series(provinces, index))


LAYER = keys(
    ("0205", "Chimborazo", "Bolívar"),
    ("0801", "Carchi", "Bolívar"),
    ("0101", "Azuay", "Cuenca"),
    ("0907", "Guayas", "San Jacinto de Yaguachi"),
)


@pytest.mark.parametrize(
    ("table", "layer", "found"),
    [
        (["0101", "0205"], ["0101", "0205"], ["0101", "0205"]),
        (["101", "205"], ["0101", "0205"], ["0101", "0205"]),
        (["0101", "0205"], ["101", "205"], ["101", "205"]),
        (["40129", "150101"], ["040129", "150101"], ["040129", "150101"]),
        (["0101", "9999"], ["0101", "0205"], ["0101", None]),
        (["40129.0", "150101.0"], ["040129", "150101"], ["040129", "150101"]),
        (["040129"], ["40129.0", "150101.0"], ["40129.0"]),
        (["1.1", "1.10"], ["11", "110"], [None, None]),
        (["101", "EC0101"], ["EC0101", "EC0205"], [None, "EC0101"]),
        (["101", "0101"], ["101", "0101"], ["101", "0101"]),
    ],
)
def test_ids(table, layer, found):
    matching = match_ids(pd.Index(table), pd.Index(layer))
    assert matching.area_of.tolist() == found
    said = [str(notice) for notice in matching.notices]
    assert bool(said) == any(key != area for key, area in zip(table, found) if area)


def test_zeros_put_back_are_said():
    (notice,) = match_ids(pd.Index(["40129"]), pd.Index(["040129"])).notices
    assert str(notice) == "Area ids that match once lost leading zeros are put back (1): 40129 = 040129."


def test_names_with_their_province():
    table = keys(
        ("a", "CHIMBORAZO", "bolivar"),
        ("b", "Carchi ", "Cantón Bolívar"),
        ("c", "Azuay", "CUENCA."),
        ("d", "Guayas", "Yaguachi"),
    )
    assert match_names(table, LAYER).area_of.tolist() == ["0205", "0801", "0101", None]


def test_names_that_several_areas_have_are_refused_only_where_they_matter():
    with pytest.raises(AreaError, match=r"several areas of the layer have \(1\): Bolivar \(0205, 0801\)"):
        match_names(Keys(pd.Index(["a"]), pd.Series(["Bolivar"], ["a"])), LAYER)
    assert match_names(Keys(pd.Index(["a"]), pd.Series(["Cuenca"], ["a"])), LAYER).area_of.tolist() == ["0101"]


def test_what_is_missing_matches_nothing():
    layer = keys(("1", "P", None), ("2", "P", "x"))
    table = keys(("a", None, "x"), ("b", "P", "x"), ("c", "P", None))
    assert match_names(table, layer).area_of.tolist() == [None, "2", None]


def test_suggestions_are_the_most_similar():
    assert suggestions(["Yaguachy", "Cuenca", "zzz"], ["Yaguachi", "Cuéncà", "Loja"]) == ["Yaguachi", "Cuéncà", None]
    assert suggestions([str(number) for number in range(1000)], []) == [None] * 1000


@given(st.lists(st.integers(0, 10**6), unique=True, min_size=1), st.booleans())
def test_every_id_finds_itself_whichever_side_lost_its_zeros(numbers, table_lost):
    full = [f"{number:07d}" for number in numbers]
    bare = [str(number) for number in numbers]
    table, layer = (bare, full) if table_lost else (full, bare)
    assert match_ids(pd.Index(table), pd.Index(layer)).area_of.tolist() == layer


def test_one_id_that_is_no_number_leaves_the_others_as_they_are():
    """A lake among districts: the zeros of the districts come back all the same."""
    layer = pd.Index(["010101", "010102", "LAGO", "150101"])
    assert match_ids(pd.Index(["10101", "150101", "lago"]), layer).area_of.tolist() == ["010101", "150101", "LAGO"]


def test_a_spelling_that_several_areas_share_matches_none_of_them():
    layer = pd.Index(["0101", "00101", "010102", "pe-1", "PE 1"])
    assert match_ids(pd.Index(["101", "10102", "Pe1", "PE-1"]), layer).area_of.tolist() == [None, "010102", None, None]


WORDS = ["peñón", "Río Bravo", "A-1", "b 2", "0101", "LAGO"]


@given(st.lists(st.sampled_from(WORDS), unique=True, min_size=1), st.data())
def test_every_spelling_of_an_id_finds_it(ids, data):
    spell = [str.upper, str.lower, lambda text: text.replace("-", "  "), lambda text: text.lstrip("0"), str.title]
    keys = {data.draw(st.sampled_from(spell))(name): name for name in ids}
    assert match_ids(pd.Index(list(keys)), pd.Index(ids)).area_of.tolist() == list(keys.values())
