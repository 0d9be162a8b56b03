"""From gaps of a cluster to instruments that cluster policies know for them: possibilities, and no advice.

References
----------
OECD (2007). Competitive Regional Clusters: National Policy Approaches. OECD Publishing, Paris. (Goals and instruments;
which gap leads to which goal is Polos's own reading.)
"""

import pandas as pd

from ..clusters.verdict import FAILED, LAPSED, UNKNOWN
from ..evidence.evidence_layers import CONDITIONS, PROGRAMMES
from ..evidence.evidence_options import INSTRUMENTS
from ..evidence.records import VALID

SOURCE, VERIFIED = "OECD (2007)", False
OF_TESTS = {
    ("concentration", UNKNOWN): "identify",
    ("independence", FAILED): "suppliers",
    ("linkages", FAILED): "suppliers",
    ("market", FAILED): "external",
    ("cooperation", FAILED): "networks",
    ("cooperation", LAPSED): "networks",
    ("cooperation", UNKNOWN): "networks",
}
"""The goal that an outcome points to. Of what is merely unknown only that which finding out serves as well."""
OF_TOPICS = {
    "workforce": "workforce",
    "training": "workforce",
    "inputs": "suppliers",
}
"""The goal that something recorded points to where it hinders the cluster; other topics may be of any goal."""
HINDERS = "hinders"
COLUMNS = ("cluster", "gap", "shown_by", "record", "goal", "instrument", "used")


def gaps(tests, evidence=None):
    """Return gaps of clusters and the instruments that they point to.

    Parameters
    ----------
    tests : pandas.DataFrame
        Of an `assessment.Assessment`.
    evidence : Evidence, optional

    Returns
    -------
    pandas.DataFrame
        A row for each cluster, gap and instrument: ``gap``, a test or a topic of `evidence_options.TOPICS`;
        ``shown_by``, "test" or "evidence"; ``record``, what was recorded, "" of a test; ``goal`` and ``instrument``,
        codes of `evidence_options`; ``used``, whether a valid record says that the instrument is in use there.
    """
    rows = [
        (row.cluster, row.test, "test", "", OF_TESTS[row.test, row.outcome])
        for row in tests.itertuples()
        if (row.test, row.outcome) in OF_TESTS
    ]
    running = set()
    if evidence is not None:
        clusters = list(tests["cluster"].unique())
        rows = sorted([*rows, *_recorded(evidence, clusters)], key=lambda row: clusters.index(row[0]))
        programmes = evidence.of(PROGRAMMES, VALID)
        running = set(zip(programmes["cl_id"], programmes["instrument"]))
    return pd.DataFrame(
        [
            (*row, instrument.code, (row[0], instrument.code) in running)
            for row in rows
            for instrument in INSTRUMENTS[row[-1]]
        ],
        columns=list(COLUMNS),
    )


def _recorded(evidence, clusters):
    """Return the gaps that valid records tell of."""
    known = evidence.of(CONDITIONS, VALID)
    known = known[(known["effect"] == HINDERS) & known["topic"].isin(list(OF_TOPICS)) & known["cl_id"].isin(clusters)]
    return [(row.cl_id, row.topic, "evidence", row.what, OF_TOPICS[row.topic]) for row in known.itertuples()]
