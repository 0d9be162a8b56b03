"""The second page of a sheet: why, who, what next; and what nobody has measured, with what to run."""

from ...analysis.clusters.cluster_classes import CORE_NAME, GAP_NAME
from ...analysis.clusters.evidence import LAPSED, VALID
from ...analysis.clusters.evidence_layers import ACTORS, LINKS
from ...analysis.clusters.evidence_options import ACTORS as KINDS
from ...analysis.clusters.evidence_options import LEVELS
from ...analysis.clusters.evidence_options import LINKS as LINK_KINDS
from ...analysis.errors import mark
from ...analysis.linkages.gap_classes import DOUBTFUL, MISSING, OPEN, THERE, WEAK
from ...analysis.text import folded
from ...translation import tr
from ..layers.output_fields.cluster_rules import RULES
from .evidence_texts import records_of
from .html import Sign
from .numbers import counted, day, number, percent
from .sheet import Block, Rows, Strong, short
from .sheet_pictures import Bar, bars, growth_drawing, rank_drawing
from .sheet_texts import RUN, known

LEADING, SECTORS, ACTED, RANKED, RULED = 7, 6, 4, 7, 6
"""Rows that a block has at most; the page has room for no more."""
WORDS = 60
SIGNS_OF_GAPS = {
    MISSING: ("✕", mark("missing"), "failed"),
    WEAK: ("◐", mark("weak"), "lapsed"),
    DOUBTFUL: ("?", mark("doubtful"), "unknown"),
    OPEN: ("?", mark("not known"), "unknown"),
    THERE: ("✓", mark("there"), "passed"),
}
GROWS = {
    1: mark("The market grows: {growth} a year (between {low} and {high})."),
    2: mark("The market does not grow: {growth} a year (between {low} and {high})."),
    0: mark("Whether the market grows is open: {growth} a year (between {low} and {high})."),
}
MEASURED = {
    "VERDICT": (mark("What it may be called, test by test"), "assessclusters"),
    "GROWTH": (mark("Growth, and what was expected"), "shiftshare"),
    "ROBUSTNESS": (mark("Whether it would still be there with other settings and data"), "robustness"),
    "DEPENDENCE": (mark("What hangs on one firm"), "dependence"),
    "GAPS": (mark("Linked sectors that are there or missing"), "suppliergap"),
    "LINKAGES": (mark("What each job holds up elsewhere"), "linkages"),
    "DEMAND": (mark("Whether its market grows"), "marketdemand"),
    "RULES": (mark("By whose rule it is a cluster"), "clusterrules"),
    "EVIDENCE": (mark("Who acts, and whether firms work together"), "evidencetemplate"),
    "PRIORITY": (mark("Its rank among the candidates"), "prioritise"),
}
"""What a sheet may tell, and what has to be run for it."""


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
        Bar(names[at] if known(names[at]) else own["area_id"][at], values[at] if known(values[at]) else None, own["role"][at])
        for at in order[:LEADING]
    ]
    whole, rest = row.get(f"{figure}_all"), order[LEADING:]
    whole = whole if known(whole) and whole > 0 else None
    others = tr("Other areas: {count}").format(count=number(len(rest))) if len(rest) else ""
    if len(rest) and values.notna().all():
        others += f" · {number(values[rest].sum(), 0)}" + (f"  ({percent(values[rest].sum() / whole)})" if whole else "")
    content = [bars(rows, whole, others, colour)]
    hidden = int(values.isna().sum())
    if hidden:
        text = tr("Areas whose figure is not known or not told: {count}.")
        content.append(text.format(count=number(hidden)))
    note = tr("jobs of the sector") if jobs else tr("firms of the sector")
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
        text = tr("As the same sectors grew elsewhere it would have {expected}: the difference, {own}, is its own.")
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
        said.append(tr("With other neighbours, laws and levels: there in {share} of the settings.").format(share=percent(row["rb_method"])))
    if known(row.get("rb_data")):
        said.append(tr("With the doubt in the data: there in {share} of the redraws.").format(share=percent(row["rb_data"])))
    return Block(tr("Would it still be there?"), tr("two numbers, never multiplied"), [" ".join(said)])


def dependence_block(row):
    """Return what hangs on one firm, None where it is not known."""
    if row is None:
        return None
    title = tr("What does it hang on?")
    if row.get("dp_hidden") == 1:
        text = tr("One firm has more than the limit, or the table marks the figures as not to be published: they are not told.")
        return Block(title, "", [text])
    if not (known(row.get("dp_1_low")) or known(row.get("dp_1_high"))):
        return None
    said = [tr("Its largest firm has {share} of the jobs of the sector.").format(share=_between(row, "dp_1"))]
    if known(row.get("dp_3_low")) or known(row.get("dp_3_high")):
        said.append(tr("Its three largest have {share}.").format(share=_between(row, "dp_3")))
    if known(row.get("dp_sectors")):
        said.append(tr("Its economy is as diverse as one of {count} sectors of equal size.").format(count=number(row["dp_sectors"], 1)))
    return Block(title, "", [" ".join(said)])


def _between(row, name):
    low, high = row.get(f"{name}_low"), row.get(f"{name}_high")
    if not known(low) or not known(high):
        return tr("at least {low}").format(low=percent(low)) if known(low) else tr("at most {high}").format(high=percent(high))
    if percent(low) == percent(high):
        return percent(low)
    return tr("{low} to {high}").format(low=percent(low), high=percent(high))


def gaps_block(rows):
    """Return linked sectors, the ones that are lacking first, None where nobody looked."""
    if rows is None:
        return None
    places = {state: at for at, state in enumerate(SIGNS_OF_GAPS)}
    rows = [row for row in rows if row["state"] in places]
    rows = sorted(rows, key=lambda row: (places[row["state"]], -(row.get("need") or 0)))
    cells = []
    for row in rows[:SECTORS]:
        sign, words, kind = SIGNS_OF_GAPS[row["state"]]
        called = f"{row['sector']} {row.get('title') or ''}".strip()
        cells.append((short(called, 34), Sign(sign, tr(words), kind), _nearest(row)))
    count = {state: sum(row["state"] == state for row in rows) for state in places}
    note = tr("there: {there}, weak: {weak}, missing: {missing}, open: {open}").format(
        there=count[THERE], weak=count[WEAK], missing=count[MISSING], open=count[OPEN] + count[DOUBTFUL]
    )
    return Block(tr("Linked sectors"), note, [Rows(cells, (0.44, 0.24, 0.32))] if cells else [tr("No linked sector is needed.")])


def _nearest(row):
    if not known(row.get("near_name")):
        return ""
    where = short(row["near_name"], 22)
    if not known(row.get("near_dist")):
        return where
    return tr("nearest: {place}, {km} km").format(place=where, km=number(row["near_dist"] / 1000, 0))


def linkages_block(rows, sector):
    """Return what the sector pulls and holds up, None where no row of linkages is of this sector."""
    wanted = folded(sector)
    own = [row for row in rows or () if wanted and wanted in (folded(row["sector"]), folded(row.get("title") or ""))]
    if not own or not known(own[0].get("lk_mult")):
        return None
    row = own[0]
    said = [tr("Each unit sold to final demand needs {count} units of output in all sectors of the flow table.").format(count=number(row["lk_mult"], 2))]
    if known(row.get("lk_jobs_m")):
        said.append(tr("Each of its jobs goes with {count} in all, by the same table.").format(count=number(row["lk_jobs_m"], 2)))
    return Block(tr("What it holds up"), tr("in the nation, not here alone"), [" ".join(said)])


def market_block(rows, cluster, sector):
    """Return whether its market grows, None where no market is its own."""
    rows = rows or []
    own = [row for row in rows if str(row["market"]).removesuffix(".0") == cluster or folded(row["market"]) == folded(sector)]
    own = own or [row for row in rows if known(row.get("title")) and folded(row["title"]) == folded(sector)]
    if not own or own[0]["mk_state"] not in GROWS:
        return None
    row = own[0]
    values = {end: percent(row.get(f"mk_{end}"), 1) for end in ("growth", "low", "high")}
    said = [tr(GROWS[row["mk_state"]]).format(**values)]
    if row.get("mk_real") == 0:
        said.append(tr("In current prices: what only became dearer counts as growth."))
    years = ""
    if known(row.get("mk_first")) and known(row.get("mk_last")):
        years = f"{row['mk_first']:.0f}–{row['mk_last']:.0f}"
    return Block(tr("Its market"), years, [" ".join(said)])


def rules_block(votes, cluster):
    """Return by which rules areas of the core are a cluster, None where nobody asked."""
    if not votes:
        return None
    names = {field.name: tr(field.alias) for field in RULES}
    counted_rows = [(names[rule], counts.loc[cluster]) for rule, counts in votes.items()]
    decided = [(name, row) for name, row in counted_rows if row["yes"] + row["no"] > 0]
    cells = [
        (short(name, WORDS), tr("{yes} of {all} areas").format(yes=number(int(row["yes"])), all=number(int(row["yes"] + row["no"]))))
        for name, row in decided[:RULED]
    ]
    content = [Rows(cells, (0.7, 0.3))] if cells else []
    undecided = len(counted_rows) - len(decided)
    if undecided:
        content.append(tr("Rules that the data do not decide here: {count}.").format(count=number(undecided)))
    return Block(tr("By whose rule?"), tr("areas of the core"), content)


def priority_block(frame, names, cluster, colour):
    """Return the rank among the candidates, None where nobody ranked them."""
    if "pr_rank" not in frame or not known(frame.loc[cluster].get("pr_rank")):
        return None
    rows = frame[frame["pr_rank"].notna()].sort_values("pr_rank", kind="stable")
    place = list(rows.index).index(cluster)
    first = max(0, min(place - RANKED // 2, len(rows) - RANKED))
    low, high = ("pr_low", "pr_high") if {"pr_low", "pr_high"} <= set(rows) else ("pr_rank", "pr_rank")
    drawn = [
        (names[one], row["pr_rank"], _or(row[low], row["pr_rank"]), _or(row[high], row["pr_rank"]), one == cluster)
        for one, row in rows.iloc[first : first + RANKED].iterrows()
    ]
    own = rows.loc[cluster]
    said = [tr("Rank {rank} of {count}; {low} to {high} in 90 % of the draws of weights and unknown figures.").format(
        rank=number(own["pr_rank"], 0), count=number(len(rows)), low=number(_or(own[low], own["pr_rank"]), 0),
        high=number(_or(own[high], own["pr_rank"]), 0))]
    if known(own.get("pr_unknown")):
        said.append(tr("Criteria without a figure: {list}.").format(list=own["pr_unknown"]))
    if known(own.get("pr_lift_by")):
        said.append(tr("It would gain a rank by: {criterion}.").format(criterion=own["pr_lift_by"]))
    return Block(tr("Priority"), tr("among {count}").format(count=number(len(rows))), [rank_drawing(drawn, colour), " ".join(said)])


def _or(value, other):
    return value if known(value) else other


def actors_block(evidence, cluster):
    """Return who acts and what is recorded, None without evidence."""
    if evidence is None:
        return None
    actors = evidence.of(ACTORS, VALID)
    called = dict(zip(actors["actor_id"], actors["name"]))
    frame = evidence.frames[LINKS]
    links = frame[(frame["cl_id"] == cluster) & frame["status"].isin([VALID, LAPSED])]
    links = links.sort_values(["status", "observed"], ascending=[False, False], kind="stable")
    own = actors[(actors["cl_id"] == cluster) | actors["actor_id"].isin([*links["from_id"], *links["to_id"]])]
    cells = []
    for row in links.head(ACTED).to_dict("records"):
        pair = f"{called.get(row['from_id'], row['from_id'])} – {called.get(row['to_id'], row['to_id'])}"
        state = tr("valid") if row["status"] == VALID else tr("lapsed")
        cells.append((short(pair, WORDS), _label(LINK_KINDS, row["kind"]), f"{day(row['observed'])} · {state}"))
    content = [Rows(cells, (0.5, 0.2, 0.3))] if cells else [tr("No link between actors is on record.")]
    people = [
        f"{short(row['name'], 40)} ({_label(KINDS, row['kind']).lower()}, {_label(LEVELS, row['level']).lower()})"
        for row in own.head(ACTED + 2).to_dict("records")
    ]
    if people:
        content.append((Strong(tr("Actors on record:")), " " + "; ".join(people) + "."))
    content += [short(said, 260) for said in records_of(evidence, cluster)[:2]]
    return Block(tr("Who acts"), tr("what statistics do not see, as recorded"), content, wide=True)


def _label(options, code):
    return next((tr(option.label) for option in options if option.code == code), "–")


def governments_block(row, members):
    """Return the governments that must agree, None where nothing says which provinces there are."""
    if not known(row.get("provinces")):
        return None
    content = [tr("By at least 5 % of the core: {provinces}.").format(provinces=row["provinces"])]
    if members is not None and "province" in members:
        core = members[members["role"] == CORE_NAME]["province"].dropna().value_counts()
        areas = tr("1 area"), tr("{count} areas")
        told = [f"{short(name, 30)} ({counted(count, *areas)})" for name, count in core.head(LEADING).items()]
        if told:
            content.append(tr("Areas of the core by province: {list}.").format(list="; ".join(told)))
    content.append(tr("Ask on the ground before you draw a limit: no figure knows of roads, valleys and rivers."))
    return Block(tr("Who must agree"), "", [" ".join(content)])


def not_measured(missing):
    """Return what nobody has measured, with what to run; None where there is nothing."""
    if not missing:
        return None
    said = [
        (Strong(tr(MEASURED[name][0]) + ":"), " " + tr("run “{algorithm}”").format(algorithm=tr(RUN[MEASURED[name][1]])) + ".")
        for name in missing
    ]
    return Block(tr("Not measured"), tr("not zero: nobody has looked, or the result was not given"), said)


def limits_block():
    """Return what a sheet sees, and what it cannot see."""
    return Block(
        tr("What this sheet sees, and what it cannot see"),
        "",
        [
            (
                Strong(tr("It sees")),
                " " + tr("that an activity is gathered in neighbouring areas, how surely, and how it stands beside the reference region: an agglomeration."),
            ),
            (
                Strong(tr("It cannot see")),
                " " + tr("whether firms buy from each other, trust each other or work together: without valid records of it nothing is called a cluster. Nor wages, quality, informal work, or what lies beyond the layer."),
            ),
        ],
    )
