"""Steps of quotients and shares: fixed ones, or from the data where these tell hardly any areas apart."""

from collections import Counter

import pytest
from polos.algorithms.maps.scales import (
    AREA_PROFILE,
    ESTABLISHMENT_SHARE,
    LOCATION_QUOTIENT,
    SECTOR_SHARE,
)
from qgis.core import Qgis, QgsFeature, QgsVectorLayer

POLYGON = Qgis.GeometryType.Polygon


def layer_of(field, values):
    """Return a table with a number in each row, None where there is none."""
    layer = QgsVectorLayer(f"None?field={field}:double&field=confidential:integer", "values", "memory")
    rows = []
    for value in values:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([value, 0])
        rows.append(feature)
    layer.dataProvider().addFeatures(rows)
    return layer


@pytest.mark.parametrize(("legend", "field"), [(SECTOR_SHARE, "share"), (ESTABLISHMENT_SHARE, "share")])
def test_shares_that_lie_in_one_fixed_step_are_parted_evenly(qgis_app, legend, field):
    # Fifths of 1, 2 … 100 ten thousandths begin at the 21st, 41st, 61st and 81st; all are below the first fixed bound.
    layer = layer_of(field, [place / 10_000 for place in range(1, 101)] + [0, 0, None])
    fitted = legend.fitted(layer)
    assert fitted.bounds == (0.0021, 0.0041, 0.0061, 0.0081)
    counts = fitted.counts_of(layer)
    assert [counts[code] for code in range(1, 6)] == [20] * 5
    assert (counts[0], counts[8]) == (2, 1)
    assert max(legend.counts_of(layer).values()) == 100


def test_the_largest_sectors_of_areas_that_are_all_alike_are_parted(qgis_app):
    layer = layer_of("first_shr", [0.8 + place / 1000 for place in range(100)] + [None])
    counts = AREA_PROFILE.fitted(layer).counts_of(layer)
    assert [counts[code] for code in range(1, 6)] == [20] * 5
    assert counts[8] == 1


def test_quotients_keep_the_step_about_the_reference(qgis_app):
    # A sector that few areas have, and these many times: nearly all would be above 4.
    layer = layer_of("lq", [5 + place for place in range(100)] + [1.0, 0, None])
    fitted = LOCATION_QUOTIENT.fitted(layer)
    assert fitted.bounds[1:3] == (0.8, 1.25)
    counts = fitted.counts_of(layer)
    assert max(counts[code] for code in (4, 5, 6)) < 40
    assert (counts[3], counts[0], counts[8]) == (1, 1, 1)


def test_steps_that_tell_areas_apart_stay(qgis_app):
    layer = layer_of("share", [place / 100 for place in range(100)])
    assert SECTOR_SHARE.fitted(layer) is SECTOR_SHARE
    # Too few areas for steps of their own.
    few = layer_of("share", [place / 1000 for place in range(1, 11)])
    assert SECTOR_SHARE.fitted(few) is SECTOR_SHARE


@pytest.mark.parametrize("legend", [LOCATION_QUOTIENT, SECTOR_SHARE, ESTABLISHMENT_SHARE])
@pytest.mark.parametrize("scheme", [0, 1, 2])
def test_none_is_white_with_an_outline_and_no_data_a_hatch(qgis_app, legend, scheme):
    none, unknown = (legend.symbol(code, scheme, POLYGON) for code in (0, 8))
    layer = none.symbolLayer(0)
    assert (layer.fillColor().name(), layer.strokeColor().name()) == ("#ffffff", "#8c8c8c")
    looks = Counter(unknown.symbolLayer(place).properties()["style"] for place in range(unknown.symbolLayerCount()))
    assert looks["solid"] == 1, "paper below the hatch"
    assert set(looks) & {"b_diagonal", "dense7"}
