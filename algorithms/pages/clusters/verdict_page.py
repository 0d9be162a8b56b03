"""The page of verdicts: a matrix of all clusters, each cluster test by test, what was asked, what nobody can see."""

from typing import NamedTuple

from ....analysis.clusters.verdict import CLUSTER, TESTS
from ....analysis.verdicts.thresholds import PROPOSAL
from ....translation import tr
from ..html import Link, List, Section, Sign, Table, facts_section, page
from ..numbers import day, number
from .evidence_texts import records_of
from .verdict_texts import OUTCOMES, SHORT, SIGNS, open_word, shown_word, threshold_of


class Verdicts(NamedTuple):
    """All that the page tells.

    Attributes
    ----------
    clusters : pandas.DataFrame
        By cluster: ``name``, ``shown``, ``not_excluded``, ``says``.
    tests : pandas.DataFrame
        With the fields of TESTS.
    instruments : pandas.DataFrame
        With the fields of INSTRUMENTS.
    linked : dict
        By cluster, a sentence on each state of linked sectors.
    evidence : Evidence or None
    date : datetime.date
    """

    clusters: object
    tests: object
    instruments: object
    linked: dict
    evidence: object
    date: object


def verdict_page(title, verdicts, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    verdicts : Verdicts
    report : Reporter
    """
    of_tests = dict(list(verdicts.tests.groupby("cl_id", sort=False)))
    of_gaps = dict(list(verdicts.instruments.groupby("cl_id", sort=False)))
    sections = [
        Section(tr("All clusters and tests"), [_matrix(verdicts, of_tests), _signs()]),
        Section(tr("What was asked"), [_asked(verdicts.tests)]),
    ]
    for place, (cluster, row) in enumerate(verdicts.clusters.iterrows()):
        content = [row["says"], _tests(of_tests[cluster])]
        if cluster in verdicts.linked:
            content.append(List(verdicts.linked[cluster]))
        content += _records(verdicts.evidence, cluster)
        content += _instruments(of_gaps.get(cluster))
        sections.append(Section(f"{cluster} · {row['name']}", content, _place(place)))
    sections.append(Section(tr("What this says, and what it does not"), [List(_reading())]))
    sections += facts_section(report.facts)
    return page(title, summary(verdicts.clusters, verdicts.date), sections)


def summary(clusters, date):
    """Return the result in a sentence or two.

    Parameters
    ----------
    clusters : pandas.DataFrame
        With ``shown``.
    date : datetime.date
        The day of the verdict.
    """
    if clusters.empty:
        return tr("There is no cluster in the layer, and so none to judge.")
    counts = clusters["shown"].value_counts()
    words = [f"{_lower(shown_word(code))} ({number(int(counts[code]))})" for code in sorted(counts.index, reverse=True)]
    text = tr("Candidates: {count}; by what is shown on {date}: {words}.")
    said = [text.format(count=number(len(clusters)), date=day(date), words=", ".join(words))]
    if not (clusters["shown"] == CLUSTER).any():
        said.append(tr("By what is recorded no candidate can be called a cluster."))
    return " ".join(said)


def _lower(text):
    return text[:1].lower() + text[1:]


def _place(number):
    return f"cluster-{number + 1}"


def _matrix(verdicts, of_tests):
    """Return a row for each cluster: its words, and a sign for each test."""
    head = (tr("Cluster"), tr("Shown"), tr("Not excluded"), *(tr(SHORT[test]) for test in TESTS))
    rows = []
    for place, (cluster, row) in enumerate(verdicts.clusters.iterrows()):
        signs = [_sign(outcome, beside=False) for outcome in of_tests[cluster]["outcome"]]
        words = shown_word(row["shown"]), open_word(row["not_excluded"])
        rows.append([Link(f"{cluster} · {row['name']}", _place(place)), *words, *signs])
    return Table(head, rows)


def _sign(outcome, beside=True):
    return Sign(SIGNS[outcome], tr(OUTCOMES[outcome]), outcome, beside)


def _signs():
    return Table((tr("Sign"), tr("Meaning")), [[_sign(outcome), text] for outcome, text in _meanings()])


def _meanings():
    return [
        ("passed", tr("All that the number can be meets the threshold.")),
        ("failed", tr("Nothing that the number can be meets the threshold.")),
        ("unknown", tr("The number is missing, or what it can be lies on both sides of the threshold.")),
        ("lapsed", tr("It was recorded, and the record is too old, or beyond the day until which it held.")),
    ]


def _tests(rows):
    head = (tr("Test"), tr("Outcome"), tr("Number and threshold"), tr("Would settle it"))
    return Table(head, [[row.test_name, _sign(row.outcome), row.says, row.settles or ""] for row in rows.itertuples()])


def _records(evidence, cluster):
    """Return what valid evidence tells of a cluster beside cooperation."""
    told = records_of(evidence, cluster) if evidence is not None else []
    return [tr("What was recorded there:"), List(told)] if told else []


def _instruments(rows):
    """Return the gaps of a cluster, with the instruments that they point to."""
    if rows is None:
        return []
    text = tr("Instruments that cluster policies know for its gaps: possibilities, no advice.")
    cells = []
    for (gap, goal), some in rows.groupby(["gap_name", "goal_name"], sort=False):
        cells.append([gap, goal, "; ".join(dict.fromkeys(map(_used, some["instr_name"], some["used"])))])
    return [text, Table((tr("Gap"), tr("Goal"), tr("Instruments")), cells)]


def _used(instrument, used):
    return tr("{instrument} (in use)").format(instrument=instrument) if used else instrument


def _asked(tests):
    """Return the thresholds, once for all clusters."""
    head = (tr("Test"), tr("Threshold"), tr("Source"), tr("Source was read"))
    known = {1: tr("yes"), 0: tr("not yet")}
    # Of a proposal of Polos there is no source that could be read.
    rows = [
        [
            *(row["test_name"], threshold_of(row), row["source"]),
            "" if row["source"] == tr(PROPOSAL) else known.get(row["verified"], ""),
        ]
        for row in tests.drop_duplicates(["test", "measure"]).to_dict("records")
    ]
    return Table(head, rows)


def _reading():
    return [
        tr(
            "Agglomeration: the first test is passed. Specialised agglomeration: also the second and the third. "
            "Potential cluster: also the fourth. Cluster: also the fifth, with valid records. The last three are told, "
            "and move no word."
        ),
        tr(
            "No table of jobs and firms shows that firms work together. So nothing is called a cluster without two "
            "kinds of records of it, from two sources, that are valid on the day of the verdict."
        ),
        tr(
            "Two words stand beside each other: what is shown, and what is not excluded. Between them lies what nobody "
            "has looked up yet; it is no failure of the place."
        ),
        tr(
            "Polos does not see trust, quality, wages, informal work, what lies beyond the border of the layer, or "
            "what nobody recorded. Two records of one thing under two names of a source count as two."
        ),
        tr(
            "Thresholds are conventions. Those without a verified source are marked; change them to your country's, "
            "and the table of tests says so."
        ),
    ]
