"""Flow tables as they are published: sectors, final uses, payments and sums told apart by arithmetic."""

import csv
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import FieldError, PolosError, TableError
from polos.analysis.linkages.flow_cells import flow_cells
from polos.analysis.linkages.flow_sums import sums_of_others
from polos.analysis.linkages.flow_table import factor, figure, flow_table
from polos.analysis.linkages.leontief import inverses

BRAZIL = Path(__file__).resolve().parents[3] / "resources" / "flows" / "brazil_2019.csv"


def read(text, label="sector"):
    """Return a small table written with blanks as a flow table is read."""
    head, *lines = [line.split() for line in text.strip().splitlines()]
    rows = pd.DataFrame([[None if cell == "." else cell for cell in line] for line in lines], columns=head)
    return flow_cells(rows.astype(object), label)


# Miller & Blair (2009), tables 2.3 and 2.1 to 2.3's total: output 1000 and 2000, final demand 350 and 1700.
MILLER_BLAIR = """
sector  farms mills final output
farms   150   500   350   1000
mills   200   100   1700  2000
wages   400   900   .     .
profits 250   500   .     .
outlays 1000  2000  .     .
"""


def test_published_table_is_parted():
    table = flow_table(read(MILLER_BLAIR))
    assert table.flows.to_numpy().tolist() == [[150, 500], [200, 100]]
    assert table.output.to_dict() == {"farms": 1000, "mills": 2000}
    assert set(table.sums) == {"output", "outlays"}
    assert figure(table, "Wages").tolist() == [400, 900]
    # The same, table 2.3.
    expected = [[1.25412541, 0.330033], [0.2640264, 1.12211221]]
    np.testing.assert_allclose(inverses(table.flows, table.output).leontief, expected, rtol=2e-7)


def test_gross_output_is_found_only_where_it_is_needed():
    table = flow_table(read("sector farms mills\nfarms 150 500\nmills 200 100"), with_output=False)
    assert table.output is None
    assert table.flows.to_numpy().tolist() == [[150, 500], [200, 100]]
    assert "output" not in str(table.notices[0])


@pytest.mark.parametrize(
    "columns",
    ["sector s01 s02 final output", "sector S02 S01 final output", "sector A01 A02 final output"],
)
def test_columns_may_have_letters_before_the_code_and_any_order(columns):
    rows = "01 150 500 350 1000\n02 200 100 1700 2000"
    if columns.split()[1].endswith("02"):
        rows = "01 500 150 350 1000\n02 100 200 1700 2000"
    table = flow_table(read(f"{columns}\n{rows}"))
    assert table.flows.loc["01", "02"] == 500
    assert list(table.flows) == ["01", "02"]


def test_totals_among_the_sectors_are_left_out():
    text = """
    sector farms mills shops Total
    farms  10    5     3     18
    mills  4     20    6     30
    shops  2     7     1     10
    Total  16    32    10    58
    output 40    60    30    130
    """
    table = flow_table(read(text))
    assert list(table.flows) == ["farms", "mills", "shops"]
    assert table.output.tolist() == [40, 60, 30]
    unnamed = flow_table(read(text.replace("Total", "zz")))
    pd.testing.assert_frame_equal(unnamed.flows, table.flows)


LEVELS = """
sector  A   a1  a2  B   b1  b11 b12 b2  C   c1  final output
A       38  12  26  14  9   4   5   5   3   3   115   170
a1      15  10  5   7   3   1   2   4   1   1   50    73
a2      23  2   21  7   6   3   3   1   2   2   65    97
B       22  11  11  37  17  8   9   20  2   2   150   211
b1      10  7   3   24  15  7   8   9   1   1   70    105
b11     4   3   1   13  8   4   4   5   1   1   30    48
b12     6   4   2   11  7   3   4   4   0   0   40    57
b2      12  4   8   13  2   1   1   11  1   1   80    106
C       9   4   5   6   2   1   1   4   7   7   20    42
c1      9   4   5   6   2   1   1   4   7   7   20    42
"""


@pytest.mark.parametrize("headings_first", [True, False])
def test_blocks_of_sectors_among_the_sectors_are_left_out(headings_first):
    """A sector counted in its section too would buy and sell twice."""
    if headings_first:
        cells = read(LEVELS)
    else:
        head, *lines = [line.split() for line in LEVELS.strip().splitlines()]
        lines = [[line[0], *line[10:0:-1], *line[11:]] for line in lines[::-1]]
        cells = read("\n".join(map(" ".join, [[head[0], *head[10:0:-1], *head[11:]], *lines])))
    table = flow_table(cells)
    single = ["a1", "a2", "b11", "b12", "b2", "c1"]
    assert sorted(table.flows) == single
    assert table.flows.loc[single, single].to_numpy().tolist() == [
        [10, 5, 1, 2, 4, 1],
        [2, 21, 3, 3, 1, 2],
        [3, 1, 4, 4, 5, 1],
        [4, 2, 3, 4, 4, 0],
        [4, 8, 1, 1, 11, 1],
        [4, 5, 1, 1, 4, 7],
    ]
    assert table.output[single].tolist() == [73, 97, 48, 57, 106, 42]
    assert any("left out (4)" in str(notice) for notice in table.notices)


def test_brazil_with_its_divisions_above_the_sectors_is_brazil():
    rows = pd.read_csv(BRAZIL, dtype=str).astype(object)
    plain = flow_table(flow_cells(rows.where(rows.notna(), None), "code"), "output")
    sectors = list(plain.flows)
    labels = []
    for place, sector in enumerate(sectors):
        if not place or sectors[place - 1][:2] != sector[:2]:
            labels.append(f"division {sector[:2]}")
        labels.append(sector)
    parts = pd.DataFrame(
        [[float(label in (sector, f"division {sector[:2]}")) for sector in sectors] for label in labels],
        labels,
        sectors,
    )
    wide = (parts @ plain.flows @ parts.T).round().assign(output=parts @ plain.output)
    rows = wide.astype(str).rename_axis("code").reset_index().astype(object)
    table = flow_table(flow_cells(rows, "code"), "output")
    # Domestic services neither buy nor sell, and so are no sum that could be told.
    assert [name for name in table.flows if name.startswith("division")] == ["division 97"]
    assert [name for name in table.flows if not name.startswith("division")] == sectors


def test_small_figures_that_nearly_add_up_are_no_sum():
    """Two units off the sum of the others is much, where figures are of a few units."""
    table = flow_table(read("sector a b c output\na 1 2 1 20\nb 2 0 1 20\nc 1 1 1 20"))
    assert list(table.flows) == ["a", "b", "c"]
    # Final users' 3, 4 and 5 are no copy of the 4, 3 and 3 that sectors sell each other.
    table = flow_table(read("sector a b c final made\na 1 2 1 3 20\nb 2 0 1 4 20\nc 1 1 1 5 20"), "made")
    assert table.sums == ()


def test_a_factor_is_known_wherever_there_is_output():
    table = flow_table(read(MILLER_BLAIR + "jobs 5 .\nsubsidies -3 2\n"))
    with pytest.raises(TableError, match=r"“jobs” has no figure .*\(1\): mills"):
        factor(table, "jobs")
    with pytest.raises(TableError, match=r"“subsidies” is negative .*\(1\): farms"):
        factor(table, "subsidies")
    assert factor(table, "subsidies", below_zero=True).tolist() == [-3, 2]
    assert factor(table, "wages").tolist() == [400, 900]
    idle = read("sector farms mills none output\nfarms 1 2 0 30\nmills 3 4 0 50\nnone 0 0 0 0\njobs 7 8 . .")
    assert factor(flow_table(idle), "jobs").tolist()[:2] == [7, 8]


def test_a_sector_may_be_called_as_gross_output_is():
    table = flow_table(read("sector x y z output\nx 1 2 9 40\ny 3 4 5 50\nz 6 7 8 60"))
    assert list(table.flows) == ["x", "y", "z"]
    assert table.output.tolist() == [40, 50, 60]
    # Gross output is the same below as beside.
    table = flow_table(read("sector y z x\ny 3 4 50\nz 6 7 60\nx 50 60 ."), "x")
    assert list(table.flows) == ["y", "z"]
    # Uses hold imports that inputs do not: both are gross output all the same.
    table = flow_table(read("sector y z VBP\ny 3 4 55\nz 6 7 65\nVBP 50 60 120"), "VBP")
    assert list(table.flows) == ["y", "z"]


def test_subtotals_do_not_count_as_uses():
    text = """
    sector farms mills between homes state exports final total
    farms  10    5     15      20    2     3       25    40
    mills  4     20    24      30    1     5       36    60
    """
    table = flow_table(read(text))
    assert table.sums == ("between", "final", "total")
    assert table.output.tolist() == [40, 60]


def test_two_candidates_for_output_stop_the_run_and_a_name_decides():
    # Uses hold imports of 10 that inputs do not.
    text = """
    sector farms mills final uses
    farms  10    5     35    50
    mills  4     20    36    60
    added  26    35    .     .
    made   40    60    .     .
    """
    with pytest.raises(TableError, match="GROSS_OUTPUT") as caught:
        flow_table(read(text))
    assert "farms" in str(caught.value)
    assert flow_table(read(text), "made").output.tolist() == [40, 60]
    assert flow_table(read(text), "USES").output.tolist() == [50, 60]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sector x y\nfarms 1 2\nmills 3 4", "No column of the flow table has the name of a row"),
        ("sector farms mills\nfarms 1 2\nfarms 3 4", "same label"),
        ("sector farms mills final\nfarms 1 2 30\nmills 3 4 50", "Gross output is not found"),
        ("sector farms mills output\nfarms 1 zz 30\nmills 3 4 50", "zz"),
        ("sector 01 02 03 output\n01 1 2 3 30\n02 3 4 5 50", "on one side only.*03"),
        ("sector farms iron mills output\nfarms 1 1 2 30\nmills 3 1 4 50", "on one side only.*iron"),
        ("sector farms mills output\n. 1 2 30\nmills 3 4 50", "without a text in “sector”"),
    ],
)
def test_what_is_no_flow_table_is_refused_with_the_place(text, said):
    with pytest.raises(PolosError, match=said):
        flow_table(read(text))


def test_a_slip_in_the_name_of_the_last_sector_is_told():
    text = "sector farms mills services output\nfarms 1 1 1 30\nmills 1 1 2 40\nservice 3 1 2 50"
    said = [str(notice) for notice in flow_table(read(text)).notices]
    assert any("“service” – “services”" in text for text in said)


def test_empty_cells_are_no_zeros_unless_said():
    text = "sector farms mills output\nfarms 1 . 30\nmills 3 4 50"
    with pytest.raises(TableError, match="farms → mills"):
        inverses(*_pair(flow_table(read(text))))
    assert flow_table(read(text), empty_is_zero=True).flows.loc["farms", "mills"] == 0


@pytest.mark.parametrize("hidden", ["*", "n.d.", "<5", "confidencial"])
def test_what_is_hidden_is_no_zero_whatever_is_said(hidden):
    text = f"sector farms mills shops output\nfarms 1 {hidden} . 30\nmills 3 4 - 50\nshops 1 2 3 20"
    table = flow_table(read(text), empty_is_zero=True)
    assert table.flows["shops"].tolist() == [0, 0, 3]
    with pytest.raises(TableError, match=r"missing, from and to \(1\): farms → mills.*EMPTY_IS_ZERO"):
        inverses(*_pair(table))


def _pair(table):
    return table.flows, table.output


def test_an_unknown_name_is_answered_with_those_that_there_are():
    with pytest.raises(TableError, match=r"“jobs”.*wages"):
        figure(flow_table(read(MILLER_BLAIR)), "jobs")


def test_the_shipped_table_of_brazil_reads_and_closes():
    rows = pd.read_csv(BRAZIL, dtype=str).astype(object)
    table = flow_table(flow_cells(rows.where(rows.notna(), None), "code"))
    assert table.flows.shape == (68, 68)
    # IBGE, Tabelas de recursos e usos 2019: gross output of all activities in million reais.
    assert table.output.sum() == pytest.approx(12_741_791, abs=1)
    spent = table.flows.sum() + sum(table.around[name] for name in ("imports", "taxes on products", "wages"))
    np.testing.assert_allclose(spent + table.around["other value added"], table.output, rtol=1e-6)
    assert table.titles["1500"] == "Fabricação de calçados e de artefatos de couro"
    assert set(table.sums) >= {"output"}


def test_the_correspondence_of_brazil_covers_isic_but_what_brazil_has_not():
    from polos.analysis.linkages.flow_sectors import into_sectors
    from polos.analysis.sectors.classification import isic4
    from polos.analysis.sectors.correspondence import read_correspondence

    links = read_correspondence(BRAZIL.with_name("isic4_to_brazil.csv")).links
    with BRAZIL.open(encoding="utf-8") as file:
        sectors = set(next(csv.reader(file))[2:70])
    assert sectors - set(links["target"]) == {"1992"}  # biofuels, which ISIC has among chemicals
    classes = [code for code in isic4().codes if len(code) == 4]
    placed, lost = into_sectors(classes, links)
    # Production of households for own use, and organizations of other states.
    assert {code[:2] for code in lost} == {"98", "99"}
    sums = placed.groupby("code")["weight"].sum()
    np.testing.assert_allclose(sums, 1.0, rtol=1e-9)


@given(st.integers(2, 6), st.integers(0, 2**31 - 1))
def test_sums_are_found_whatever_the_numbers(n, seed):
    random = np.random.default_rng(seed)
    parts = pd.DataFrame(random.uniform(1, 100, (n + 3, 4)), columns=["", "a", "b", "c"])
    parts["bc"] = parts["b"] + parts["c"]
    parts["all"] = parts[["", "a", "b", "c"]].sum(axis=1)
    parts["d"] = random.uniform(1, 100, n + 3)
    assert sums_of_others(parts) == {"bc": ("b", "c"), "all": ("", "a", "b", "c")}


def test_texts_in_a_column_of_a_sector_name_the_row():
    with pytest.raises(FieldError, match="mills"):
        read("sector farms mills\nfarms 1 x\nmills 3 4")
