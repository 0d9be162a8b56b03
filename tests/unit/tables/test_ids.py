"""Ids of areas and codes, the same text however a table holds them."""

import numpy as np
import pandas as pd
from polos.analysis.tables.ids import id_text, id_texts, texts_of_ids


def test_numbers_and_texts_of_the_same_id_are_the_same_text():
    assert [id_text(value) for value in (40129.0, 40129, np.int64(40129), " 40129\t", "40129")] == ["40129"] * 5
    assert (id_text(10.5), id_text("010"), id_text(" ")) == ("10.5", "010", "")


def test_columns_keep_their_index_and_have_none_where_empty():
    found = id_texts(pd.Series([7.0, "b ", None, "", np.nan, 7], index=list("uvwxyz"), dtype=object))
    assert found.to_dict() == {"u": "7", "v": "b", "w": None, "x": None, "y": None, "z": "7"}


def test_an_index_becomes_texts_under_its_name():
    found = texts_of_ids(pd.Index([3.0, 12.0], name="code"))
    assert (found.tolist(), found.name) == (["3", "12"], "code")
