"""What is said of verdicts: names of tests and outcomes, numbers with what was asked, what would settle a test."""

from ...analysis.clusters import measures as lack
from ...analysis.clusters.cluster_classes import NOT_EXCLUDED, SHOWN
from ...analysis.clusters.verdict import (
    AGGLOMERATION,
    CLUSTER,
    FAILED,
    LADDER,
    LAPSED,
    NONE,
    PASSED,
    POTENTIAL,
    SPECIALISED,
    UNKNOWN,
)
from ...analysis.errors import mark
from ...translation import tr
from .numbers import number, percent

TESTS = {
    "concentration": mark("More than chance"),
    "mass": mark("Enough firms and jobs"),
    "independence": mark("Does not hang on one firm"),
    "linkages": mark("Linked sectors are there"),
    "cooperation": mark("Cooperation is recorded"),
    "spillover": mark("Spills over limits"),
    "growth": mark("Grows more than elsewhere"),
    "market": mark("Its market grows"),
}
SHORT = {
    "concentration": mark("Chance"),
    "mass": mark("Mass"),
    "independence": mark("One firm"),
    "linkages": mark("Linked"),
    "cooperation": mark("Cooperation"),
    "spillover": mark("Limits"),
    "growth": mark("Growth"),
    "market": mark("Market"),
}
"""What the columns of the matrix are called."""
OUTCOMES = {
    PASSED: mark("Passed"),
    FAILED: mark("Failed"),
    UNKNOWN: mark("Not known"),
    LAPSED: mark("Lapsed"),
}
SIGNS = {PASSED: "✓", FAILED: "✕", UNKNOWN: "?", LAPSED: "◷"}

NUMBERS = {
    "p": mark("Chance makes a group as strong somewhere on the map with p {value}; accepted up to {threshold}."),
    "firms": mark("Firms: {value}; asked: {threshold} or more."),
    "jobs": mark("Jobs: {value}; asked: {threshold} or more."),
    "share": mark("The largest firm has {value} of the jobs; accepted up to {threshold}."),
    "linked": mark("Of the linked sectors {value} are there; asked: {threshold} or more."),
    "kinds": mark("Kinds of valid evidence: {value}; asked: {threshold} or more, from as many sources."),
    "areas": mark("Areas: {value}; asked: {threshold} or more."),
    "growth": mark("Beyond the same sectors elsewhere it grew by {value} of its start; asked: more than {threshold}."),
    "market": mark("The market grew by {value} a year; asked: more than {threshold}."),
}
SHARES = ("share", "linked", "growth", "market")
"""Measures that are shown in percent."""

A_DATE = mark("Figures of a second date, with the same codes.")
NO_RATE = mark("Time: there was none of it at the first date, so that there is no rate yet.")
LACKING = mark("Figures of the areas that the table lacks.")
SETTLES = {
    ("p", None): mark("A test against chance: “Delineate clusters” makes it."),
    ("p", lack.NEAR): mark("More random maps (MAPS) in “Delineate clusters”: the p-value is too near its level."),
    ("firms", None): mark("The number of firms of the sector in its areas, from a directory or a census."),
    ("jobs", None): mark("The number of jobs of the sector in its areas."),
    ("share", None): mark("The jobs of its largest firm: ask the firm, or run “Dependence” with a table of the jobs."),
    ("share", lack.BOUNDS): mark("The jobs of its largest firm: the table leaves open how large it is. Ask the firm."),
    ("share", lack.HIDDEN): mark("The share of its largest firm, which is not published: ask the statistics office."),
    ("linked", None): mark("A list of linked sectors, and the jobs or firms of each in its areas."),
    ("linked", lack.BOUNDS): mark("The figures of the linked sectors that are hidden or missing there."),
    ("linked", lack.NO_AREAS): LACKING,
    ("kinds", None): mark(
        "Records of two kinds, from two sources, that its firms work together: a link with a date, an interview, a "
        "programme."
    ),
    ("kinds", LAPSED): mark("Ask again whether its firms still work together: what was recorded has lapsed."),
    ("areas", None): mark("The table of the areas of the clusters."),
    ("growth", None): mark("Figures without gaps at two dates, or a result of “Growth and its causes”."),
    ("growth", lack.NO_INPUT): A_DATE,
    ("growth", lack.ONE_DATE): A_DATE,
    ("growth", lack.NO_START): NO_RATE,
    ("growth", lack.NO_AREAS): LACKING,
    ("market", None): mark("Sales or demand of its market in two years, or a dated record of it in the evidence."),
    ("market", lack.ONE_DATE): mark("Sales or demand of its market in a second year."),
    ("market", lack.NO_START): NO_RATE,
    ("market", lack.BOUNDS): mark("A further source on its market: those recorded contradict each other."),
    ("market", LAPSED): mark("A new figure of its market: what was recorded has lapsed."),
}
"""What would settle a measure, by what is lacking; None stands for anything else."""

STANDS = {
    NONE: mark("{name}: nothing is shown."),
    AGGLOMERATION: mark("{name} is an agglomeration: the sector is gathered here more than chance explains."),
    SPECIALISED: mark(
        "{name} is a specialised agglomeration: the sector is gathered here more than chance explains, is large "
        "enough, and does not hang on one firm."
    ),
    POTENTIAL: mark(
        "{name} is a potential cluster: the sector is gathered here more than chance explains, is large enough, does "
        "not hang on one firm, and sectors that it is linked with are there too."
    ),
    CLUSTER: mark(
        "{name} is a cluster: the sector is gathered here with those that it is linked with, does not hang on one "
        "firm, and valid records say that its firms work together."
    ),
}
MISSING = {
    FAILED: mark("Not met: {tests}."),
    UNKNOWN: mark("Not known: {tests}."),
    LAPSED: mark("Lapsed: {tests}."),
}


def shown_word(code):
    """Return what a code of a word that is shown is called."""
    return tr(next(one.label for one in SHOWN if one.value == code))


def open_word(code):
    """Return what a code of a word that is not excluded is called."""
    return tr(next(one.label for one in NOT_EXCLUDED if one.value == code))


def in_numbers(row):
    """Return the number of a test, with what was asked, in a sentence.

    Parameters
    ----------
    row : mapping
        Of the tests of an `Assessment`.
    """
    write = _percent if row["measure"] in SHARES else _plain
    text = tr(NUMBERS[row["measure"]])
    return text.format(value=_between(row["low"], row["high"], write), threshold=write(row["threshold"]))


def settles(row):
    """Return what would settle a test that is unknown or has lapsed; "" for the others."""
    if row["outcome"] not in (UNKNOWN, LAPSED):
        return ""
    measure = row["measure"]
    lacking = LAPSED if row["outcome"] == LAPSED else row["lacks"]
    return tr(SETTLES.get((measure, lacking), SETTLES[measure, None]))


def in_words(name, verdict, tests):
    """Return the verdict on a cluster in sentences.

    Parameters
    ----------
    name : str
    verdict : mapping
        ``shown``, ``not_excluded``, ``next_facts``.
    tests : dict
        By test, the row of an `Assessment`.
    """
    said = [tr(STANDS[verdict["shown"]]).format(name=name)]
    if verdict["shown"] == CLUSTER:
        return said[0]
    said.append(tr("It cannot be called a cluster."))
    asked = [test for rung in LADDER for test in rung]
    for outcome, text in MISSING.items():
        of_it = [_lower(tr(TESTS[test])) for test in asked if tests[test]["outcome"] == outcome]
        if of_it:
            said.append(tr(text).format(tests=", ".join(of_it)))
    if verdict["not_excluded"] > verdict["shown"]:
        said.append(
            tr("What is known does not exclude: {word}.").format(word=_lower(open_word(verdict["not_excluded"])))
        )
    else:
        said.append(tr("What is known excludes anything more."))
    if verdict["next_facts"]:
        facts = " ".join(settles(tests[test]) for test in verdict["next_facts"])
        said.append(tr("What to find out next: {facts}").format(facts=facts))
    return " ".join(said)


def next_fact(verdict, tests):
    """Return what would settle the tests that move the word, None where none would."""
    return " ".join(settles(tests[test]) for test in verdict["next_facts"]) or None


def _lower(text):
    return text[:1].lower() + text[1:]


def _plain(value):
    return number(value)


def _percent(value):
    return percent(value, 1)


def _between(low, high, write):
    """Return a number that is known within bounds, in words."""
    if low != low and high != high:
        return tr("not known")
    if high != high or high == float("inf"):
        return tr("at least {low}").format(low=write(low))
    if low != low:
        return tr("at most {high}").format(high=write(high))
    if write(low) == write(high):
        return write(low)
    return tr("{low} to {high}").format(low=write(low), high=write(high))
