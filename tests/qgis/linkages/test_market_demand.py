"""Demand through Processing: figures by hand, groups and clusters, the verdict and evidence, in Spanish, refusals."""

import re

import pytest

YEARS = (2019, 2020, 2021, 2022)
HS = "from,to\n190590,1071\n190531,1071\n190531,1073\n610910,1410\n"
# Invented: world sales of three codes in tenths; bread grows by a tenth a year, shirts lose a fifth.
TRADE = {"190590": (100, 1.1), "190531": (40, 1.1), "610910": (500, 0.8)}
OURS = {"190590": 0.2, "190531": 0.5, "610910": 0.1}


@pytest.fixture
def trade(tmp_path):
    """Return a maker of a text file as a customs office sends it: comma decimals, totals, sellers."""

    def make(change=()):
        lines = []
        for code, (value, growth) in TRADE.items():
            for year in YEARS:
                whole = value * growth ** (year - YEARS[0])
                own = OURS[code] * whole
                lines += [(code, year, "Perú", own), (code, year, "Chile", whole - own), (code, year, "Mundo", whole)]
        path = tmp_path / "comercio.csv"
        rows = [f"{code};{year};{who};{value:.6f}".replace(".", ",") for code, year, who, value in lines]
        path.write_text("\n".join(["sa;anio;pais;valor", *rows, *change]), encoding="utf-8")
        links = tmp_path / "sa_ciiu.csv"
        links.write_text(HS, encoding="utf-8")
        given = {"TABLE": str(path), "PRODUCT_FIELD": "sa", "YEAR_FIELD": "anio", "VALUE_FIELD": "valor"}
        return {**given, "SELLER_FIELD": "pais", "HOME": "peru", "CORRESPONDENCE": str(links), "LANGUAGE": 1}

    return make


@pytest.fixture
def run(polos, trade, log):
    """Return a runner that returns the outputs."""

    def go(change=(), **parameters):
        outputs = dict.fromkeys(("OUTPUT", "SELLERS", "YEARS", "RECORDS"), "memory:")
        return polos.run("polos:marketdemand", {**trade(change), **outputs, **parameters}, feedback=log)

    return go


def by_market(rows):
    return {str(row["market"]): row for row in rows}


def test_figures_by_hand(run, rows_of, log):
    outputs = run()
    rows = by_market(rows_of(outputs["OUTPUT"]))
    # Half of the biscuits (190531) are in each of 1071 and 1073.
    bread, cakes, shirts = rows["1071"], rows["1073"], rows["1410"]
    assert (bread["mk_start"], bread["mk_end"]) == pytest.approx((120, 120 * 1.1**3))
    assert (bread["mk_growth"], bread["mk_low"], bread["mk_high"]) == pytest.approx((0.1,) * 3, abs=1e-6)
    assert (bread["mk_split"], cakes["mk_split"], shirts["mk_split"]) == pytest.approx((20 / 120, 1, 0))
    assert (bread["hm_share_2"], shirts["hm_share_2"]) == pytest.approx((30 / 120, 0.1))
    assert bread["hm_market"] == pytest.approx(30 * (1.1**3 - 1), rel=1e-5)
    assert bread["sl_largest"].startswith("Chile 75.0")
    assert [row["mk_state"] for row in (bread, cakes, shirts)] == [1, 1, 2]
    assert shirts["mk_said"] == "Shrinks or stands still"
    assert "split by the correspondence “sa_ciiu”" in log.textLog()
    assert "beside what they sum (12 rows): Mundo" in log.textLog()
    sellers = rows_of(outputs["SELLERS"])
    assert {row["seller"]: row["ours"] for row in sellers} == {"Perú": 1, "Chile": 0}
    years = [row for row in rows_of(outputs["YEARS"]) if row["market"] == "1071"]
    assert [row["year"] for row in years] == list(YEARS)
    assert years[0]["hhi"] == pytest.approx(0.25**2 + 0.75**2)


def test_markets_of_clusters_answer_the_verdict_and_make_records(run, polos, make_layer, rows_of, tmp_path):
    """Ids stay whole numbers, so that tables can be joined; the test of the verdict has the interval."""
    fields = {"cl_id": "integer", "cl_name": "string", "sector": "string"}
    clusters = make_layer(fields, [[7, "Bread Coast", "107"], [8, "Shirt Hills", "14"], [9, "Sea", None]])
    groups = {"GROUPS": clusters, "GROUPS_SECTOR": "sector", "GROUPS_FIELD": "cl_id", "GROUPS_NAME": "cl_name"}
    page, picture = tmp_path / "page.html", tmp_path / "picture.png"
    outputs = run(**groups, REPORT=str(page), FIGURE=str(picture))
    rows = rows_of(outputs["OUTPUT"])
    assert [(row["market"], row["title"]) for row in rows] == [(8, "Shirt Hills"), (7, "Bread Coast")]
    assert by_market(rows)["7"]["mk_split"] == 0
    assert "Bread Coast" in page.read_text(encoding="utf-8")
    assert picture.stat().st_size > 10_000
    given = {"CLUSTERS": clusters, "DEMAND": outputs["OUTPUT"], "DEMAND_CLUSTER": "market", "LANGUAGE": 1}
    given |= {"OUTPUT": "memory:", "TESTS": "memory:"}
    tests = rows_of(polos.run("polos:assessclusters", given)["TESTS"])
    market = {row["cl_id"]: (row["outcome"], row["lacks"]) for row in tests if row["test"] == "market"}
    assert market == {7: ("passed", None), 8: ("failed", None), 9: ("unknown", "row")}
    record = {row["cl_id"]: row for row in rows_of(outputs["RECORDS"])}
    assert (record[7]["growth"], record[8]["growth"]) == pytest.approx((10, -20), abs=1e-4)
    assert record[7]["source"] == "comercio.csv, 2019–2022"


def test_records_fit_the_evidence_and_open_growth_is_no_proof(run, rows_of):
    from polos.analysis.evidence.evidence_layers import LAYER, MARKETS

    change = [f"610910;{year};Chile;{value}" for year, value in ((2020, 900), (2021, 1), (2022, 700))]
    records = rows_of(run(change)["RECORDS"])
    known = {field.name for field in LAYER[MARKETS].fields}
    assert set(records[0]) - {"fid"} <= known
    shirts = next(row for row in records if "apparel" in row["what"])
    assert shirts["growth"] is None
    assert "Open" in shirts["notes"]


def test_markets_of_which_no_year_is_known_stay_in_the_table(polos, make_layer, rows_of, tmp_path):
    """One without any value, one that nobody sells in, one of a single year: words, and no numbers."""
    rows = [["1071", year, who, None] for year in YEARS for who in "ab"]
    rows += [["1311", year, who, 0.0] for year in YEARS for who in "ab"] + [["1410", 2022, "a", 5.0]]
    table = make_layer({"c": "string", "y": "integer", "who": "string", "v": "double"}, rows, geometry="None")
    given = {"TABLE": table, "PRODUCT_FIELD": "c", "YEAR_FIELD": "y", "VALUE_FIELD": "v", "SELLER_FIELD": "who"}
    page = tmp_path / "page.html"
    outputs = dict.fromkeys(("OUTPUT", "SELLERS", "YEARS", "RECORDS"), "memory:")
    found = polos.run("polos:marketdemand", {**given, **outputs, "HOME": "b", "REPORT": str(page), "LANGUAGE": 1})
    said = {row["market"]: (row["mk_state"], row["mk_said"]) for row in rows_of(found["OUTPUT"])}
    assert said == {
        "1071": (9, "Not known: no year is"),
        "1311": (9, "Not known: nothing was sold at the start"),
        "1410": (9, "Not known: one year only"),
    }
    assert all(row["growth"] is None for row in rows_of(found["RECORDS"]))
    assert not re.search(r">[^<]*\bnan\b", page.read_text(encoding="utf-8"))


def test_prices_output_and_one_market_in_spanish(run, make_layer, rows_of, log):
    prices = make_layer({"y": "integer", "i": "string"}, [[y, f"{100 * 1.1**k:.6f}"] for k, y in enumerate(YEARS)])
    output = make_layer({"c": "string", "y": "integer", "v": "double"}, [["107", 2022, 100.0]], geometry="None")
    given = {"PRICES": prices, "PRICES_YEAR": "y", "PRICES_INDEX": "i", "SECTORS": "107", "TOGETHER": True}
    given |= {"PRODUCTION": output, "PRODUCTION_SECTOR": "c", "PRODUCTION_YEAR": "y", "PRODUCTION_VALUE": "v"}
    (row,) = rows_of(run(**given, LANGUAGE=2)["OUTPUT"])
    assert (row["mk_growth"], row["mk_nominal"]) == pytest.approx((0, 0.1), abs=1e-5)
    assert (row["mk_real"], row["mk_said"]) == (1, "Se reduce o no se mueve")
    assert row["ex_share"] == pytest.approx((20 + 20) * 1.1**3 / 100, rel=1e-5)
    assert "El crecimiento es en precios de 2022." in log.textLog()


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"SELLER_FIELD": None}, "HOME needs SELLER_FIELD"),
        ({"GROUPS_SECTOR": "sa", "GROUPS_FIELD": None, "GROUPS": "TABLE"}, "GROUPS needs GROUPS_FIELD"),
        ({"HOME": "Ecuador"}, "no seller of the table"),
        ({"SECTORS": "26"}, "No row of the table belongs to the sectors"),
        ({"CORRESPONDENCE": None}, "does not have"),
    ],
)
def test_what_is_refused(run, trade, parameters, text):
    from qgis.core import QgsProcessingException

    table = trade()["TABLE"]
    with pytest.raises(QgsProcessingException, match=text):
        run(**{name: table if value == "TABLE" else value for name, value in parameters.items()})
