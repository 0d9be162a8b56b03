"""Groups of sectors through Processing: the output of chains, a table of one's own, the classification beside."""

import numpy as np
import pytest

CODES = ["10", "11", "12", "13", "14", "15", "46", "47", "49"]


@pytest.fixture
def inputs(make_layer):
    """Return flows of planted blocks that part section C in two and join it with G and H."""
    block = np.array([0, 0, 0, 1, 1, 1, 2, 2, 0])
    values = np.where(np.equal.outer(block, block), np.random.default_rng(1).uniform(50, 100, (9, 9)), 1.0)
    fields = {"code": "string", **{f"s{code}": "double" for code in CODES}}
    flows = make_layer(fields, [[code, *row] for code, row in zip(CODES, values.tolist())], geometry="None")
    return {"FLOWS": flows, "FLOWS_CODE": "code", "OUTPUT": "memory:"}


def test_the_chains_beside_the_classification(polos, rows_of, inputs):
    chains = polos.run("polos:industrychains", {**inputs, "MEMBERS": "memory:"})["MEMBERS"]
    given = {**inputs, "GROUPS": chains, "BY_GROUP": "memory:", "SEED": 3}
    found = polos.run("polos:groupvalidation", given)
    rows = {(row["grouping"], row["measure"]): row for row in rows_of(found["OUTPUT"])}
    assert set(rows) == {(grouping, measure) for grouping in ("given", "level_1") for measure in ("flows", "io")}
    planted = rows["given", "io"]
    assert (planted["score"], planted["groups"], planted["industries"]) == (1, 3, 9)
    assert planted["p"] < min(0.05, rows["level_1", "io"]["p"])
    assert planted["chance"] < 0.9
    groups = [row for row in rows_of(found["BY_GROUP"]) if row["grouping"] == "given"]
    assert len(groups) == 6
    called = {str(row["chain"]): row["name"] for row in rows_of(chains)}
    assert {row["group"]: row["group_name"] for row in groups} == called
    sections = {row["group"]: row["group_name"] for row in rows_of(found["BY_GROUP"]) if row["grouping"] == "level_1"}
    assert sections["C"] == "Manufacturing"
    again = rows_of(polos.run("polos:groupvalidation", given)["OUTPUT"])
    assert again == list(rows.values())


def test_a_table_of_one_s_own_and_a_page_in_spanish(polos, rows_of, inputs, make_layer, tmp_path):
    own = make_layer({"ciiu": "string", "grupo": "string"}, [["C", "fábricas"], ["46", "comercio"], ["47", "comercio"]])
    page, picture = tmp_path / "page.html", tmp_path / "picture.png"
    groups = {"GROUPS": own, "GROUPS_SECTOR": "ciiu", "GROUPS_FIELD": "grupo"}
    files = {"REPORT": str(page), "FIGURE": str(picture), "LANGUAGE": "es"}
    found = polos.run("polos:groupvalidation", {**inputs, **groups, **files})
    row = next(row for row in rows_of(found["OUTPUT"]) if (row["grouping"], row["measure"]) == ("given", "io"))
    assert (row["groups"], row["industries"]) == (2, 8)
    assert "al azar" in page.read_text(encoding="utf-8")
    assert picture.stat().st_size > 10_000


@pytest.mark.parametrize(
    ("rows", "more", "said"),
    [
        ([["10", "a"], ["10", "b"]], {}, "two groups"),
        ([["90", "a"], ["91", "b"]], {}, "among those compared"),
        ([["10", "a"], ["13", "b"]], {}, "cannot be compared"),
        ([["10", "a"]], {"GROUPS_FIELD": None}, "GROUPS_FIELD"),
        ([["10", "a"]], {"GROUPS_FIELD": None, "GROUPS_SECTOR": None}, "lacks sector, chain, role"),
    ],
)
def test_what_cannot_be_is_refused_in_words(polos, inputs, make_layer, rows, more, said):
    from qgis.core import QgsProcessingException

    own = make_layer({"ciiu": "string", "grupo": "string"}, rows, geometry="None")
    given = {**inputs, "GROUPS": own, "GROUPS_SECTOR": "ciiu", "GROUPS_FIELD": "grupo", **more}
    with pytest.raises(QgsProcessingException, match=said):
        polos.run("polos:groupvalidation", given)


def test_sectors_that_are_no_codes_need_groups(polos, inputs, make_layer):
    from qgis.core import QgsProcessingException

    names = ["farms", "mills", "shops"]
    fields = {"code": "string", **dict.fromkeys(names, "double")}
    flows = make_layer(fields, [[name, 1.0, 2.0, 3.0] for name in names], geometry="None")
    with pytest.raises(QgsProcessingException, match="no grouping"):
        polos.run("polos:groupvalidation", {**inputs, "FLOWS": flows})
