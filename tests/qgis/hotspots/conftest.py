"""What tests of counts of firms share: a map where firms gather in nine squares, and how it is asked for."""

import pytest

SIDE = 12
CLUSTER = (26, 27, 28, 38, 39, 40, 50, 51, 52)
"""A map of 12 × 12 squares, and the 3 × 3 of them where firms gather."""


@pytest.fixture
def firm_rows():
    """Return a maker of rows: code, firms, all firms, two fields that are no counts."""

    def make(cluster=12, firms=None):
        """Two firms of 100 everywhere and more in the cluster, or as given by position; one NULL."""
        made = []
        for place in range(SIDE * SIDE):
            count = (cluster if place in CLUSTER else 2) if firms is None else firms.get(place, 0)
            made.append([f"{(place * 7) % 144:03d}", float(count), 100, 0.5, "text"])
        made[143][1] = None
        return made

    return make


@pytest.fixture
def make_areas(make_layer, firm_rows):
    """Return a maker of the layer of such rows."""
    fields = {"code": "string", "firms": "double", "all": "integer", "half": "double", "name": "string"}

    def make(changed=None, **options):
        return make_layer(fields, changed or firm_rows(), columns=SIDE, **options)

    return make
