"""Parts of sheets by themselves: drawings, lines of text, names of files, scale bars, what is read on a colour."""

import xml.etree.ElementTree as ElementTree

import pytest

HOSTILE = "<b> & \"x\" 'y' ]]>"


def test_a_drawing_is_sound_svg_with_texts_as_texts(qgis_app):
    from polos.algorithms.pages.drawing import Box, Disc, Drawing, Line, Text

    marks = [Box(0, 0, 10, 3, "#112233", hatched=True), Line(0, 0, 1, 1, "#000000", dashed=True), Disc(5, 5, 1, "#fff")]
    drawing = Drawing(20, 10, marks, [Text(1, 2, HOSTILE)], HOSTILE)
    root = ElementTree.fromstring(drawing.svg())
    assert root.get("aria-label") == HOSTILE
    assert [one.text for one in root.iter("{http://www.w3.org/2000/svg}text")] == [HOSTILE]
    assert not list(ElementTree.fromstring(drawing.svg(texts=False)).iter("{http://www.w3.org/2000/svg}text"))


@pytest.mark.parametrize("size", [(10, 3), (2, 9), (0.4, 0.4), (40, 3.2)])
def test_hatching_stays_in_its_box(size):
    from polos.algorithms.pages.drawing import Box, hatching

    width, height = size
    lines = list(hatching(Box(5, 7, width, height, "#000000", hatched=True)))
    assert len(lines) == int((width + height - 1e-9) / 1.3)
    for x1, y1, x2, y2 in lines:
        assert 5 - 1e-9 <= x1 <= x2 <= 5 + width + 1e-9
        assert 7 - 1e-9 <= y1 <= y2 <= 7 + height + 1e-9


def test_lines_have_all_words_and_are_no_longer_than_asked(qgis_app):
    from polos.algorithms.pages.sheets.lines import Measure
    from polos.algorithms.pages.sheets.sheet import Strong

    measure = Measure("DejaVu Sans")
    text = (Strong("Would settle it:"), " The jobs of its largest firm, 1\u202f234 of them: ask the firm " + "W" * 90)
    lines = measure.lines(text, 40, 8)
    said = ["".join(run.text for run in line) for line in lines]
    assert all(sum(measure.length(run.text, 8, run.strong) for run in line) <= 40 for line in lines)
    assert "".join(said).replace(" ", "") == "".join(map(str, text)).replace(" ", "")
    assert any("1\u202f234" in line for line in said), "a number is not broken"
    assert [run.strong for run in lines[0]][:3] == [True, True, True]
    assert said[0].startswith("Would settle it:")


def test_a_text_is_cut_where_its_lines_end(qgis_app):
    from polos.algorithms.pages.sheets.lines import Measure

    measure = Measure("DejaVu Sans")
    cut = measure.cut("word " * 100, 40, 8, False, 2)
    assert cut.endswith("…")
    assert len(measure.lines(cut, 40, 8)) == 2
    assert measure.cut("short", 40, 8, False, 1) == "short"


def test_files_have_names_of_their_own_that_any_system_bears():
    from polos.algorithms.decisions.sheets.report_outputs import file_names

    names = {"1": "Ñandú – Cuero", "a/b": "../../etc", "A/B": "../../ETC", "*": "?", "index": "index", "李": "鋼"}
    found = file_names(list(names), names)
    assert list(found) == list(names)
    assert found["1"] == "1_nandu-cuero"
    assert len({name.casefold() for name in found.values()} | {"index", "sheets", "record"}) == len(names) + 3
    assert all(name and set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_") for name in found.values())


@pytest.mark.parametrize(("length", "bar"), [(13, 10), (0.7, 0.5), (5, 5), (19.9, 10), (20, 20), (999, 500), (0, 1)])
def test_scale_bars_are_round(length, bar):
    from polos.algorithms.pages.sheets.sheet_layout import nice

    assert nice(length) == pytest.approx(bar)


@pytest.mark.parametrize(
    # Contrast with white is 4.61 and 4.54 (WebAIM's checker), that with black 21 by it: 4.56 and 4.62.
    ("colour", "ink"),
    [("#757575", "#ffffff"), ("#767676", "#000000"), ("#ffff00", "#000000"), ("#0000ff", "#ffffff")],
)
def test_letters_on_a_colour_can_be_read(colour, ink):
    from polos.algorithms.pages.sheets.sheet_page import ink_on

    assert ink_on(colour) == ink


def test_a_record_says_what_was_run_and_with_which_settings():
    from polos.algorithms.decisions.sheets.report_outputs import made_by, settings_of

    history = [
        "Hecho con Polos 0.1.0, algoritmo polos:assessclusters, el 2026-12-01T01:43:42+00:00",
        'Parámetros: {"CLUSTERS": "/home/me/secret.gpkg|layername=clusters", "ALPHA": 0.05}',
        "Made by Polos 0.1.0, algorithm polos:delineateclusters, on 2026-11-30T10:00:00+00:00",
        'Parameters: {"P0": 0.01, "ALPHA": 0.1, "MAPS": 999, "FRINGE": true, "SECTOR": "x", '
        '"OUTPUT": "TEMPORARY_OUTPUT"}',
        "qgis_process run polos:delineateclusters --P0=0.01",
    ]
    assert made_by(history) == [
        "polos:assessclusters (Polos 0.1.0, 2026-12-01T01:43:42)",
        "polos:delineateclusters (Polos 0.1.0, 2026-11-30T10:00:00)",
    ]
    assert settings_of(history) == {"P0": 0.01, "ALPHA": 0.1, "MAPS": 999, "FRINGE": True, "SECTOR": "x"}
    assert settings_of(['"P0": not json {']) == {}
