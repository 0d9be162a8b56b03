"""What layers and results of other algorithms say of candidates, and what is lacking where they say nothing."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError, TableError
from polos.analysis.verdicts.measures import (
    EMPTY,
    HIDDEN,
    KNOWN,
    NEAR,
    NO_FIELD,
    NO_ROW,
    of_dependence,
    of_layer,
    require_ids,
)

IDS = pd.Index(["1", "2"])


def layer(**columns):
    return pd.DataFrame(columns, IDS)


def test_ids_are_texts_each_once():
    assert list(require_ids(pd.Series([1.0, 2]))) == ["1", "2"]
    with pytest.raises(TableError, match="without cl_id"):
        require_ids(pd.Series([1.0, None]))
    with pytest.raises(TableError, match=r"more than once.*: 1\."):
        require_ids(pd.Series(["1", "2", " 1"]))


def test_fields_that_are_not_there_and_fields_that_are_empty():
    found = of_layer(layer(p_mass=[0.01, np.nan], firms=[3.0, np.nan]))
    assert found["p"]["lacks"].tolist() == [KNOWN, EMPTY]
    assert found["jobs"]["lacks"].tolist() == [NO_FIELD, NO_FIELD]
    assert np.isnan(found["firms"].loc["2", "low"])


def test_the_fringe_counts_where_asked_and_a_p_value_near_its_level_is_open():
    clusters = layer(firms=[3.0, 4], firms_all=[5.0, 6], p_mass=[0.04, 0.01], stable=[0.0, 1])
    assert of_layer(clusters)["firms"]["low"].tolist() == [3, 4]
    assert of_layer(clusters, fringe=True)["firms"]["low"].tolist() == [5, 6]
    assert of_layer(clusters)["p"]["lacks"].tolist() == [NEAR, KNOWN]


def test_areas_by_the_table_of_members_where_the_layer_does_not_count_them():
    areas = pd.Series([3], ["1"])
    assert of_layer(layer(n_areas=[9.0, 1]), areas=areas)["areas"]["low"].tolist() == [9, 1]
    found = of_layer(layer(), areas=areas)["areas"]
    assert found["low"].tolist()[0] == 3
    assert found["lacks"].tolist() == [KNOWN, NO_ROW]


@pytest.mark.parametrize(("columns", "words"), [({"firms": [-1.0, 2]}, "negative"), ({"p_mass": [1.5, 0]}, "above 1")])
def test_numbers_that_cannot_be(columns, words):
    with pytest.raises(FieldError, match=words):
        of_layer(layer(**columns))


def shares(rows, areas=None, dominance=0.85):
    table = pd.DataFrame(rows, columns=["dp_unit", "dp_1_low", "dp_1_high", "dp_domin", "dp_hidden", "dp_areas"])
    return of_dependence(table, IDS, pd.DataFrame(areas or {}, IDS), dominance)


def test_dependence_of_the_layer_repeats_rows_and_of_the_table_does_not():
    row = [1, 0.2, 0.4, 0, 0, 3]
    for rows in ([row], [row, row]):
        found, notices = shares(rows)
        assert found.loc["1", ["low", "high"]].tolist() == [0.2, 0.4]
        assert found["lacks"].tolist() == [KNOWN, NO_ROW]
        assert not notices
    with pytest.raises(TableError, match="different figures"):
        shares([row, [1, 0.3, 0.4, 0, 0, 3]])


def test_what_is_withheld_is_known_to_be_above_the_limit_or_not():
    empty = [np.nan, np.nan]
    found, _ = shares([[1, *empty, 1, 1, 2], [2, *empty, 0, 1, 2]], dominance=0.6)
    assert found[["low", "high"]].to_numpy().tolist() == [[0.6, 1.0], [0.0, 0.6]]
    found, _ = shares([[1, *empty, np.nan, 1, 2]])
    assert found.loc["1", "lacks"] == HIDDEN


def test_another_number_of_areas_is_told_and_a_share_in_percent_refused():
    rows = [[1, 0.2, 0.4, 0, 0, 3], [2, 0.2, 0.4, 0, 0, 5]]
    _, notices = shares(rows, {"layer": [3, 4], "core": [2, 6]})
    assert [str(one) for one in notices] == [
        "Clusters that DEPENDENCE has with another number of areas than CLUSTERS (1): 2. "
        "Was it made of these clusters, by MEMBERS?"
    ]
    with pytest.raises(FieldError, match="no share"):
        shares([[1, 20, 40, 0, 0, 3]])


def test_figures_that_cannot_be_are_refused():
    for name in ("p_mass", "firms", "jobs"):
        with pytest.raises(FieldError, match=rf"infinite \(1\): 1, {name}"):
            of_layer(pd.DataFrame({name: [float("inf")]}, pd.Index(["1"])))
    row = {"dp_unit": ["1"], "dp_1_low": [0.9], "dp_1_high": [0.1]}
    with pytest.raises(FieldError, match=r"dp_1_low above dp_1_high, in these clusters \(1\): 1"):
        of_dependence(pd.DataFrame(row), pd.Index(["1"]), pd.DataFrame(index=["1"]), 0.85)
