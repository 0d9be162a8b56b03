"""The picture of hot spots by sector has the colours of the map, whichever were chosen."""

from types import SimpleNamespace

import pandas as pd
import pytest
from matplotlib.colors import to_hex

SECTORS = pd.DataFrame({"hot": [2, 1], "hot_value": [9.0, 4.0], "tested": [4, 4]}, index=["10", "13"])
PAIRS = pd.DataFrame(
    {
        "code": ["10", "10", "10", "13", "13", "13"],
        "area": ["a", "b", "c", "a", "b", "c"],
        "value": [5.0, 4.0, 1.0, 4.0, 0.0, 0.0],
        "class": [1, 1, 0, 1, 3, 2],
    }
)
AREAS = pd.DataFrame({"hot": [2, 1, 0]}, index=["a", "b", "c"])
RESULT = SimpleNamespace(sectors=SECTORS, pairs=PAIRS, areas=AREAS)


def drawn(scheme, provinces):
    from polos.algorithms.maps.styles import LISA
    from polos.algorithms.pages.areas.sector_heat_map import heat_map
    from polos.algorithms.pages.profile_figures import Caption

    caption = Caption("jobs", "")
    return heat_map(RESULT, LISA, scheme, {"10": "Food"}, {}, provinces, caption).axes[0]


@pytest.mark.usefixtures("qgis_app")
@pytest.mark.parametrize(
    ("scheme", "high_high", "low_high", "hatched"),
    # GeoDa's colours; Okabe & Ito's; black and white, where low areas are hatched.
    [(0, "#ff0000", "#a7adf9", False), (1, "#d55e00", "#8fcbf2", False), (2, "#000000", "#ffffff", True)],
)
def test_classes_have_the_colours_of_the_scheme(scheme, high_high, low_high, hatched):
    axes = drawn(scheme, {})
    cells = {patch.get_xy(): patch for patch in axes.patches}
    assert len(cells) == 4  # two sectors, and the two areas that are hot in any
    assert to_hex(cells[0, 0].get_facecolor()) == high_high
    assert to_hex(cells[1, 1].get_facecolor()) == low_high
    assert bool(cells[1, 1].get_hatch()) == hatched
    assert {text.get_text() for text in axes.get_legend().get_texts()} == {"High-High", "Low-High"}


@pytest.mark.usefixtures("qgis_app")
def test_counts_have_the_colours_of_the_scheme():
    ends = set()
    for scheme in range(3):
        (mesh,) = drawn(scheme, {"a": "North", "b": "South"}).collections
        ends.add(to_hex(mesh.get_cmap()(1.0)))
    assert ends == {"#67000d", "#7f3b08", "#000000"}
