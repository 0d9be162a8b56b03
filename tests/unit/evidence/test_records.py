"""Records of evidence: the table of layers, and which records count, by hand."""

from datetime import date

import pandas as pd
import pytest
from polos.analysis.errors import FieldError, TableError
from polos.analysis.evidence import evidence_options
from polos.analysis.evidence.evidence_layers import CHOICE, DAY, KEY, LAYER, LAYERS, RECORDS
from polos.analysis.evidence.records import cluster_ids, evidence
from polos.analysis.examples import some_evidence

TODAY = date(2026, 1, 1)


@pytest.fixture
def records():
    """Return records, and a function that changes one of them."""
    frames = some_evidence()

    def change(layer, row, **values):
        for name, value in values.items():
            frames[layer].loc[row, name] = value
        return frames

    frames["change"] = change
    return frames


def status(frames, layer="links", clusters=(7,), **options):
    """Return the status of the first record of a layer."""
    known = {name: frame for name, frame in frames.items() if name != "change"}
    return evidence(known, clusters, TODAY, **options).frames[layer]["status"].iloc[0]


def test_the_table_of_layers_is_sound():
    """Names are for good: short enough for a Shapefile, lower case, each once; what is referred to is there."""
    assert len({layer.name for layer in LAYERS}) == len(LAYERS)
    for layer in LAYERS:
        names = [field.name for field in layer.fields]
        assert len(set(names)) == len(names)
        assert all(name == name.lower() and name.isidentifier() and len(name) <= 10 for name in names)
        assert layer.shown in names
        for field in layer.fields:
            assert bool(field.options) == (field.kind == CHOICE)
            assert bool(field.refers) == (field.kind == KEY)
            assert not field.refers or field.refers in LAYER
            assert {field.after, field.within} <= {*names, ""}
            assert not (field.after or field.past) or field.kind == DAY
            assert not field.default or field.default in {option.code for option in field.options}
    assert all({"source", "observed", "valid_to", "document"} <= {f.name for f in each.fields} for each in RECORDS)


def test_codes_are_unique_and_instruments_begin_with_their_goal():
    goals = [goal.code for goal in evidence_options.GOALS]
    assert list(evidence_options.INSTRUMENTS) == goals
    assert all(one.code.startswith(f"{goal}_") for goal in goals for one in evidence_options.INSTRUMENTS[goal])
    for layer in LAYERS:
        for field in layer.fields:
            for part in (0, 1):
                texts = [option[part] for option in field.options]
                assert len(set(texts)) == len(texts), (layer.name, field.name)
    links = {option.code for option in evidence_options.LINKS}
    assert links >= {*evidence_options.COOPERATIVE, *evidence_options.MUTUAL}


def test_a_sound_record_counts(records):
    assert status(records) == "valid"
    assert status(records, "actors") == "valid"
    assert status(records, oldest=date(2025, 5, 2)) == "valid"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"source": None}, "faulty"),
        ({"source": ""}, "faulty"),
        ({"observed": None}, "faulty"),
        ({"kind": None}, "faulty"),
        ({"from_id": None}, "faulty"),
        ({"cl_id": None}, "faulty"),
        ({"ended": "2023-12-31"}, "faulty"),
        ({"from_id": "mill", "to_id": "mill"}, "faulty"),
        ({"cl_id": 8}, "no_cluster"),
        ({"to_id": "port"}, "no_actor"),
        ({"observed": "2026-01-02"}, "future"),
        ({"observed": "01/01/2026"}, "valid"),
        ({"began": "2026-06-01"}, "future"),
        ({"valid_to": "2025-12-31"}, "lapsed"),
        ({"valid_to": "2026-01-01"}, "valid"),
        ({"ended": "2025-12-31"}, "lapsed"),
        ({"cl_id": 8, "to_id": "port"}, "no_cluster"),
        ({"cl_id": "7"}, "valid"),
        ({"cl_id": 7.0}, "valid"),
    ],
)
def test_the_status_of_a_record(records, values, expected):
    assert status(records["change"]("links", 1, **values)) == expected


def test_older_than_allowed_has_lapsed_and_what_is_over_counts_until_then(records):
    assert status(records, oldest=date(2025, 5, 3)) == "lapsed"
    over = records["change"]("links", 1, ended="2025-12-31")
    assert status(over, oldest=date(2025, 1, 1)) == "valid"
    over = records["change"]("links", 1, ended="2024-12-31")
    assert status(over, oldest=date(2025, 1, 1)) == "lapsed"


def test_an_actor_may_be_of_no_cluster_and_an_interview_of_no_actor(records):
    assert status(records["change"]("actors", 1, cl_id=None), "actors") == "valid"
    assert status(records, "interviews") == "valid"
    assert status(records["change"]("interviews", 1, actor_id="port"), "interviews") == "no_actor"


def test_what_is_left_out_is_said_layer_by_layer(records):
    frames = records["change"]("links", 1, cl_id=99)
    frames.pop("change")
    said = [str(one) for one in evidence(frames, [7], TODAY).notices]
    assert any(text.startswith("“Links between actors”: records of clusters that are not there") for text in said)
    assert any("have lapsed" in text and text.endswith("(1): 2.") for text in said)
    assert len(said) == 2


def test_refused(records):
    change = records.pop("change")
    with pytest.raises(TableError, match="no layer links, markets"):
        evidence({name: frame for name, frame in records.items() if name not in ("links", "markets")}, [7], TODAY)
    with pytest.raises(TableError, match="“links” of the evidence lacks began"):
        evidence({**records, "links": records["links"].drop(columns="began")}, [7], TODAY)
    with pytest.raises(FieldError, match="codes: sells"):
        evidence({**records, "links": records["links"].assign(kind="sells")}, [7], TODAY)
    markets = pd.DataFrame([{**dict.fromkeys(records["markets"].columns), "growth": "much"}])
    with pytest.raises(FieldError, match=r"“growth” of “markets”.*no numbers \(1\)"):
        evidence({**records, "markets": markets}, [7], TODAY)
    with pytest.raises(FieldError, match="2026-02-01 or later when it is to count on 2026-01-01"):
        evidence(records, [7], TODAY, oldest=date(2026, 2, 1))
    change("actors", 2, actor_id="mill")
    with pytest.raises(TableError, match="more than once: mill"):
        evidence({name: frame for name, frame in records.items() if name != "change"}, [7], TODAY)


def test_the_clusters_of_a_file_itself():
    assert cluster_ids({"clusters": pd.DataFrame({"cl_id": [7.0, None], "cl_name": ["a", "b"]})}).tolist() == [7]
    with pytest.raises(TableError, match="no layer clusters"):
        cluster_ids({})


def test_infinite_numbers_are_refused_with_their_place():
    frames = some_evidence()
    frames["markets"] = frames["markets"].reindex([0]).assign(growth=float("inf"))
    with pytest.raises(FieldError, match=r"infinite \(1\): 0, markets\.growth"):
        evidence(frames, [7], date(2026, 1, 1))
