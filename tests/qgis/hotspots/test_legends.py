"""Legends add colours to the classes of the analysis, to all of them and to no others."""

import pytest


def legends():
    from polos.algorithms.maps import linkage_styles, styles
    from polos.algorithms.maps.legend import Legend

    every = {**vars(styles), **vars(linkage_styles)}
    return {name: found for name, found in every.items() if isinstance(found, Legend)}


@pytest.mark.usefixtures("qgis_app")
def test_every_class_has_a_fill_for_each_scheme():
    from polos.algorithms.maps.legend import SCHEMES

    assert len(legends()) >= 14
    for name, legend in legends().items():
        assert set(legend.fills) == {known.value for known in legend.classes}, name
        assert {len(fills) for fills in legend.fills.values()} == {len(SCHEMES)}, name


@pytest.mark.usefixtures("qgis_app")
def test_every_local_statistic_has_the_legend_of_its_classes():
    from polos.algorithms.maps.styles import LEGENDS
    from polos.analysis.autocorrelation.registry import STATISTICS

    assert {name: legend.classes for name, legend in LEGENDS.items()} == {
        name: statistic.classes for name, statistic in STATISTICS.items()
    }
