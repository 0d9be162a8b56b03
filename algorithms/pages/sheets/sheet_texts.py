"""The first page of a sheet in words: what it is, what it may be called, its figures, test by test."""

from ....analysis.clusters.cluster_classes import CORE_NAME, FRINGE_NAME, GAP_NAME, GIVEN, WEAK
from ....analysis.clusters.verdict import AGGLOMERATION, CLUSTER, LADDER, POTENTIAL, SPECIALISED, UNKNOWN
from ....analysis.clusters.verdict import TESTS as ALL_TESTS
from ....analysis.errors import mark
from ....translation import tr
from ..clusters.verdict_texts import OUTCOMES, SIGNS, STANDS, in_numbers, in_words, open_word, settles, shown_word
from ..clusters.verdict_texts import TESTS as TEST_NAMES
from ..html import Sign
from ..numbers import counted, number, percent
from .sheet import Fact, MapKey, Step, Test

RUN = {
    "delineateclusters": mark("Delineate clusters (perimeters)"),
    "assessclusters": mark("Verdict on clusters, test by test"),
    "clusterrules": mark("By whose rule is this a cluster?"),
    "shiftshare": mark("Growth and its causes: shift-share"),
    "dependence": mark("Dependence on one firm or one sector"),
    "robustness": mark("Robustness of classes and clusters"),
    "evidencetemplate": mark("Evidence: a file with forms"),
    "suppliergap": mark("Gap of suppliers or buyers around clusters"),
    "linkages": mark("Linkages and multipliers of sectors"),
    "marketdemand": mark("Demand: growth of markets and who sells in them"),
    "prioritise": mark("Priorities by criteria"),
    "sectorlayer": mark("Sector layer from a table"),
}
"""What algorithms are called that a sheet tells to run."""
RUNGS = (AGGLOMERATION, SPECIALISED, POTENTIAL, CLUSTER)
SAYS = {
    AGGLOMERATION: (mark("it is gathered"), mark("lacks: proof against chance")),
    SPECIALISED: (mark("mass, and no single firm"), mark("lacks: mass or independence")),
    POTENTIAL: (mark("linked sectors are there"), mark("lacks: linked sectors")),
    CLUSTER: (mark("firms work together, on record"), mark("lacks: records of cooperation")),
}
"""What each rung adds, and what it lacks where it is not shown."""
RULED_OUT, NOT_JUDGED = mark("ruled out by what is known"), mark("not judged")
FIGURES, OF_JOBS = ("firms", "jobs", "growth", "share"), ("jobs", "growth")
"""Measures of tests whose numbers are figures of the cluster, and those of its jobs."""


def known(value):
    """Return whether a value is there."""
    return value is not None and value == value and value != ""


def judged(row):
    """Return whether a verdict is given of a cluster."""
    return known(row.get("as_shown"))


def steps(row):
    """Return the rungs of the ladder."""
    if not judged(row):
        return [Step(shown_word(code), tr(NOT_JUDGED), "open") for code in RUNGS]
    shown, upto = int(row["as_shown"]), row.get("as_open")
    found = []
    for code in RUNGS:
        has, lacks = map(tr, SAYS[code])
        if code <= shown:
            found.append(Step(shown_word(code), has, "top" if code == shown else "shown"))
        elif known(upto) and code > upto:
            found.append(Step(shown_word(code), tr(RULED_OUT), "out"))
        else:
            found.append(Step(shown_word(code), lacks, "open"))
    return found


def tests_of(row, rows, fields):
    """Return the tests of a cluster by their codes; without the table of tests their outcomes alone.

    Parameters
    ----------
    row : mapping
        Fields of the cluster.
    rows : dict or None
        By test, rows of the table of tests.
    fields : dict of str to str
        The field of the outcome by test.
    """
    if rows:
        return {test: rows[test] for test in ALL_TESTS if test in rows}
    return {test: {"outcome": row[name]} for test, name in fields.items() if known(row.get(name))}


def told_tests(tests, secret=()):
    """Return tests as sheets show them, without the numbers of the measures that must not be told."""
    found = []
    for test, row in tests.items():
        outcome = row["outcome"] if row["outcome"] in SIGNS else UNKNOWN
        sign = Sign(SIGNS[outcome], tr(OUTCOMES[outcome]), outcome)
        if "measure" not in row:
            says, next_fact = tr("Number and threshold: in the table of tests, which was not given."), ""
        elif row["measure"] in secret and (known(row.get("low")) or known(row.get("high"))):
            says, next_fact = tr("The figure is not published."), ""
        else:
            says, next_fact = in_numbers(row), settles(row)
        found.append(Test(tr(TEST_NAMES[test]), sign, says, next_fact))
    return found


def lead(name, row, tests):
    """Return the verdict in sentences."""
    if not judged(row):
        said = [
            tr("What this may be called is not judged. Run “{algorithm}”.").format(algorithm=tr(RUN["assessclusters"]))
        ]
        if known(row.get("p_mass")):
            text = tr("Chance makes a group as strong somewhere on the map with p {p}.")
            if row.get("cl_class") in (WEAK, GIVEN):
                text = tr("As a whole it is within chance: p {p}.")
            said.insert(0, text.format(p=number(row["p_mass"], 3)))
        return " ".join(said)
    asked = {test for rung in LADDER for test in rung}
    shown, upto = int(row["as_shown"]), row.get("as_open")
    if not asked <= set(tests):
        return tr(STANDS[shown]).format(name=name)
    numbered = all("measure" in tests[test] for test in asked)
    facts = [one for one in str(row.get("as_next") or "").split(", ") if one in tests] if numbered else []
    verdict = {"shown": shown, "not_excluded": int(upto) if known(upto) else shown, "next_facts": facts}
    return in_words(name, verdict, tests)


def asked():
    """Return how words follow from tests."""
    return tr(
        "Agglomeration: the first test. Specialised agglomeration: also the second and third. Potential cluster: also "
        "the fourth. Cluster: also the fifth, with valid records of two kinds. The others inform and move no word."
    )


def subtitle(row, members):
    """Return of what a cluster is made."""
    areas = tr("1 area"), tr("{count} areas")
    said = []
    if known(row.get("n_core")):
        said.append(tr("{areas} in the core").format(areas=counted(row["n_core"], *areas)))
        if row.get("n_fringe", 0) > 0:
            said.append(tr("{count} in the fringe").format(count=number(row["n_fringe"], 0)))
        if row.get("n_gap", 0) > 0:
            said.append(tr("{count} gaps").format(count=number(row["n_gap"], 0)))
    elif members is not None:
        said.append(counted(len(members), *areas))
    if known(row.get("provinces")):
        said.append(str(row["provinces"]))
    return " · ".join(said)


def facts(row, jobs, withheld, level=None, place=None):
    """Return the figures of a cluster.

    Parameters
    ----------
    row : mapping
    jobs : bool
        Whether jobs are counted, else firms.
    withheld : bool
        Whether its figures are not published.
    level : float, optional
        Significance level of the interval of the quotient.
    place : (int, int, int), optional
        Its first and last possible place by what is counted, and among how many.
    """
    if withheld:
        text = tr("One firm has so much of it that its figures would tell of that firm (“{algorithm}”).")
        return [Fact("–", tr("Figures not published"), text.format(algorithm=tr(RUN["dependence"])))]
    found = []
    for name, what in (
        ("jobs", tr("jobs of the sector in the core")),
        ("firms", tr("firms of the sector in the core")),
    ):
        if name == "jobs" and not jobs:
            continue
        more = ""
        if known(row.get(f"{name}_all")) and row.get("n_fringe", 0) > 0:
            more = tr("With the fringe: {count}.").format(count=number(row[f"{name}_all"], 0))
        if not known(row.get(name)):
            more = tr("Not known, or of too few firms to be told.")
        elif place and name == ("jobs" if jobs else "firms"):
            more = f"{more} {in_place(*place)}".strip()
        found.append(Fact(number(row.get(name), 0), what, more))
    if not jobs:
        found.append(Fact("–", tr("jobs of the sector"), tr("Not known: the layer of clusters has no jobs.")))
    if known(row.get("lq")):
        between = ""
        if known(row.get("lq_low")) and known(row.get("lq_high")):
            text = tr("Between {low} and {high}.")
            if level:
                text = tr("Between {low} and {high} with {confidence} confidence.")
            ends = {end: number(row[f"lq_{end}"], 1) for end in ("low", "high")}
            between = text.format(**ends, confidence=percent(1 - level) if level else "")
        times = tr("{count} times").format(count=number(row["lq"], 1))
        found.append(Fact(times, tr("the share of the reference region"), between))
    if known(row.get("share")):
        more = ""
        if known(row.get("lq")) and row["lq"] > 0:
            more = tr("In the reference region: {share}.").format(share=percent(row["share"] / row["lq"], 1))
        what = tr("of all jobs of the core") if jobs else tr("of all firms of the core")
        found.append(Fact(percent(row["share"], 1), what, more))
    if known(row.get("nat_share")):
        more = ""
        if known(row.get("fringe_sh")) and row["fringe_sh"] > 0.5:
            more = tr("The fringe holds more than the core: never show both as one figure.")
        found.append(Fact(percent(row["nat_share"], 1), tr("of the sector in the reference region"), more))
    if known(row.get("n_prov")):
        what = (
            tr("provincial government is concerned") if row["n_prov"] == 1 else tr("provincial governments must agree")
        )
        found.append(Fact(number(row["n_prov"], 0), what, str(row.get("provinces") or "")))
    return found


ROLES = {
    CORE_NAME: mark("core ({count})"),
    FRINGE_NAME: mark("fringe ({count})"),
    GAP_NAME: mark("gap ({count})"),
}


def in_place(first, last, count):
    """Return the place of a cluster among all of its sector in the layer in words."""
    if first == last:
        return tr("Place {place} of {count} candidates.").format(place=number(first), count=number(count))
    text = tr("Place {first} to {last} of {count} candidates.")
    return text.format(first=number(first), last=number(last), count=number(count))


def map_key(members, located, ground, others):
    """Return what the map shows.

    Parameters
    ----------
    members : pandas.DataFrame or None
        Areas of the cluster.
    located, ground, others : bool
        Whether the cluster has a geometry, and whether there are areas around, and further clusters.
    """
    if not located:
        return MapKey([], tr("No map: the cluster has no polygon in its layer."))
    entries, notes = [("perimeter", tr("perimeter"))], []
    if members is None or not members["drawn"].any():
        notes.append(tr("Core and fringe are not told apart: areas of the clusters with geometries were not given."))
    else:
        counts = members["role"].value_counts()
        entries += [
            (role, tr(text).format(count=number(int(counts[role])))) for role, text in ROLES.items() if role in counts
        ]
    if others:
        entries.append(("others", tr("other candidates")))
    if not ground:
        notes.append(tr("Neighbours are not named: no layer of areas was given."))
    return MapKey(entries, " ".join(notes))


def word_of(row):
    """Return the word that is shown and that which is not excluded, "" where not judged."""
    if not judged(row):
        return tr(NOT_JUDGED), ""
    upto = row.get("as_open")
    return shown_word(int(row["as_shown"])), open_word(int(upto)) if known(upto) else ""
