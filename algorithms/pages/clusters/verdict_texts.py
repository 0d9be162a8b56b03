"""What is said of verdicts: names of tests and outcomes, numbers with what was asked, what would settle a test."""

from ....analysis.clusters.cluster_classes import NOT_EXCLUDED, SHOWN
from ....analysis.clusters.verdict import (
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
from ....analysis.errors import mark
from ....analysis.verdicts import measures as lack
from ....translation import tr
from ..numbers import number, percent

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
    "cooperation": mark("Cooperates"),
    "spillover": mark("Limits"),
    "growth": mark("Grows"),
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
    "growth": mark(
        "Beyond the growth of the same sectors in the reference region, which it is a part of, it grew by {value} of "
        "its start; asked: more than {threshold}."
    ),
    "market": mark("The market grew by {value} a year; asked: more than {threshold}."),
}
NO_NUMBERS = {
    **dict.fromkeys(("p", "share"), mark("No figure; accepted up to {threshold}.")),
    **dict.fromkeys(("growth", "market"), mark("No figure; asked: more than {threshold}.")),
    **dict.fromkeys(("firms", "jobs", "linked", "kinds", "areas"), mark("No figure; asked: {threshold} or more.")),
}
SHARES = ("share", "linked", "growth", "market")
"""Measures that are shown in percent."""

A_DATE = mark("Figures of a second date, with the same codes.")
NO_RATE = mark("Time: there was none of it at the first date, so that there is no rate yet.")
LACKING = mark("Figures of the areas that the table lacks.")
SETTLES = {
    ("p", None): mark("A test against chance: “Delineate clusters” makes it."),
    ("p", lack.NEAR): mark("More maps of chance in “Delineate clusters”: the p-value is too near its level."),
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
    ("market", None): mark("Sales or demand of its market in some years, or a dated record of it in the evidence."),
    ("market", lack.ONE_DATE): mark("Sales or demand of its market in three years or more."),
    ("market", lack.TWO_DATES): mark("Sales or demand of its market in a third year: two years tell no trend."),
    ("market", lack.NO_START): NO_RATE,
    ("market", lack.NO_LOGARITHM): mark("Why nothing was sold in one of the years: so the years tell no trend."),
    ("market", lack.BOUNDS): mark(
        "More years of its market, or a further source: what is known of it allows growth and decline."
    ),
    ("market", LAPSED): mark("A new figure of its market: what was recorded has lapsed."),
}
"""What would settle a measure, by what is lacking; None stands for anything else."""

STANDS = {
    NONE: mark("{name}: it is not shown that the sector is gathered here more than chance explains."),
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
STANDS_AGAINST = {
    FAILED: mark("Against it speaks: {reasons}."),
    UNKNOWN: mark("Not known: {reasons}."),
    LAPSED: mark("What has lapsed: {reasons}."),
}
REASONS = {
    FAILED: {
        "concentration": mark("chance could give this too"),
        "mass": mark("it has too few firms or jobs"),
        "independence": mark("it hangs on one firm"),
        "linkages": mark("too few of the linked sectors are there"),
        "cooperation": mark("those asked deny that its firms work together"),
    },
    UNKNOWN: {
        "concentration": mark("whether it is more than chance"),
        "mass": mark("whether it has enough firms and jobs"),
        "independence": mark("whether it hangs on one firm"),
        "linkages": mark("whether the linked sectors are there"),
        "cooperation": mark("whether its firms work together"),
    },
    LAPSED: {"cooperation": mark("the records that its firms work together")},
}
GAPS = {
    "concentration": mark("Not known whether it is more than chance"),
    "independence": mark("Hangs on one firm"),
    "linkages": mark("Linked sectors are missing"),
    "market": mark("Its market does not grow"),
    "cooperation": mark("No valid records of cooperation"),
}
"""What a gap is called that a test shows."""


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
    known = row["low"] == row["low"] or row["high"] == row["high"]
    text = tr((NUMBERS if known else NO_NUMBERS)[row["measure"]])
    return text.format(value=_between(row), threshold=_written(row["measure"], row["threshold"]))


def threshold_of(row):
    """Return the threshold of a test as it is written."""
    return _written(row["measure"], row["threshold"])


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
    for outcome, text in STANDS_AGAINST.items():
        reasons = [tr(REASONS[outcome].get(test, TESTS[test])) for test in asked if tests[test]["outcome"] == outcome]
        if reasons:
            said.append(tr(text).format(reasons=", ".join(reasons)))
    if verdict["not_excluded"] > verdict["shown"]:
        said.append(
            tr("What is known does not exclude: {word}.").format(word=_lower(open_word(verdict["not_excluded"])))
        )
    else:
        said.append(tr("What is known rules out more than that."))
    if verdict["next_facts"]:
        facts = " ".join(settles(tests[test]) for test in verdict["next_facts"])
        said.append(tr("What to find out next: {facts}").format(facts=facts))
    return " ".join(said)


def next_fact(verdict, tests):
    """Return what would settle the tests that move the word, None where none would."""
    return " ".join(settles(tests[test]) for test in verdict["next_facts"]) or None


def _lower(text):
    return text[:1].lower() + text[1:]


def _written(measure, value):
    """Return a number as its measure is shown."""
    if measure not in SHARES:
        return number(value)
    return percent(value, 0 if float(f"{100 * value:.9g}").is_integer() else 1)


def _between(row):
    """Return a number that is known within bounds, in words."""
    low, high = (_written(row["measure"], row[end]) if abs(row[end]) < float("inf") else "" for end in ("low", "high"))
    if not high:
        return tr("at least {low}").format(low=low)
    if not low:
        return tr("at most {high}").format(high=high)
    return low if low == high else tr("{low} to {high}").format(low=low, high=high)
