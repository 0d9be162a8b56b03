"""The grid of settings: what a text means, and what is said of one that means nothing."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from polos.analysis.errors import FieldError, PolosError
from polos.analysis.stability.setting_grid import DEFAULT, DEFAULT_SCALES, Neighbours, parse_grid, parse_scales
from polos.analysis.weights.options import WeightsOptions


def test_the_default_is_four_neighbours_three_laws_two_levels():
    grid = parse_grid(DEFAULT)
    assert [str(one) for one in grid.neighbours] == ["queen", "rook", "nearest 6", "nearest 8"]
    assert grid.laws == ("automatic", "gamma", "lognormal")
    assert grid.levels == (0.05, 0.01)
    assert len(grid.settings) == 24
    assert len(grid.runs) == 12, "levels cost no run"
    assert grid.settings[0] == grid.base == (("queen", 0.0), "automatic", 0.05)
    assert parse_grid(DEFAULT.replace("\n", " ")) == grid, "as the table of a batch has it"
    assert [str(one) for one in parse_scales(DEFAULT_SCALES)] == ["order 2", "nearest 4"]


def test_rows_of_lines_or_semicolons_and_of_either_language_mean_the_same():
    commas = parse_grid("vecinos: reina, torre; nivel: 0,05, 0,01,0,1")
    assert commas.levels == (0.05, 0.01, 0.1)
    assert parse_grid("neighbours: queen; level: 0.05,.01,0.1").levels == (0.05, 0.01, 0.1)
    lines = parse_grid("Neighbours: Queen,nearest 8\n\n level: .05, 0.01\n")
    assert lines == parse_grid("level: 0.05, 1e-2; neighbours: queen, nearest  8;")
    assert lines == parse_grid("vecinos: reina, cercanos 8; nivel: 0.05, 0.01")
    assert parse_grid("Ley: Automática, gamma; vecinos: torre").laws == ("automatic", "gamma")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "GRID is empty"),
        (" ;\n; ", "GRID is empty"),
        ("queen, rook", "the row “queen, rook”, which begins with no factor"),
        ("colour: red", "the row “colour: red”"),
        ("neighbours: queen, nearst 6", "GRID, row “neighbours”: “nearst 6” is no setting"),
        ("neighbours: queen, nearest", "“nearest” is no setting"),
        ("neighbours: queen, nearest 0", "“nearest 0” is no setting"),
        ("neighbours: queen, nearest 2.5", "“nearest 2.5” is no setting"),
        ("neighbours: queen, nearest nan", "“nearest nan” is no setting"),
        ("neighbours: queen 3, rook", "“queen 3” is no setting"),
        ("neighbours: queen, band -5", "“band -5” is no setting"),
        ("neighbours: queen, tolerance 50", "“tolerance 50” is no setting"),
        ("neighbours: queen, kernel", "queen, rook, nearest 6, order 2, band 20000"),
        ("neighbours: queen; law: normal", "GRID, row “law”: “normal” is no setting"),
        ("neighbours: queen; level: 5 %", "GRID, row “level”: “5 %” is no setting"),
        ("neighbours: queen; level: 0.05, 1", "GRID, row “level”: 1 is no level"),
        ("neighbours: queen; level: 0", "0 is no level"),
        ("neighbours: queen, rook, Queen", "GRID, row “neighbours” has “Queen” twice"),
        ("neighbours: queen; level: 0.05, .05", "has “.05” twice"),
        ("neighbours: queen; neighbours: rook", "the row “neighbours” twice"),
        ("neighbours:", "it has no setting"),
        ("level: 0.05, 0.01", "no row “neighbours”"),
        ("neighbours: queen; level: 0.05", "one setting only, “queen”"),
    ],
)
def test_what_means_nothing_is_named_with_its_row(text, words):
    with pytest.raises(PolosError) as error:
        parse_grid(text)
    assert words in str(error.value)


def test_scales_are_words_apart_and_a_dash_is_none():
    assert parse_scales("-") == ()
    assert parse_scales("tolerance 0; band 5000") == (Neighbours("tolerance", 0.0), Neighbours("band", 5000.0))
    with pytest.raises(FieldError, match="SCALES: “order two” is no setting"):
        parse_scales("order two")


def test_words_become_options_of_weights():
    shared = WeightsOptions(tolerance=50.0, attach_islands=True)
    made = [Neighbours(*one).options(shared) for one in (("rook",), ("nearest", 6), ("order", 2), ("band", 9.0))]
    assert [(one.kind, one.k, one.order, one.distance) for one in made] == [
        ("rook", 8, 1, None),
        ("nearest", 6, 1, None),
        ("queen", 8, 2, None),
        ("band", 8, 1, 9.0),
    ]
    assert all(one.tolerance == 50 and one.attach_islands for one in made)
    of_base = Neighbours("tolerance", 0.0).options(Neighbours("rook").options(shared))
    assert (of_base.kind, of_base.tolerance) == ("rook", 0.0)


@given(st.text(max_size=60))
def test_any_text_is_a_grid_or_is_refused_in_words(text):
    with suppress(PolosError):
        assert len(parse_grid(text).settings) > 1
