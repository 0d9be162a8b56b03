"""What is written of verdicts: the clusters with their words, the tests, gaps with instruments, a page, the log."""

from ...analysis.clusters.verdict import LADDER
from ...analysis.evidence.evidence_options import GOALS, INSTRUMENTS, TOPICS
from ...analysis.verdicts.policy_gaps import SOURCE, VERIFIED
from ...translation import tr
from ..layers.output_fields.assessment import TEST_FIELDS
from ..maps.verdict_styles import VERDICTS
from ..pages.clusters.verdict_texts import (
    GAPS,
    OUTCOMES,
    TESTS,
    in_numbers,
    in_words,
    next_fact,
    open_word,
    settles,
    shown_word,
)

MOVING = frozenset(test for rung in LADDER for test in rung)
LABELS = {option.code: option.label for group in (GOALS, TOPICS, *INSTRUMENTS.values()) for option in group}


def write_verdicts(run, candidates, found, gaps, linked, recorded):
    """Write all outputs of a run.

    Parameters
    ----------
    run : Run
    candidates : assessment_inputs.Candidates
    found : analysis.verdicts.assessment.Assessment
    gaps : pandas.DataFrame
        Of `policy_gaps.gaps`.
    linked : analysis.verdicts.linked_sectors.Linked or None
    recorded : assessment_inputs.Recorded
    """
    from ..pages.clusters.verdict_page import Verdicts, summary, verdict_page
    from ..pages.linked.linked_texts import linked_lines

    names = dict(zip(candidates.ids, candidates.names))
    clusters = cluster_frame(found, names).assign(as_date=recorded.day.isoformat())
    run.map("OUTPUT", candidates.areas, clusters.set_axis(candidates.areas.frame.index), VERDICTS, told=None)
    tests = test_frame(found.tests, names)
    if run.wants("TESTS"):
        run.rows("TESTS", tests)
    instruments = instrument_frame(gaps, names)
    if run.wants("INSTRUMENTS"):
        run.rows("INSTRUMENTS", instruments)
    told = found.words.assign(name=candidates.names, says=clusters["as_says"])
    lines = linked_lines(linked) if linked is not None else {}
    verdicts = Verdicts(told, tests, instruments, lines, recorded.found, recorded.day)
    run.page("REPORT", lambda: verdict_page(run.algorithm.displayName(), verdicts, run.report))
    # After the page, which has them in their place.
    run.report.fact(summary(told, recorded.day))
    for said in clusters["as_says"]:
        run.report.fact(said)


def cluster_frame(found, names):
    """Return the fields of clusters, on their ids."""
    import pandas as pd

    of = {cluster: rows.set_index("test").to_dict("index") for cluster, rows in found.tests.groupby("cluster")}
    rows = {}
    for cluster, word in found.words.iterrows():
        tests = of[cluster]
        rows[cluster] = {
            "as_shown": word["shown"],
            "as_word": shown_word(word["shown"]),
            "as_open": word["not_excluded"],
            "as_upto": open_word(word["not_excluded"]),
            "as_next": ", ".join(word["next_facts"]) or None,
            "as_fact": next_fact(word, tests),
            **{field.name: tests[test]["outcome"] for test, field in TEST_FIELDS.items()},
            "as_says": in_words(names[cluster], word, tests),
        }
    columns = ("as_shown", "as_word", "as_open", "as_upto", "as_next", "as_fact")
    columns += (*(field.name for field in TEST_FIELDS.values()), "as_says")
    return pd.DataFrame.from_dict(rows, orient="index", columns=list(columns))


def test_frame(tests, names):
    """Return the fields of tests."""
    rows = tests.to_dict("records")
    return tests.assign(
        cl_id=tests["cluster"],
        cl_name=tests["cluster"].map(names),
        test_name=tests["test"].map(lambda test: tr(TESTS[test])),
        moves=tests["test"].isin(MOVING).astype(int),
        result=tests["outcome"].map(lambda outcome: tr(OUTCOMES[outcome])),
        high=tests["high"].where(tests["high"] < float("inf")),
        source=tests["source"].map(tr),
        verified=tests["verified"].map({True: 1.0, False: 0.0}),
        lacks=tests["lacks"].where(tests["lacks"] != "", None),
        settles=[settles(row) or None for row in rows],
        says=[in_numbers(row) for row in rows],
    )


def instrument_frame(gaps, names):
    """Return the fields of gaps and instruments."""
    known = {**LABELS, **GAPS}
    return gaps.assign(
        cl_id=gaps["cluster"],
        cl_name=gaps["cluster"].map(names),
        gap_name=gaps["gap"].map(lambda gap: tr(known[gap])),
        record=gaps["record"].where(gaps["record"] != "", None),
        goal_name=gaps["goal"].map(lambda goal: tr(LABELS[goal])),
        instr_name=gaps["instrument"].map(lambda instrument: tr(LABELS[instrument])),
        used=gaps["used"].astype(int),
        source=SOURCE,
        verified=int(VERIFIED),
    )
