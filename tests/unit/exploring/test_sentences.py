"""Sentences on areas, what is left without some of them, and the maps of sectors."""

import numpy as np
import pandas as pd
import pytest
from polos.analysis.autocorrelation.local_statistics import local_moran
from polos.analysis.autocorrelation.registry import LOCAL_MORAN
from polos.analysis.errors import AreaError
from polos.analysis.examples import six_by_six
from polos.analysis.exploring.recolouring import Choice
from polos.analysis.exploring.sectors import SectorMaps
from polos.analysis.exploring.sentences import Seen, how_often, sentence
from polos.analysis.exploring.without import without
from polos.analysis.inference.options import Inference


def said(**known):
    return " ".join(map(str, sentence(Seen("Takate", **known))))


def test_a_sentence_says_only_what_is_known():
    assert said() == "Takate: no data."
    assert said(field="jobs", value=1234.0) == "Takate: 1,234 in “jobs”."
    assert said(field="jobs", value=12.345, mean=2.5, neighbours=4, p=0.5) == (
        "Takate: 12.35 in “jobs”; its neighbours (4) have 2.5 on average. Chance alone gives something as rare 5,000 "
        "times in 10,000."
    )
    assert said(part=1.0, total=400.0, neighbours=0, field="inns", whole="firms") == (
        "Takate: 0.2% of “firms” is “inns” (1 of 400); it has no neighbours with a value."
    )
    assert said(part=0.0, total=400.0).startswith("Takate: 0% of ")


def test_chance_is_counted_in_ten_thousand():
    assert [str(how_often(p)) for p in (1.0, 0.0001, 0.00009)] == [
        "10,000 times in 10,000",
        "once in 10,000",
        "less than once in 10,000",
    ]


def test_what_if_is_the_map_of_the_rest():
    """Without the west of the map no area differs from another but for the east, which is another map."""
    graph, jobs = six_by_six()
    jobs = jobs + np.arange(36) % 7
    inference = Inference(alpha=0.1)
    out = [0, 6]
    found = without(LOCAL_MORAN, [jobs], graph, inference, out)
    alone = jobs.drop(out)
    rest = local_moran(jobs.mask(jobs.index.isin(out)), graph, inference).frame["class"]
    assert found.codes.tolist() == rest.tolist()
    assert (found.codes[out] == 5).all()
    assert found.left_out == 2
    whole = local_moran(jobs, graph, inference).frame["class"]
    assert found.changed == (rest[alone.index] != whole[alone.index]).sum()
    assert found.moran != pytest.approx(found.moran_before)
    with pytest.raises(AreaError, match="choose fewer"):
        without(LOCAL_MORAN, [jobs], graph, inference, jobs.index)


def test_sectors_turn_on_the_same_areas():
    rows = [
        ("a", "C", "Industry", 9.0, 1.5, 0.001, 0.01, 1.0, 3),
        ("c", "C", "Industry", 0.0, -0.5, 0.02, 0.04, 3.0, 2),
        ("b", "G", "Trade", 5.0, 2.0, 0.002, 0.03, 2.0, 3),
        ("x", "G", "Trade", 5.0, 2.0, 0.002, 0.03, 2.0, 3),
    ]
    columns = ["area", "sector", "title", "value", "tested", "p", "p_adj", "class", "neighbours"]
    maps = SectorMaps(pd.DataFrame(rows, columns=columns), ["a", "b", "c"], "moran-rate", Choice(0.05, "fdr"))
    assert maps.titles == {"C": "Industry (C)", "G": "Trade (G)"}
    assert maps.recolouring("C").stored.tolist() == [1, 0, 3]
    assert maps.recolouring("G").stored.tolist() == [0, 2, 0]
    stricter = maps.recolouring("C")
    assert stricter.corrections == ("fdr",)
    assert stricter.at(Choice(0.01, "fdr")).codes.tolist() == [1, 0, 0]
    assert np.isnan(maps.columns("C")["value"][1])
