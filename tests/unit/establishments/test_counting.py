"""Establishments by area and sector: by hand, and against a count row by row."""

import math
from collections import defaultdict

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polos.analysis.errors import FieldError
from polos.analysis.establishments.counting import area_figures, count_establishments, stated_codes
from polos.analysis.establishments.different_firms import different_firms
from polos.analysis.establishments.directory_areas import areas_of_rows
from polos.analysis.establishments.directory_checks import firm_notices, head_office_notices

NAN = float("nan")


def texts(*values):
    return pd.Series(values, dtype=object)


def workers_of(*triples):
    """Return workers from (low, middle, high) in each row."""
    return pd.DataFrame(triples, columns=["workers_low", "workers", "workers_high"], dtype=float)


def rows(frame):
    return [tuple(None if value != value else value for value in row) for row in frame.itertuples(index=False)]


@pytest.fixture
def small():
    """Nine rows: a city with two sectors, a village, and three rows that cannot be counted."""
    area = texts("c", "c", "c", "c", "c", "v", None, "c", None)
    code = texts("10", "10", "10", "13", "13", "10", "10", None, None)
    unknown = (NAN, NAN, NAN)
    workers = workers_of(
        (0, 2.5, 5), (6, 8, 10), unknown, (251, 400, NAN), (1, 1, 1), unknown, (9, 9, 9), (9, 9, 9), unknown
    )
    return area, code, workers


def test_a_directory_by_hand(small):
    area, code, workers = small
    result = count_establishments(area, code, workers)
    assert list(result.cells) == [
        *("area", "code", "firms", "workers", "workers_low", "workers_high", "workers_max", "workers_sq"),
        *("unknown", "confidential"),
    ]
    assert rows(result.cells) == [
        ("c", "10", 3, 10.5, 6.0, 15.0, None, None, 1.0, 0),
        ("c", "13", 2, 401.0, 252.0, None, None, None, 0.0, 1),
        ("v", "10", 1, None, None, None, None, None, 1.0, 1),
    ]
    assert result.left_out.to_dict() == {6: "no_area", 7: "no_code", 8: "no_area"}
    notices = "\n".join(map(str, result.notices))
    assert "Establishments counted: 6, in 3 cells of an area and a sector; not counted: 3." in notices
    assert "no area (2): rows 6, 8" in notices
    assert "no sector code (1): 7" in notices
    assert "without a figure of workers: 2, 33.3% of all" in notices
    assert "fewer than 3 firms: 2 of 3" in notices


def test_the_largest_firm_and_the_squares_where_every_firm_is_known():
    """Two firms of 3 and 4 workers: 4 and 9 + 16. A band or a firm without a figure leaves both unknown."""
    area, code = texts("c", "c", "d", "d", "e", "e"), texts(*["10"] * 6)
    cells = count_establishments(
        area, code, workers_of((3, 3, 3), (4, 4, 4), (3, 3, 3), (1, 3, 5), (3, 3, 3), (NAN, NAN, NAN))
    ).cells
    assert rows(cells[["area", "workers_max", "workers_sq"]]) == [("c", 4, 25), ("d", None, None), ("e", None, None)]


def test_areas_by_hand(small):
    cells = count_establishments(*small).cells
    areas = pd.Index(["v", "empty", "c"])
    figures = area_figures(cells, areas, {"10"})
    assert rows(figures[["firms", "workers", "workers_low", "workers_high", "unknown", "confidential"]]) == [
        (1, None, None, None, 1, 1),
        (0, 0, 0, 0, 0, 0),
        (3, 10.5, 6, 15, 1, 0),
    ]
    assert rows(figures[["total_firms", "total_workers", "share"]]) == [(1, None, 1), (0, 0, None), (5, 411.5, 0.6)]
    everything = area_figures(cells, areas)
    assert rows(everything.loc[["c"], ["firms", "workers", "workers_low", "workers_high", "unknown"]]) == [
        (5, 411.5, 258, None, 1)
    ]


def test_without_workers_firms_only(small):
    area, code, _ = small
    result = count_establishments(area, code)
    assert result.cells["firms"].tolist() == [3, 2, 1]
    assert result.cells[["workers", "workers_low", "workers_high", "unknown"]].isna().all(axis=None)
    figures = area_figures(result.cells, pd.Index(["c", "v", "empty"]))
    assert figures["firms"].tolist() == [5, 1, 0]
    assert figures[["workers", "workers_low", "workers_high", "unknown", "total_workers"]].isna().all(axis=None)
    assert not any("figure of workers" in str(notice) for notice in result.notices)


@pytest.mark.parametrize(("minimum", "expected"), [(1, [0, 0, 0]), (2, [0, 0, 1]), (3, [0, 1, 1]), (10, [1, 1, 1])])
def test_confidential_below_the_minimum(small, minimum, expected):
    area, code, workers = small
    result = count_establishments(area, code, workers, minimum=minimum)
    assert result.cells["confidential"].tolist() == expected
    figures = area_figures(result.cells, pd.Index(["c", "v", "empty"]), minimum=minimum)
    assert figures["confidential"].tolist() == [int(minimum > 5), int(minimum > 1), 0]


def test_nothing_to_count():
    with pytest.raises(FieldError, match=r"No establishment has both .* \(outside: 2, no_code: 1\)"):
        count_establishments(texts(None, None, "a"), texts("10", None, None), reason=texts("outside", "outside", None))
    with pytest.raises(FieldError, match="MINIMUM_FIRMS is 0"):
        count_establishments(texts("a"), texts("10"), minimum=0)


def test_marks_for_a_missing_code_are_no_codes():
    assert stated_codes(texts("10", "-", "S/D", "n.d.", "C", "S", None, "NA", "")).isna().tolist() == [
        *(False, True, True, True, False, False, True, True, True)
    ]


figure = st.one_of(
    st.just((NAN, NAN, NAN)),
    st.just((251.0, 400.0, NAN)),
    st.floats(0, 1e4).map(lambda number: (number, number, number)),
    st.just((0.1, 0.3, 0.7)),
)
row = st.tuples(st.sampled_from(["a", "b", "c", None]), st.sampled_from(["10", "13", None]), figure)


def by_hand(table, minimum):
    """Return {(area, code): cell} counted row by row, sums without rounding."""
    members = defaultdict(list)
    for area, code, workers in table:
        if area and code:
            members[area, code].append(workers)
    cells = {}
    for key, workers in members.items():
        known = [figures for figures in workers if not math.isnan(figures[1])]
        sums = [math.fsum(values) if known else NAN for values in zip(*known)] or [NAN] * 3
        cells[key] = (len(workers), *sums, len(workers) - len(known), int(len(workers) < minimum))
    return cells


@settings(deadline=None)
@given(st.lists(row, min_size=1, max_size=40), st.integers(1, 4), st.randoms())
def test_as_counted_row_by_row_and_nothing_is_lost(table, minimum, random):
    expected = by_hand(table, minimum)
    if not expected:
        return
    area, code, workers = (list(part) for part in zip(*table))
    result = count_establishments(texts(*area), texts(*code), workers_of(*workers), minimum=minimum)
    assert len(table) == result.cells["firms"].sum() + len(result.left_out)
    counted = texts(*area).notna() & texts(*code).notna()
    assert result.left_out.index.tolist() == counted.index[~counted].tolist()
    found = {(cell.area, cell.code): cell for cell in result.cells.itertuples()}
    assert found.keys() == expected.keys()
    for key, (firms, low, middle, high, unknown, confidential) in expected.items():
        cell = found[key]
        assert (cell.firms, cell.unknown, cell.confidential) == (firms, unknown, confidential)
        np.testing.assert_allclose(
            [cell.workers_low, cell.workers, cell.workers_high], [low, middle, high], rtol=1e-12, atol=1e-9
        )
    shuffled = random.sample(table, len(table))
    area, code, workers = (list(part) for part in zip(*shuffled))
    again = count_establishments(texts(*area), texts(*code), workers_of(*workers), minimum=minimum)
    pd.testing.assert_frame_equal(again.cells, result.cells, check_exact=True)
    figures = area_figures(result.cells, pd.Index(["c", "b", "a"]), {"13"}, minimum=minimum)
    whole = by_hand([(area, "13", workers) for area, code, workers in table if code == "13"], minimum)
    for name in "abc":
        firms, low, middle, high, unknown, confidential = whole.get((name, "13"), (0, 0, 0, 0, 0, 0))
        one = figures.loc[name]
        assert (one["firms"], one["unknown"], one["confidential"]) == (firms, unknown, confidential)
        np.testing.assert_allclose(
            one[["workers_low", "workers", "workers_high"]].astype(float), [low, middle, high], rtol=1e-12, atol=1e-9
        )


def test_areas_of_a_directory_by_id():
    ids = pd.Index(["040129", "150101", "150102"])
    area, reason, notices = areas_of_rows(pd.Series([40129.0, 150101, np.nan, 999999], name="ubigeo"), ids)
    assert area.tolist() == ["040129", "150101", None, None]
    assert reason.tolist() == [None, None, "no_area", "unknown_area"]
    said = "\n".join(map(str, notices))
    assert "lost leading zeros are put back (1): 40129 = 040129" in said
    assert "“ubigeo” that the layer does not have, with their rows (1): 999999 (1)" in said
    area, reason, _ = areas_of_rows(texts("150101", " 150102 ", "", None).rename("u"), ids)
    assert area.tolist() == ["150101", "150102", None, None]
    assert reason.tolist() == [None, None, "no_area", "no_area"]
    for nothing in (texts("lima", "cusco"), texts(None, "")):
        with pytest.raises(FieldError, match="No area id of field “u” is in the layer"):
            areas_of_rows(nothing.rename("u"), ids)


def capital(workers, firms, others=20):
    """Return a capital beside other areas with 10 firms and 100 workers each."""
    return pd.DataFrame(
        {"firms": [firms, *[10] * others], "workers": [workers, *[100] * others]},
        index=["Lima", *(f"a{place}" for place in range(others))],
        dtype=float,
    )


def test_head_offices_are_asked_about():
    """Of 20 areas with 10 firms and 100 workers each; 100 firms and 3,000 workers are 33 % and 60 %."""
    (notice,) = head_office_notices(capital(3000, 100), "C")
    assert "Area Lima has 33% of the firms but 60% of the workers (C)" in str(notice)
    assert head_office_notices(capital(1000, 100), "C") == ()  # as large as elsewhere: 33 % of both
    assert head_office_notices(capital(300, 1), "C") == ()  # large firms, but 13 % of all workers
    assert head_office_notices(capital(3000, 100, others=5), "C") == ()  # too few areas to tell
    missing = capital(3000, 100).assign(workers=NAN)
    assert head_office_notices(missing, "C") == ()


def test_repeated_establishments_are_listed_and_firms_with_one_row_too():
    table = pd.DataFrame(
        {"firm": ["f1", "f1", "f1", None, None, "f2"], "id": list("aabccb"), "code": ["10"] * 6, "workers": [1.0] * 6}
    )
    repeated, notices = firm_notices(table)
    assert repeated.tolist() == [False, True, False, False, False, False]
    said = "\n".join(map(str, notices))
    assert "same firm in all fields read (1): 1." in said
    assert "Rows without an id of the firm: 2" in said
    assert "single row" not in said
    many = pd.DataFrame({"firm": [f"f{place}" for place in range(100)], "code": ["10"] * 100})
    assert any("Each of the 100 firms has a single row" in str(notice) for notice in firm_notices(many)[1])
    assert firm_notices(many.iloc[:99])[1] == ()


def test_a_firm_in_two_spellings_is_one():
    """Zeros, case and accents; ids beyond 2^53 that differ in the last digit are different firms."""
    firms = pd.Series(["0012", "12", "Añ-1", "AN-1 ", 9007199254740993, 9007199254740992, None], dtype=object)
    table = pd.DataFrame({"firm": firms, "code": ["10"] * 7})
    repeated, _ = firm_notices(table)
    assert repeated.tolist() == [False, True, False, True, False, False, False]


def test_a_foreign_code_is_a_reason_of_its_own():
    area, code = pd.Series(["a", "a", "a", None], dtype=object), pd.Series(["10", None, None, None], dtype=object)
    reason = pd.Series([None, "unknown_code", None, "outside"], dtype=object)
    counted = count_establishments(area, code, reason=reason)
    assert counted.left_out.tolist() == ["unknown_code", "no_code", "outside"]
    assert any("the classification does not have their code (1): 1" in str(notice) for notice in counted.notices)


def test_a_firm_of_several_rows_counts_once_for_the_minimum():
    """Three branches of one firm in a, two firms in b, a firm and two rows without an id in c."""
    area, code = texts(*"aaabbbccc"), texts("10", "10", "13", "10", "10", "10", "10", "10", "10")
    firm = texts("1", " 1", "1", "2", "3", "3", "4", None, " ")
    found = count_establishments(area, code, firm=firm)
    cells = found.cells.set_index(["area", "code"])
    assert cells["firms"].tolist() == [2, 1, 3, 3]
    assert cells["confidential"].tolist() == [1, 1, 1, 0]
    assert any("(FIRM_ID), and so confidential too: 1 of 4" in str(notice) for notice in found.notices)
    different = different_firms(area, firm)
    assert different.to_dict() == {"a": 1, "b": 2, "c": 3}
    figures = area_figures(found.cells, pd.Index(["a", "b", "c", "d"]), different=different)
    assert figures["confidential"].tolist() == [1, 1, 0, 0]
    assert count_establishments(area, code).cells["confidential"].tolist() == [1, 1, 0, 0]
