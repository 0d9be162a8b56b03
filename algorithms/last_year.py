"""Clusters of last year whose ids last: whether they are of the same sector, and were made by the same method."""

from ..analysis.errors import FieldError, listed, mark, notice, phrase, quoted
from .pages.dates.method_texts import algorithm_words, difference_words
from .provenance import method_of

PREVIOUS = "PREVIOUS"
SECTOR = "sector"
DELINEATORS = ("polos:delineateclusters", "polos:pointclusters")
"""What gives clusters ids that last, each in its own way."""
OTHER_KIND = mark(
    "PREVIOUS was made by {before}, and this is {after}: clusters of the one are none of the other, and their ids do "
    "not go on. Give the clusters that {after} made last year, or leave PREVIOUS out."
)
OTHERWISE = mark(
    "PREVIOUS was not made as these clusters are ({count}): {list}. Ids go on wherever both overlap: of another "
    "sector, or made otherwise, the same id stands for another cluster. Give the clusters that were made as these are, "
    "or leave PREVIOUS out."
)
SECTORS = mark("sector: {before} in PREVIOUS, {after} here")


def report_last_year(run, sector):
    """Report how clusters of last year differ in sector and method from these, by their record and their fields.

    Parameters
    ----------
    run : Run
        That has read its inputs.
    sector : str
        What this run calls the sector.

    Raises
    ------
    FieldError
        When they were made by another algorithm.
    """
    from ..analysis.comparison.method_differences import method_differences, run_of

    own, record = run.algorithm.id(), run.inputs[PREVIOUS].record.method
    made = run_of(record, own)
    other = {} if made else run_of(record, *DELINEATORS)
    if other:
        raise FieldError(OTHER_KIND, before=algorithm_words(other["algorithm"]), after=algorithm_words(own))
    told = [one for one in method_differences(made, method_of(run)) if one.matters] if made else []
    said = [difference_words(one) for one in told]
    if not any(one.name == "SECTORS" for one in told):
        said += _other_sectors(run, sector)
    if said:
        run.report.notices([notice(OTHERWISE, count=len(said), list=listed(said, 10))])


def _other_sectors(run, sector):
    """Return, in a list, that no cluster of last year is of this sector, where its layer says of which they are."""
    from ..analysis.text import folded

    if SECTOR not in run.source(PREVIOUS).fields().names():
        return []
    called = sorted(run.columns(PREVIOUS, {SECTOR: SECTOR})[SECTOR].dropna().astype(str).unique())
    if not called or folded(sector) in set(map(folded, called)):
        return []
    return [phrase(SECTORS, before=listed(map(quoted, called)), after=quoted(sector))]
