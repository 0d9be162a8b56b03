"""Networks of evidence, today and before a date, by hand; and where a picture puts the actors."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from polos.analysis.errors import FieldError
from polos.analysis.evidence.actor_network import actor_network
from polos.analysis.evidence.evidence_layers import RECORDS
from polos.analysis.evidence.network_layout import layout
from polos.analysis.evidence.network_lines import bends, lines
from polos.analysis.evidence.records import evidence

SEEN = {"source": "S", "observed": "2025-06-01"}
TODAY = date(2026, 1, 1)


def link(start, end, began="2020-01-01", kind="supplies", cluster=7, **more):
    return {**SEEN, "cl_id": cluster, "from_id": start, "to_id": end, "kind": kind, "began": began, **more}


def checked(*links, actors="abcd", cluster=7):
    people = [{**SEEN, "actor_id": one, "name": one, "kind": "firm", "cl_id": cluster} for one in actors]
    rows = {"actors": people, "links": list(links)}
    frames = {
        layer.name: pd.DataFrame(rows.get(layer.name, []), columns=[f.name for f in layer.fields], dtype=object)
        for layer in RECORDS
    }
    return evidence(frames, [7, 9], TODAY)


def pairs(links):
    return [*zip(links["from_id"], links["to_id"])]


def test_before_and_after():
    found = checked(
        link("a", "b", "2019-12-31"),
        link("b", "c", "2020-01-01"),
        link("c", "d", "2018-01-01", ended="2019-12-31"),
        link("a", "d", "2018-01-01", ended="2019-12-30"),
        link("a", "c", "2018-01-01", valid_to="2019-06-01"),
        link("b", "d", None),
        link("d", "b", "2018-01-01", observed="2026-06-01"),
    )
    network = actor_network(found, date=date(2020, 1, 1))
    assert pairs(network.links) == [("a", "b"), ("b", "c"), ("b", "d")]
    # What was there on 31 December 2019, also where it is recorded with a later date.
    assert pairs(network.links_before) == [("a", "b"), ("c", "d"), ("d", "b")]
    assert "count now and not before DATE (1): 5." in str(network.notices[0])
    assert network.actors["before"].tolist() == [1, 2, 1, 2]
    assert network.actors["role"].tolist() == [1, 3, 1, 1]


def test_of_a_cluster_with_the_actors_that_its_links_name():
    found = checked(link("a", "b", cluster=9), link("b", "c"))
    network = actor_network(found, cluster=9)
    assert (list(network.actors.index), pairs(network.links)) == (["a", "b"], [("a", "b")])
    assert len(actor_network(found, cluster=7).actors) == 4
    with pytest.raises(FieldError, match=r"CLUSTER is 8, .* It has: 7, 9"):
        actor_network(found, cluster=8)


def test_of_some_kinds_and_few():
    found = checked(link("a", "b"), link("a", "c", kind="joint_project"))
    assert pairs(actor_network(found, kinds=["joint_project"]).links) == [("a", "c")]
    alone = actor_network(checked(actors="a"))
    assert (alone.now.links, alone.actors["role"].tolist()) == (0, [0])
    with pytest.raises(FieldError, match="no actor"):
        actor_network(checked(actors=""))
    with pytest.raises(FieldError, match="give an earlier date"):
        actor_network(found, date=date(2026, 1, 2))


def test_a_picture_is_the_same_each_time_and_keeps_linked_actors_near():
    ring = [(place, (place + 1) % 8) for place in range(8)]
    names = range(12)
    places = layout(names, [*ring, (8, 9), (9, 10)])
    assert np.array_equal(places, layout(names, [*ring, (8, 9), (9, 10)]))
    steps = np.hypot(*(places[[a for a, _ in ring]] - places[[b for _, b in ring]]).T)
    assert steps == pytest.approx(steps.mean(), rel=0.01)  # a ring is drawn round
    far = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    assert far[np.triu_indices(12, 1)].min() > 0.5
    # Parts do not overlap: the boxes around them are apart, sideways or up.
    parts = [places[:8], places[8:11], places[11:]]
    for at, one in enumerate(parts):
        for other in parts[:at]:
            apart = np.maximum(one.min(axis=0) - other.max(axis=0), other.min(axis=0) - one.max(axis=0))
            assert apart.max() > 0.9


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_actors_in_a_picture(count):
    assert layout(range(count), [(0, 1)][: count - 1] if count > 1 else []).shape == (count, 2)


def test_lines_between_the_same_two_are_apart():
    links = pd.DataFrame({"from_id": ["a", "b", "a"], "to_id": ["b", "a", "b"]})
    places = {"a": (0.0, 0.0), "b": (10.0, 0.0)}
    starts, ends = ([places[one] for one in links[end]] for end in ("from_id", "to_id"))
    drawn = lines(starts, ends, bends(links))
    middles = sorted(round(line.interpolate(0.5, normalized=True).y, 6) for line in drawn)
    assert middles == [-1.6, 0, 1.6]
    assert [line.coords[0][0] for line in drawn] == [0, 10, 0]
    assert lines([(0, 0), (np.nan, 0)], [(0, 0), (1, 1)], [0, 0]) == [None, None]
