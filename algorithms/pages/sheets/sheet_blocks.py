"""The second page of a sheet: why, who, what next; and what nobody has measured, with what to run."""

from ....analysis.clusters.cluster_classes import CORE_NAME, GAP_NAME
from ....analysis.clusters.cluster_figures import CROSSED
from ....analysis.errors import mark
from ....translation import tr
from ..numbers import counted, number, percent
from .sheet import Block, Strong, short
from .sheet_pictures import Bar, bars, growth_drawing
from .sheet_texts import RUN, known

LEADING = 7
"""Areas that are named at most; the page has room for no more."""
MEASURED = {
    "VERDICT": (mark("What it may be called, test by test"), "assessclusters"),
    "GROWTH": (mark("Growth, and what was expected"), "shiftshare"),
    "ROBUSTNESS": (mark("Whether it would still be there with other settings and data"), "robustness"),
    "DEPENDENCE": (mark("What hangs on one firm"), "dependence"),
    "GAPS": (mark("Linked sectors that are there or missing"), "suppliergap"),
    "LINKAGES": (mark("What each job holds up elsewhere"), "linkages"),
    "DEMAND": (mark("Whether its market grows"), "marketdemand"),
    "TABLE": (mark("Which sectors are the largest there"), "sectorlayer"),
    "RULES": (mark("By whose rule it is a cluster"), "clusterrules"),
    "EVIDENCE": (mark("Who acts, and whether firms work together"), "evidencetemplate"),
    "PRIORITY": (mark("Its rank among the candidates"), "prioritise"),
}
"""What a sheet may tell, and what has to be run for it."""
BY_SECTOR = ("LINKAGES", "DEMAND")
"""Results with a row a sector, which is found by what it is called."""


def areas_block(members, row, jobs, colour):
    """Return the leading areas, None without a table of them."""
    if members is None:
        return None
    figure = "jobs" if jobs else "firms"
    own = members[members["role"] != GAP_NAME]
    values = own[figure] if figure in own else own["role"].map(lambda _: float("nan"))
    order = values.sort_values(ascending=False, kind="stable", na_position="last").index
    names = own["area_name"] if "area_name" in own else own["area_id"]
    rows = [
        Bar(
            names[at] if known(names[at]) else own["area_id"][at],
            values[at] if known(values[at]) else None,
            own["role"][at],
        )
        for at in order[:LEADING]
    ]
    whole, rest = row.get(f"{figure}_all"), order[LEADING:]
    whole = whole if known(whole) and whole > 0 else None
    others = tr("Other areas: {count}").format(count=number(len(rest))) if len(rest) else ""
    if len(rest) and values.notna().all():
        others += f" · {number(values[rest].sum(), 0)}" + (
            f"  ({percent(values[rest].sum() / whole)})" if whole else ""
        )
    content = [bars(rows, whole, others, colour)]
    hidden = int(values.isna().sum())
    if hidden:
        text = tr("Areas whose figure is not known or not told: {count}.")
        content.append(text.format(count=number(hidden)))
    note = tr("jobs of the sector, core and fringe") if jobs else tr("firms of the sector, core and fringe")
    return Block(tr("Where it is"), note, content)


def growth_block(sums, series, row, jobs, colour):
    """Return growth with what was expected, None where it is not known."""
    if sums is None or not (known(sums.get("start")) and known(sums.get("end"))):
        return None
    start, end, expected = sums["start"], sums["end"], sums.get("expected")
    dated = [(str(int(date)), value) for date, value in (series or {}).items() if known(value)]
    labels = dated if len(dated) > 1 else [(tr("before"), start), (tr("now"), end)]
    content = [growth_drawing(labels, expected if known(expected) else None, colour)]
    change = number(100 * (end - start) / start, 1) if start > 0 else None
    text = tr("From {start} to {end}: {change} %.") if change else tr("From {start} to {end}.")
    said = [text.format(start=number(start, 0), end=number(end, 0), change=change)]
    if known(expected):
        own = end - expected
        text = tr(
            "Had it grown as the same sectors did in the reference region, it would have {expected}: the difference, "
            "{own}, is its own."
        )
        said.append(text.format(expected=number(expected, 0), own=number(own, 0)))
    now = row.get("jobs" if jobs else "firms")
    if known(now) and abs(end - now) > 0.005 * max(now, 1):
        text = tr("The last figure is not that of the clusters ({count}): another date, unit or sector.")
        said.append(text.format(count=number(now, 0)))
    return Block(tr("Does it grow?"), tr("core"), [*content, " ".join(said)])


def robust_block(row):
    """Return how surely it is there, None where it is not known."""
    if row is None or not (known(row.get("rb_method")) or known(row.get("rb_data"))):
        return None
    said = []
    if known(row.get("rb_method")):
        said.append(
            tr("With other neighbours, laws and levels: there in {share} of the settings.").format(
                share=percent(row["rb_method"])
            )
        )
    if known(row.get("rb_data")):
        said.append(
            tr("With the doubt in the data: there in {share} of the redraws.").format(share=percent(row["rb_data"]))
        )
    return Block(tr("Would it still be there?"), tr("two numbers, never multiplied"), [" ".join(said)])


def dependence_block(row):
    """Return what hangs on one firm, None where it is not known."""
    if row is None:
        return None
    title = tr("What does it hang on?")
    if row.get("dp_hidden") == 1:
        text = tr("One firm has more than the limit, or the table marks the figures as not to be published: not told.")
        return Block(title, "", [text])
    if not (known(row.get("dp_1_low")) or known(row.get("dp_1_high"))):
        return None
    said = [tr("Its largest firm has {share} of the jobs of the sector.").format(share=_between(row, "dp_1"))]
    if known(row.get("dp_3_low")) or known(row.get("dp_3_high")):
        said.append(tr("Its three largest have {share}.").format(share=_between(row, "dp_3")))
    if known(row.get("dp_sectors")):
        said.append(
            tr("Its economy is as diverse as one of {count} sectors of equal size.").format(
                count=number(row["dp_sectors"], 1)
            )
        )
    return Block(title, "", [" ".join(said)])


def _between(row, name):
    low, high = row.get(f"{name}_low"), row.get(f"{name}_high")
    if not known(low) or not known(high):
        return (
            tr("at least {low}").format(low=percent(low))
            if known(low)
            else tr("at most {high}").format(high=percent(high))
        )
    if percent(low) == percent(high):
        return percent(low)
    return tr("{low} to {high}").format(low=percent(low), high=percent(high))


def governments_block(row, members):
    """Return the governments that must agree, None where nothing says which provinces there are."""
    if not known(row.get("provinces")):
        return None
    content = [tr("Provinces: {provinces}.").format(provinces=row["provinces"])]
    if members is not None and "province" in members:
        core = members[members["role"] == CORE_NAME]["province"].dropna().value_counts()
        areas = tr("1 area"), tr("{count} areas")
        told = [f"{short(name, 30)} ({counted(count, *areas)})" for name, count in core.head(LEADING).items()]
        if told:
            content.append(tr("Areas of the core by province: {list}.").format(list="; ".join(told)))
        named = str(row["provinces"]).split(", ")
        if any(name not in named for name in core.index):
            text = tr("Provinces with less than {share} of the sector's figure in the core are not counted.")
            content.append(text.format(share=percent(CROSSED)))
    content.append(tr("Ask on the ground before you draw a limit: no figure knows of roads, valleys and rivers."))
    return Block(tr("Who must agree"), "", [" ".join(content)])


def not_measured(missing, given, called=""):
    """Return what nobody has measured, with what to run; None where there is nothing.

    Parameters
    ----------
    missing : list of str
        Of `MEASURED`.
    given : iterable of str
        Results that were given, and have no figure of this cluster.
    called : str
        What rows of its sector are looked for by, where results are by sector.
    """
    if not missing:
        return None
    empty, run = tr("the result that was given has no figure of it."), tr("run “{algorithm}”.")
    row = tr("the result that was given has no figure of “{sector}”: say in SECTOR_ROWS what it calls the sector.")
    said = []
    for name in missing:
        what, algorithm = MEASURED[name]
        text = empty if name in given else run.format(algorithm=tr(RUN[algorithm]))
        if name in given and name in BY_SECTOR and called:
            text = row.format(sector=called)
        said.append((Strong(f"{tr(what)}:"), f" {text}"))
    return Block(tr("Not measured"), tr("not zero: nobody has looked, or the result was not given"), said)


def limits_block():
    """Return what a sheet sees, and what it cannot see."""
    sees = tr(
        "that an activity is gathered in neighbouring areas, how surely, and how it stands beside the reference "
        "region: an agglomeration."
    )
    blind = tr(
        "whether firms buy from each other, trust each other or work together: without valid records of it nothing is "
        "called a cluster. Nor wages, quality, informal work, or what lies beyond the layer."
    )
    said = [(Strong(tr("It sees")), f" {sees}"), (Strong(tr("It cannot see")), f" {blind}")]
    return Block(tr("What this sheet sees, and what it cannot see"), "", said)
