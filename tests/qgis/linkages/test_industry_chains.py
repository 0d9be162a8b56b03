"""Chains through Processing: planted blocks, selections that other algorithms take, and what is refused."""

import json

import numpy as np
import pytest

BLOCKS = {"10": 1, "11": 1, "12": 1, "13": 2, "14": 2, "15": 2, "16": 2, "49": 3, "52": 3, "53": 3}
CODES = list(BLOCKS)


@pytest.fixture
def saved(tmp_path):
    def save(text, name):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return save


def flows(change=lambda values: None):
    """Return flows of sectors that buy of their own block, but for a little, as an office writes them."""
    same = np.equal.outer(list(BLOCKS.values()), list(BLOCKS.values()))
    values = np.where(same, np.random.default_rng(1).uniform(50, 100, same.shape), 1.0).round(1).astype(object)
    change(values)
    rows = [";".join(["código", "nombre", *(f"c{code}" for code in CODES), "usos"])]
    for code, row in zip(CODES, values):
        rows.append(";".join([code, f"Sector {code}", *map(str, row), "7"]))
    return "\n".join(rows).replace(".", ",") + "\n"


@pytest.fixture
def run(polos, saved, rows_of):
    from qgis.core import QgsProcessingFeedback

    def execute(text=None, **parameters):
        log = QgsProcessingFeedback(logFeedback=False)
        table = {"FLOWS": saved(text, "flows.csv"), "FLOWS_CODE": "código"} if text else {}
        inputs = {"OUTPUT": "memory:", "MEMBERS": "memory:", **table, **parameters}
        found = polos.run("polos:industrychains", inputs, feedback=log)
        return rows_of(found["OUTPUT"]), rows_of(found["MEMBERS"]), log.textLog(), found

    return execute


@pytest.fixture
def layer(make_layer):
    """Return areas with columns of jobs and of firms by sector: each block is found in places of its own."""
    rng = np.random.default_rng(2)
    rows = []
    for place in range(40):
        there = rng.poisson(4, 3)
        jobs = [float(rng.poisson(20 * there[block - 1] + 1)) for block in BLOCKS.values()]
        rows.append([f"{place:02d}", *jobs, *(int(value // 4) for value in jobs)])
    names = [f"{kind}_{code}" for kind in ("jobs", "firms") for code in CODES]
    return make_layer({"id": "string", **dict.fromkeys(names, "double")}, rows, columns=8)


COLUMNS = {
    "TABLE_ID": "id",
    "SECTOR_FIELDS": [f"jobs_{code}" for code in CODES],
    "FIRMS_FIELDS": [f"firms_{code}" for code in CODES],
}


def test_planted_blocks_of_flows(run, polos, rows_of):
    chains, members, log, _ = run(flows())
    assert {row["codes"] for row in chains} == {"10-12", "13-16", "49;52;53"}
    assert {(row["sector"], BLOCKS[row["sector"]]) for row in members if row["role"] == "core"} == set(BLOCKS.items())
    chain = next(row for row in chains if row["codes"] == "13-16")
    assert chain["ch_sectors"] == 4
    assert "Sector 13" in chain["members"]
    assert "10 of 10 sectors belong to 3 chains" in log
    assert all(row["held"] is not None for row in members)


@pytest.mark.parametrize("parameters", [{"CUT_OFF": 0.99999}, {"METHOD": 1, "COMPONENTS": 10}])
def test_where_no_two_belong_together_the_table_is_empty(run, tmp_path, parameters):
    page, picture = tmp_path / "page.html", tmp_path / "picture.png"
    chains, members, log, _ = run(flows(), **parameters, LINKS="memory:", REPORT=str(page), FIGURE=str(picture))
    assert chains == []
    assert {row["role"] for row in members} == {"none"}
    assert len(members) == 10
    assert "Of 10 sectors no two belong together." in log
    assert "Of 10 sectors no two belong together." in page.read_text(encoding="utf-8")


def test_the_selection_of_a_chain_is_taken_as_it_is(run, polos, layer, rows_of):
    chains, _, _, _ = run(flows())
    codes = next(row["codes"] for row in chains if row["codes"].startswith("13"))
    given = {"AREAS": layer, "AREA_ID": "id", "TABLE": layer, "TABLE_ID": "id", "OUTPUT": "memory:"}
    found = polos.run("polos:sectorlayer", {**given, "SECTOR_FIELDS": COLUMNS["SECTOR_FIELDS"], "SECTORS": codes})
    first = next(layer.getFeatures())
    expected = sum(first[f"jobs_{code}"] for code in ("13", "14", "15", "16"))
    assert next(row["sector"] for row in rows_of(found["OUTPUT"]) if row["id"] == "00") == expected


def test_groups_of_places_and_pairs_with_their_parts(run, layer, rows_of, tmp_path):
    picture = tmp_path / "tree.png"
    files = {"FIGURE": str(picture), "REPORT": str(tmp_path / "page.html")}
    chains, _, _, found = run(METHOD=1, TABLE=layer, **COLUMNS, LINKS="memory:", COMPONENTS=3, **files)
    assert {row["codes"] for row in chains} == {"10-12", "13-16", "49;52;53"}
    pairs = rows_of(found["LINKS"])
    assert len(pairs) == 45
    table = np.array([feature.attributes()[1:] for feature in layer.getFeatures()], dtype=float)
    expected = np.corrcoef(table, rowvar=False)
    for row in pairs:
        first, second = CODES.index(row["sector_1"]), CODES.index(row["sector_2"])
        assert row["part_jobs"] == pytest.approx(expected[first, second])
        assert row["part_firms"] == pytest.approx(expected[10 + first, 10 + second])
        assert row["part_io"] is None
    assert picture.stat().st_size > 10_000
    assert all(row["explained"] is None for row in chains)


def test_codes_of_the_table_become_sectors_of_the_flows(run, saved, rows_of):
    """Two ISIC codes are in one sector of the flows, and the chain's selection has both."""
    text = flows().replace("\n10;", "\nFood;").replace(";c10;", ";Food;")
    links = "from;to\n" + "".join(f"{code};{code}\n" for code in CODES[1:]) + "10;Food\n03;Food\n"
    jobs = {code: (np.arange(35) * 7 + place * 3) % 11 + 1 for place, code in enumerate(["03", *CODES])}
    rows = [f"{area:02d};{code};{of[area]}\n" for code, of in jobs.items() for area in range(35)]
    long = saved("".join(["area;code;jobs\n", *rows]), "long.csv")
    chains, _, _, found = run(text, TABLE=long, CORRESPONDENCE=saved(links, "links.csv"), LINKS="memory:")
    assert {row["codes"] for row in chains} == {"03;10-12", "13-16", "49;52;53"}
    expected = np.corrcoef(jobs["03"] + jobs["10"], jobs["11"])[0, 1]
    pair = next(row for row in rows_of(found["LINKS"]) if {row["sector_1"], row["sector_2"]} == {"Food", "11"})
    assert pair["part_jobs"] == pytest.approx(expected)


def test_the_command_line_gives_a_page_in_spanish(polos, qgis_process, saved, tmp_path):
    page = tmp_path / "page.html"
    inputs = {"FLOWS": saved(flows(), "flows.csv"), "FLOWS_CODE": "código", "LANGUAGE": "es"}
    outputs = {"OUTPUT": str(tmp_path / "out.csv"), "REPORT": str(page), "MEMBERS": str(tmp_path / "members.csv")}
    found = qgis_process("run", "polos:industrychains", "-", text=json.dumps({"inputs": {**inputs, **outputs}}))
    assert found.returncode == 0, found.stderr
    assert "Cadenas" in page.read_text(encoding="utf-8")
    assert (tmp_path / "members.csv").read_text(encoding="utf-8").startswith("chain,name,sector,title,strength,")


def lacks(row, column, value):
    def change(values):
        values[row, column] = value

    return change


@pytest.mark.parametrize(
    ("text", "parameters", "said"),
    [
        (None, {}, "FLOWS"),
        (flows(lacks(2, 3, -1)), {}, "negative.*12 → 13"),
        (flows(lacks(2, 3, "")), {}, "missing.*12 → 13"),
        (flows(lacks(2, 3, "n/q")), {}, "n/q"),
        (flows().replace(";c16;", ";c17;"), {}, "on one side only.*16"),
        (flows(), {"CUT_OFF": 1.0}, "CUT_OFF is 1"),
        (flows(), {"CUT_OFF": -0.1}, "CUT_OFF"),
        (flows(), {"COMPONENTS": 11}, "COMPONENTS is 11.*10"),
        (flows(), {"FLOWS_CODE": None}, "FLOWS_CODE"),
        (flows(), {"FIRMS_FIELD": "usos"}, "VALUE_FIELD"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, text, parameters, said):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=said):
        run(text, **parameters)


def test_a_correspondence_to_other_sectors_is_refused(run, saved):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=r"does not have.*MILLS"):
        run(flows(), CORRESPONDENCE=saved("from,to\n13,Mills\n10,10\n", "links.csv"))


def test_totals_inside_and_sectors_without_flows_are_told(run):
    def empty(values):
        values[9, :], values[:, 9] = 0.0, 0.0

    text = flows(empty)
    lines = text.strip().splitlines()
    figures = [[float(cell.replace(",", ".")) for cell in line.split(";")[2:-1]] for line in lines[1:]]
    lines[0] = lines[0].replace(";usos", ";Total;usos")
    for place, row in enumerate(figures, start=1):
        lines[place] = lines[place][:-2] + f";{sum(row):.1f};7".replace(".", ",")
    sums = [f"{sum(row[place] for row in figures):.1f}" for place in range(10)]
    lines.append(";".join(["Total", "", *sums, str(sum(map(float, sums))), "70"]).replace(".", ","))
    _, members, log, _ = run("\n".join(lines) + "\n")
    assert "Totals among the sectors" in log
    assert "(1): 53" in log
    assert "53" not in {row["sector"] for row in members}
    assert "parts without a flow" not in log
