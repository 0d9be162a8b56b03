"""Steps of measures: as they are where they tell areas apart, from the data where nearly all would lie in one."""

import pytest
from polos.algorithms.maps.scales import LOCATION_QUOTIENT, SECTOR_SHARE
from polos.translation import speaking


@pytest.fixture
def layer(make_layer):
    def make(field, values):
        return make_layer({field: "double"}, [[value] for value in values])

    return make


def test_shares_of_a_small_sector_are_told_apart(layer):
    """A hundred areas from 0.1 to 10 thousandths: fifths begin at 2.1, 4.1, 6.1 and 8.1 of them."""
    made = layer("share", [place / 10_000 for place in range(1, 101)])
    fitted = SECTOR_SHARE.fitted(made)
    assert fitted.bounds == (0.0021, 0.0041, 0.0061, 0.0081)
    assert [fitted.counts_of(made)[code] for code in range(1, 6)] == [20] * 5
    with speaking("es"):
        labels = SECTOR_SHARE.fitted(made).labels()
    assert labels[1] == "Menos de 0,21\u202f%"
    assert labels[2] == "0,21 a 0,41\u202f%"
    assert labels[5] == "0,81\u202f% y más"


def test_shares_that_the_fixed_steps_tell_apart_keep_them(layer):
    made = layer("share", [place / 100 for place in range(1, 61)])
    assert SECTOR_SHARE.fitted(made) == SECTOR_SHARE
    assert SECTOR_SHARE.fitted(layer("share", [0.01] * 30)) == SECTOR_SHARE, "all alike: nothing to tell apart"


def test_a_quotient_keeps_its_reference(layer):
    made = layer("lq", [place / 1000 for place in range(1, 201)])
    fitted = LOCATION_QUOTIENT.fitted(made)
    assert fitted.bounds == (0.1, 0.8, 1.25, 2, 4)
    assert fitted.labels()[3] == "0.8 to 1.25: as the reference"
    assert (fitted.counts_of(made)[1], fitted.counts_of(made)[2]) == (99, 101)
