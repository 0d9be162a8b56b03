"""Numbers on pages and pictures: thousands apart, the decimal sign of the language, few digits."""

import pytest
from qgis.PyQt.QtCore import QLocale

THIN = "\u202f"


@pytest.fixture
def numbers_of():
    """Return a setter of the country whose numbers QGIS writes."""
    before = QLocale()
    yield lambda name: QLocale.setDefault(QLocale(name))
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (1234567, None, f"1{THIN}234{THIN}567"),
        (1234.5678, None, f"1{THIN}235"),
        (9999.7, None, f"10{THIN}000"),
        (0.123456, None, "0.1235"),
        (0.5, None, "0.5"),
        (0.0000123, None, "1.2e-05"),
        (2.0, None, "2"),
        (2.0, 3, "2.000"),
        (1234.5678, 1, f"1{THIN}234.6"),
        (-0.086, 3, "-0.086"),
        (0.00000003, 5, "< 0.00001"),
        (-0.0004, 3, "0.000"),
        (0.0, 5, "0.00000"),
        (0.4, 0, "0"),
        (float("nan"), 3, "–"),
        (None, None, "–"),
    ],
)
def test_a_number_in_english(qgis_app, value, decimals, shown):
    from polos.algorithms.pages.numbers import number
    from polos.translation import speaking

    with speaking("en"):
        assert number(value, decimals) == shown


def test_the_decimal_sign_is_that_of_the_language(qgis_app, numbers_of):
    from polos.algorithms.pages.numbers import number, percent
    from polos.translation import speaking

    numbers_of("en_US")
    with speaking("es"):
        assert number(1234.56, 1) == f"1{THIN}234,6"
        assert number(0.00000003, 5) == "< 0,00001"
        assert percent(0.1234, 1) == f"12,3{THIN}%"
    with speaking("en"):
        assert percent(0.1234) == f"12{THIN}%"


def test_a_language_has_one_decimal_sign_in_every_country(qgis_app, numbers_of):
    """Spanish texts, legends and help have a comma; a log of Peru, where CLDR has a point, has the same."""
    from polos.algorithms.pages.numbers import number
    from polos.translation import speaking

    for country in ("es_ES", "es_PE", "en_US"):
        numbers_of(country)
        with speaking("es"):
            assert number(0.5) == "0,5", country
        with speaking("en"):
            assert number(0.5) == "0.5", country


def test_axes_have_the_decimal_sign_of_the_language(qgis_app, numbers_of):
    from polos.algorithms.pages.figures import Panel, ReportFigure
    from polos.translation import speaking

    numbers_of("en_US")
    with speaking("es"):
        figure = ReportFigure("a", "b", "c", (Panel("d", 40, 15),))
        axes = figure.axes[0]
        axes.set_ylim(-0.6, 0.6)
        axes.set_yticks([-0.5, -0.6 + 3 * 0.2, 0.5])
        assert [text.get_text() for text in axes.get_yticklabels()] == ["−0,5", "0,0", "0,5"]


def test_a_table_prints_its_columns_with_their_decimals(qgis_app):
    from polos.algorithms.pages.html import Section, Table, page
    from polos.translation import speaking

    with speaking("es"):
        html = page("a", "b", [Section("c", [Table(("x", "p", "n"), [("uno", 0.05, 1234.5)], (None, 5))])])
    assert "<td>uno</td><td class='number'>0,05000</td><td class='number'>1\u202f234</td>" in html
