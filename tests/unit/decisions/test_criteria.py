"""Criteria as a table: read as people write it, written so that it reads the same, sealed so that no change hides."""

from datetime import date

import pytest
from polos.analysis.decisions.criteria import Criterion, criteria_text, parse_criteria, read_criteria, weights_notice
from polos.analysis.decisions.default_criteria import KNOWN, default_criteria
from polos.analysis.decisions.seal import check_seal, parse_seal, seal_of
from polos.analysis.errors import FieldError, TableError

TEXT = """name;family;value;direction;zero;one;weight;unit;source
Wages;growth;wage;more;10;30.5;40;soles;Survey 2024
Rent;growth;"coalesce(""rent""; 0)";less;5;1;60;;
"""
TODAY = date(2026, 3, 1)


def test_read_by_hand():
    (wages, rent), seal = parse_criteria(TEXT)
    source = {"unit": "soles", "source": "Survey 2024"}
    assert wages == Criterion("Wages", "wage", "growth", zero=10, one=30.5, weight=40, **source)
    assert rent == Criterion("Rent", 'coalesce("rent"; 0)', "growth", direction="less", zero=5, one=1, weight=60)
    assert seal is None


def test_columns_and_words_in_spanish(tmp_path):
    """As a spreadsheet saves it: commas between columns, decimal commas in quotes, cp1252."""
    file = tmp_path / "criterios.csv"
    rows = ["Nombre,Campo,Mínimo,Máximo,Sentido,Cero,Uno,Peso,Familia", 'Años,edad,,,más,0,"12,5",",5",Crecimiento']
    file.write_bytes("\r\n".join([*rows, "Costo,costo,c_min,c_max,,9,1,0.5,"]).encode("cp1252"))
    (years, cost), _ = read_criteria(file)
    assert years == Criterion("Años", "edad", "growth", zero=0, one=12.5, weight=0.5)
    assert cost == Criterion("Costo", "costo", low="c_min", high="c_max", direction="less", zero=9, one=1, weight=0.5)


def test_what_is_written_reads_the_same():
    criteria = (
        Criterion('Of "quality"; mostly', "\"a b\" + '\n'", "weight", "l", "h", "less", 1.234, -1e-7, 1 / 3, "%", "ñ"),
        Criterion("Plain", "x"),
    )
    seal = seal_of(criteria, TODAY)
    assert parse_criteria(criteria_text(criteria, seal)) == (
        (criteria[0].__class__(**{**vars(criteria[0]), "weight": float(f"{1 / 3:.15g}")}), criteria[1]),
        seal,
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name;value;wieght\na;b;1", "Not known: “wieght”"),
        ("name;weight\na;1", "lacking: value"),
        ("name;value\na;b\nA ;c", "name of another"),
        ("name;value;weight\na;b;1e400", "too large"),
        ("name;value;zero;one;direction\na;b;1e308;-1e308;less", "too large"),
        ("name;value;unit\n;b;1", "no name"),
        ("name;value;weight\na;b;much", "“much” in column weight of criterion “a” is no number"),
        ("name;value;one;zero\na;b;1.234;0", "Write 1234 or 1.2340"),
        ("name;value;weight\na;b;-1", "zero or more"),
        ("name;value;weight\na;b;0", "All weights are zero"),
        ("name;value;zero\na;b;1", "one anchor"),
        ("name;value;zero;one\na;b;1;1.0", "Both anchors"),
        ("name;value;direction;zero;one\na;b;less;0;1", "contrary of its direction"),
        ("name;value;direction\na;b;sideways", "“sideways”"),
        ("name;value\n", "no rows"),
        ("name;value\na;b\n#seal;2026-01-01;xyz", "cannot be read"),
        ("name;value\n" + "\n".join(f"n{place};b" for place in range(51)), "at most 50"),
    ],
)
def test_what_cannot_be(text, says):
    with pytest.raises((FieldError, TableError), match=says):
        parse_criteria(text)


def test_weights_that_do_not_add_up_are_told():
    criteria, _ = parse_criteria(TEXT)
    assert not weights_notice(criteria)
    assert "add up to 40" in str(weights_notice(criteria[:1])[0])


def test_a_seal_holds_whatever_the_order_and_breaks_with_any_change():
    criteria, _ = parse_criteria(TEXT)
    seal = seal_of(criteria, date(2026, 1, 31))
    assert parse_seal(f"Acta: 31/01/2026 | {seal.digest.upper()}") == seal
    again, own = parse_criteria(criteria_text(reversed(criteria), seal))
    assert "sealed on 2026-01-31" in str(check_seal(again, own, None, TODAY)[0])
    assert "sealed on 2026-01-31" in str(check_seal(again, None, seal, TODAY)[0])
    changed, own = parse_criteria(criteria_text(criteria, seal).replace("30.5", "30.6"))
    for given in ((own, None), (None, seal)):
        with pytest.raises(FieldError, match="not those that were sealed on 2026-01-31"):
            check_seal(changed, *given, TODAY)
    with pytest.raises(FieldError, match="not those"):
        check_seal(criteria[:1], None, seal, TODAY)
    with pytest.raises(FieldError, match="not those"):
        check_seal(criteria, None, seal.__class__(date(2026, 1, 30), seal.digest), TODAY)


def test_no_seal_is_told_with_the_one_of_today_and_one_of_tomorrow_warns():
    criteria, _ = parse_criteria(TEXT)
    said, more = check_seal(criteria, None, None, TODAY)
    assert "METHOD" in str(more)
    assert seal_of(criteria, TODAY).digest in str(said)
    said, _ = check_seal(criteria, seal_of(criteria, date(2026, 3, 2)), None, TODAY)
    assert said.warning


def test_default_criteria_are_those_of_the_fields():
    assert default_criteria(["id", "name"]) == ()
    alone = default_criteria(["cl_id", "LQ", "nat_share"])
    assert [(one.value, one.weight) for one in alone] == [('100 * "nat_share"', 50), ("lq", 50)]
    found = default_criteria(KNOWN)
    weights = {family: sum(one.weight for one in found if one.family == family) for family in ("weight", "linkages")}
    assert weights == {"weight": pytest.approx(100 / 3, abs=1e-4), "linkages": pytest.approx(100 / 3, abs=1e-4)}
    assert parse_criteria(criteria_text(found)) == (found, None)
    assert not weights_notice(found)
