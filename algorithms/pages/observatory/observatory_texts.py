"""What an observatory says in a mayor's words: how it was made, what became of clusters, what verdicts are called."""

from ....analysis.clusters.verdict import AGGLOMERATION, CLUSTER, NONE, POTENTIAL, SPECIALISED
from ....analysis.comparison.change_classes import (
    AS_BEFORE,
    BORN,
    FATES,
    GREW,
    MERGED,
    SHRANK,
    SPLIT_OFF,
    SPLIT_UP,
    TOOK_IN,
    VANISHED,
)
from ....analysis.comparison.editions import STAYED
from ....analysis.errors import mark
from ....translation import tr
from ..clusters.verdict_texts import shown_word
from ..numbers import number
from ..sheets.sheet_texts import NOT_JUDGED, judged, known

UNJUDGED = 9
"""Code of clusters of which no verdict is given."""
LINES = {CLUSTER: "thick", POTENTIAL: "double", SPECIALISED: "solid", AGGLOMERATION: "dashed", NONE: "dotted"}
"""Outlines of verdicts, told apart without colours."""
TAGS = {
    BORN: mark("new"),
    GREW: mark("grew"),
    SHRANK: mark("shrank"),
    AS_BEFORE: mark("as before"),
    TOOK_IN: mark("took in others"),
    SPLIT_OFF: mark("split off"),
}
"""What became of a cluster that is there, in a word."""
STAYS = mark("There in both editions")
OTHERS = {
    TOOK_IN: mark("It took in: {list}."),
    SPLIT_OFF: mark("It comes from: {list}."),
    MERGED: mark("It is now part of: {list}."),
    SPLIT_UP: mark("Its parts are: {list}."),
    VANISHED: mark("Parts of it are in: {list}."),
}


def verdict_code(row):
    """Return the code of the word that is shown of a cluster, `UNJUDGED` where none is."""
    return int(row["as_shown"]) if judged(row) else UNJUDGED


def verdict_word(code):
    """Return the word of a code of `verdict_code`."""
    return tr(NOT_JUDGED) if code == UNJUDGED else shown_word(code)


def fate_word(code):
    """Return what became of a cluster."""
    if code == STAYED:
        return tr(STAYS)
    return next(tr(one.label) for one in FATES if one.value == code)


def fate_told(move, before, names):
    """Return what became of a cluster since another edition, in a sentence or two.

    Parameters
    ----------
    move : editions.Move
    before : str
    names : dict of str to str
        Of clusters of both editions.
    """
    said = tr("Since the edition of {before}: {what}.").format(before=before, what=fate_word(move.code))
    if move.others and move.code in OTHERS:
        called = "; ".join(f"{names.get(one, one)} ({one})" for one in move.others)
        said += f" {tr(OTHERS[move.code]).format(list=called)}"
    return said


def figure_told(row, jobs):
    """Return the figure of a core, with the quotient, in words; told apart from what is not published."""
    value = row.get("jobs" if jobs else "firms")
    if not known(value):
        return tr("figure not known or not published")
    said = (tr("{count} jobs") if jobs else tr("{count} firms")).format(count=number(value, 0))
    if known(row.get("lq")):
        said += " · " + tr("{count} times the reference share").format(count=number(row["lq"], 1))
    return said


def found_once():
    """Return what new and gone mean, and what they do not."""
    return tr(
        "“New” and “gone” say that the test found an agglomeration in one edition and not in the other. Near the level "
        "of the test that happens by chance too, although nothing changed in the place."
    )


def method_sections(least, jobs, compared):
    """Return how it was made, as (heading, paragraphs).

    Parameters
    ----------
    least : int
        Fewest firms whose jobs are told.
    jobs : bool
        Whether jobs are counted, else firms.
    compared : bool
        Whether a comparison of two dates told what became of clusters, else their ids alone did.
    """
    unit = tr("jobs") if jobs else tr("firms")
    changes = (
        tr(
            "What was born, grew or is gone was told by a comparison of both dates, which says “grew” only where the "
            "figures of both dates show it, beyond the doubt that there is about each."
        )
        if compared
        else tr(
            "Clusters of two editions are the same where they have the same lasting id. Their figures stand beside "
            "each other as they were counted: whether one really grew is not tested."
        )
    )
    return [
        (
            tr("What the map shows"),
            [
                tr(
                    "Places in which an activity is gathered more than elsewhere, in {unit}: municipalities side by "
                    "side, each with a larger share of the activity than the reference region, and together more than "
                    "chance would put there."
                ).format(unit=unit),
                tr(
                    "The core is what was tested. The fringe are neighbours with a larger share than usual too. "
                    "Figures are those of the core, unless it is said that the fringe is counted."
                ),
            ],
        ),
        (
            tr("Why most are not called clusters"),
            [
                tr(
                    "A map can show that firms are side by side. It cannot show that they work together, and only that "
                    "makes a cluster. So there are four words, each of which needs one thing more: agglomeration (more "
                    "than chance), specialised agglomeration (large enough, and not hanging on one firm), potential "
                    "cluster (linked activities are there), cluster (valid records that firms work together)."
                ),
                tr(
                    "Each test is passed, failed, not known or lapsed. “Not known” is no zero and no bad mark: nobody "
                    "has looked yet."
                ),
            ],
        ),
        (
            tr("How to read the figures"),
            [
                tr(
                    "“2 times the reference share” means: of 100 jobs or firms here, twice as many are of this "
                    "activity as in the reference region. The limits beside it say within which bounds that is known."
                ),
                tr(
                    "A dash, or an empty cell of a table, is a figure that is not known or not published. It is never "
                    "zero."
                ),
            ],
        ),
        (
            tr("What is not published"),
            [
                tr(
                    "Jobs of fewer than {least} firms, and figures from which those could be worked out; figures of a "
                    "cluster in which one firm is so large that they would be its own, where that was looked at."
                ).format(least=number(least)),
            ],
        ),
        (
            tr("What changes from one edition to the next"),
            [
                tr(
                    "Each edition stays as it was published. A cluster keeps its id, and so its link, for as long as "
                    "it is the same; an id is not given twice."
                ),
                changes,
                found_once(),
            ],
        ),
        (
            tr("What this is not"),
            [
                tr(
                    "No ranking of places, no proof that a programme had an effect, and no advice. Before money is "
                    "moved, ask on the ground."
                )
            ],
        ),
    ]
