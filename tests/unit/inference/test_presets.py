"""Maps of other programs, repeated on the reference maps (tests/fixtures), ties and all."""

import numpy as np
import pytest
from polos.analysis.autocorrelation.local_statistics import getis_ord, local_moran
from polos.analysis.autocorrelation.registry import GETIS_ORD, LOCAL_MORAN
from polos.analysis.inference.options import Inference
from polos.analysis.inference.presets import PRESETS, with_preset

MANY = Inference(permutations=99_999, seed=1)
MAPS = ("nc", "synthetic")


@pytest.fixture
def values(reference):
    def read(name):
        areas = reference(f"{name}_areas").set_index("id")
        return (1000 * areas["events"] / areas["base"]).rename("rate") if name == "nc" else areas["value"]

    return read


def monte_carlo(p, q):
    """Return five standard errors of the difference of two p-values of 99,999 permutations each."""
    return 5 * np.sqrt((p * (1 - p) + q * (1 - q)) / 99_999) + 2e-5


@pytest.mark.parametrize("name", MAPS)
def test_as_geoda(name, values, reference, reference_graph):
    """pygeoda 0.1.3: the same class in every area; p-values as near as GeoDa's uneven draws allow, and its ties."""
    inference = with_preset(MANY, "geoda", LOCAL_MORAN)
    found = local_moran(values(name), reference_graph(name), inference).frame
    geoda = reference(f"{name}_geoda").set_index("id").loc[found.index]
    assert (found["class"] == geoda["class"]).all()
    tested = found["p"].notna()
    away = abs(found["p"] - geoda["p"])[tested]
    assert away.max() < (0.015 if name == "nc" else 0.05)
    own = local_moran(values(name), reference_graph(name), Inference(permutations=99_999, seed=1)).frame
    assert away.median() <= abs(own["p"] - geoda["p"])[tested].median()


@pytest.mark.parametrize("name", MAPS)
def test_as_esda(name, values, reference, reference_graph):
    """esda 2.9: Moran_Local.p_sim within Monte Carlo error, where ties make it another number than ours."""
    inference = with_preset(MANY, "esda", LOCAL_MORAN)
    found = local_moran(values(name), reference_graph(name), inference).frame
    esda = reference(f"{name}_esda").set_index("id").loc[found.index]
    tested = found["p"].notna()
    if name == "nc":
        p, q = found["p"][tested], esda["moran_p_sim"][tested]
        assert (abs(p - q) <= monte_carlo(p, q)).all()
    significant = found["p"] <= 0.05
    quadrant = np.select([esda["moran_i"] < 0], [True], False)
    assert (np.isin(found["class"], (3, 4))[significant] == quadrant[significant]).all()
    assert (found["class"][significant] > 0).all()


def test_as_arcgis(values, reference, reference_graph):
    """Bins by the standard normal distribution: |z| of 1.645, 1.960 and 2.576; z as spdep's localG."""
    inference = with_preset(MANY, "arcgis", GETIS_ORD)
    found = getis_ord(values("nc"), reference_graph("nc"), inference).frame
    z = reference("nc_spdep").set_index("id").loc[found.index, "gistar_z"]
    tested = found["p"].notna()
    bins = sum((abs(z) >= limit).astype(int) for limit in (1.644854, 1.959964, 2.575829)) * np.sign(z)
    assert (found["bin"][tested] == bins[tested]).all()
    assert len(set(bins[tested])) >= 4


def test_presets_keep_permutations_and_seed():
    for preset in PRESETS:
        inference = with_preset(MANY, preset, LOCAL_MORAN)
        assert (inference.permutations, inference.seed) == (99_999, 1)
    assert with_preset(MANY, "own", GETIS_ORD) == MANY
