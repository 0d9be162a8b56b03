"""The member table of clusters: roles, areas in two clusters, what a foreign one lacks."""

import pandas as pd
import pytest
from polos.analysis.clusters.members import clusters_of, require_members, without_place
from polos.analysis.errors import FieldError, TableError

ROWS = pd.DataFrame(
    {
        "cl_id": [1, 1, 1, 2, 2],
        "area_id": ["1", "02", "3", "4", "9"],
        "role": ["core", "fringe", "gap", None, "core"],
        "cl_name": ["Norte", "Norte", "Norte", None, None],
    }
)
AREAS = pd.Index(["01", "02", "03", "04"])


def test_the_core_the_fringe_if_asked_and_never_gaps():
    members, names, notices = clusters_of(ROWS, AREAS)
    assert members.where(members.notna(), None).to_dict() == {"01": "1", "02": None, "03": None, "04": "2"}
    assert names == {"1": "Norte"}
    assert "does not have (1): 9." in "\n".join(map(str, notices))
    members, _, _ = clusters_of(ROWS, AREAS, fringe=True)
    assert members.dropna().to_dict() == {"01": "1", "02": "1", "04": "2"}


def test_an_area_in_two_clusters_is_refused_and_a_repeated_row_is_not():
    with pytest.raises(FieldError, match=r"more than one cluster \(1\): 04"):
        clusters_of(ROWS.assign(area_id=["4", "02", "3", "4", "9"]), AREAS)
    assert clusters_of(pd.concat([ROWS, ROWS]), AREAS)[0].dropna().to_dict() == {"01": "1", "04": "2"}


def test_what_a_foreign_table_lacks():
    assert require_members(["CL_ID", "area_id", "x"]) == {"cl_id": "CL_ID", "area_id": "area_id"}
    with pytest.raises(TableError, match=r"lacks area_id\. It has: cl_id, ubigeo"):
        require_members(["cl_id", "ubigeo"])


def test_a_table_of_gaps_alone_says_so():
    with pytest.raises(TableError, match="no area in the core of a cluster"):
        clusters_of(ROWS.assign(role="gap"), AREAS)
    fringes = ROWS.assign(role="fringe")
    with pytest.raises(TableError, match="no area in the core of a cluster"):
        clusters_of(fringes, AREAS)
    assert clusters_of(fringes, AREAS, fringe=True)[0].notna().sum() == 4


@pytest.mark.parametrize(
    "roles",
    [
        ["CORE", "Fringe ", "GAP", None, "Core"],
        ["núcleo", "borde", "hueco", None, "Núcleo"],
        ["NUCLEO", "Borde", "Hueco", "nucleo", "core"],
    ],
)
def test_roles_in_any_case_and_in_both_languages(roles):
    rows = ROWS.assign(role=roles)
    assert clusters_of(rows, AREAS)[0].dropna().to_dict() == {"01": "1", "04": "2"}
    assert clusters_of(rows, AREAS, fringe=True)[0].dropna().to_dict() == {"01": "1", "02": "1", "04": "2"}


def test_a_role_that_nobody_knows_stops_the_run():
    with pytest.raises(TableError, match=r"other words than core, fringe and gap .*: “Kern”, “rand”"):
        clusters_of(ROWS.assign(role=["Kern", "rand", "gap", None, "core"]), AREAS)


def test_rows_without_a_cluster_or_an_area_are_told():
    rows = ROWS.assign(cl_id=[1, None, 1, 2, 2], area_id=["1", "02", "3", None, "9"])
    assert [str(one) for one in without_place(rows)] == [
        "Rows of the table of members left out: no cl_id or no area_id (2): 1, 3."
    ]
    assert without_place(ROWS) == ()
