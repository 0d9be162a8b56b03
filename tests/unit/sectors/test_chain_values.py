"""Figures of sectors added up to chains: by hand, with what is in two chains, hidden, coarser, or nowhere."""

from dataclasses import replace

import pandas as pd
import pytest
from polos.analysis.errors import SectorError
from polos.analysis.sectors.chain_values import chain_values
from polos.analysis.sectors.classification import isic4
from polos.analysis.sectors.named_chains import Chain

CHAINS = (
    Chain({"en": "Leather", "es": "Cuero"}, "15;46"),
    Chain({"": "Textiles"}, "13-15"),
    Chain({"": "Print"}, "181"),
    Chain({"": "Mining"}, "B"),
)
ISIC = replace(isic4(), chains=CHAINS)


@pytest.fixture
def values():
    return pd.DataFrame({"13": [1.0, 2], "15": [10.0, 20], "18": [5.0, 5], "46": [100.0, None], "47": [7.0, 7]})


def test_each_chain_has_the_sum_of_its_sectors(values):
    found, notices = chain_values(values, ISIC, language="es")
    assert found.columns.tolist() == ["Cuero", "Textiles"]
    assert found["Textiles"].tolist() == [11, 22]
    assert found["Cuero"].iloc[0] == 110
    assert pd.isna(found["Cuero"].iloc[1])
    said = " ".join(map(str, notices))
    assert "“Print” (18)" in said
    assert "“Mining”" in said
    assert "in totals alone (2): 18, 47" in said


def test_some_chains_by_name_in_either_language(values):
    assert chain_values(values, ISIC, "leather", "es")[0].columns.tolist() == ["Cuero"]


@pytest.mark.parametrize(
    ("text", "chains", "says"),
    [
        ("Textiles;46", CHAINS, "codes that are the name of none: 46"),
        ("Mining;Print", CHAINS, "No chain can be made of the table's codes"),
        ("", (), "give a table of them as CHAINS"),
        ("", (CHAINS[1], CHAINS[1]), "several chains called “Textiles”"),
    ],
)
def test_what_cannot_be_added_up(values, text, chains, says):
    with pytest.raises(SectorError) as error:
        chain_values(values, replace(ISIC, chains=chains), text)
    assert says in str(error.value)
