"""What other algorithms found of a cluster, as its sheet tells it: links, markets, rules, priorities, evidence."""

from ....analysis.errors import mark
from ....analysis.evidence.evidence_layers import ACTORS, LINKS
from ....analysis.evidence.evidence_options import ACTORS as KINDS
from ....analysis.evidence.evidence_options import LEVELS
from ....analysis.evidence.evidence_options import LINKS as LINK_KINDS
from ....analysis.evidence.records import LAPSED, VALID
from ....analysis.linkages.gap_classes import DOUBTFUL, MISSING, OPEN, THERE, WEAK
from ....analysis.text import folded
from ....translation import tr
from ...layers.output_fields.cluster_rules import BY_FIRMS, RULES
from ..clusters.evidence_texts import records_of
from ..html import Sign
from ..numbers import day, number, percent
from .sheet import Block, Rows, Strong, short
from .sheet_pictures import rank_drawing
from .sheet_texts import known

STARS = "eu_stars"
"""The rule that gives none to three of them, and not yes or no."""
SECTORS, ACTED, RANKED, RULED = 6, 4, 7, 6
"""Rows that a block has at most; the page has room for no more."""
WORDS = 60
SIGNS_OF_GAPS = {
    MISSING: ("✕", mark("missing"), "failed"),
    WEAK: ("◐", mark("weak"), "half"),
    DOUBTFUL: ("?", mark("doubtful"), "unknown"),
    OPEN: ("?", mark("not known"), "unknown"),
    THERE: ("✓", mark("there"), "passed"),
}
GROWS = {
    1: mark("The market grows: {growth} a year (between {low} and {high})."),
    2: mark("The market does not grow: {growth} a year (between {low} and {high})."),
    0: mark("Whether the market grows is open: {growth} a year (between {low} and {high})."),
}


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
        cells.append((short(called, 40), Sign(sign, tr(words), kind), _nearest(row)))
    count = {state: sum(row["state"] == state for row in rows) for state in places}
    note = tr("there: {there}, weak: {weak}, missing: {missing}, open: {open}").format(
        there=count[THERE], weak=count[WEAK], missing=count[MISSING], open=count[OPEN] + count[DOUBTFUL]
    )
    return Block(
        tr("Linked sectors"), note, [Rows(cells, (0.4, 0.27, 0.33))] if cells else [tr("No linked sector is needed.")]
    )


def _nearest(row):
    if not known(row.get("near_name")):
        return ""
    where = short(row["near_name"], 22)
    if not known(row.get("near_dist")):
        return where
    return tr("nearest: {place}, {km} km").format(place=where, km=number(row["near_dist"] / 1000, 0))


def rows_called(rows, names, key):
    """Return the rows of a result by sector whose code or title is one of some names."""
    wanted = {folded(name) for name in names} - {""}
    return [
        row
        for row in rows or ()
        if wanted & {folded(str(row[key]).removesuffix(".0")), folded(str(row.get("title") or ""))}
    ]


def linkages_block(rows, names):
    """Return what the sector pulls and holds up, None where no one row of linkages is of it.

    Parameters
    ----------
    rows : list of dict or None
    names : iterable of str
        What the sector may be called there.
    """
    own = rows_called(rows, names, "sector")
    if len(own) > 1:
        return None
    if not own or not known(own[0].get("lk_mult")):
        return None
    row = own[0]
    said = [
        tr("Each unit sold to final demand needs {count} units of output in all sectors of the flow table.").format(
            count=number(row["lk_mult"], 2)
        )
    ]
    if known(row.get("lk_jobs_m")):
        said.append(
            tr("Each of its jobs goes with {count} in all, by the same table.").format(
                count=number(row["lk_jobs_m"], 2)
            )
        )
    return Block(tr("What it holds up"), tr("in the nation, not here alone"), [" ".join(said)])


def market_block(rows, cluster, names):
    """Return whether its market grows, None where no one market is its own; a market alone is that of all clusters.

    Parameters
    ----------
    rows : list of dict or None
    cluster : str
    names : iterable of str
        What its sector may be called there.
    """
    own = [row for row in rows or () if str(row["market"]).removesuffix(".0") == cluster]
    own = own or rows_called(rows, names, "market") or (rows if rows and len(rows) == 1 else [])
    if len(own) != 1 or own[0]["mk_state"] not in GROWS:
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


def classes_block(largest):
    """Return the largest sectors of the core, None where nobody asked or none can be told.

    Parameters
    ----------
    largest : (str, largest_sectors.Largest, callable) or None
        What is counted ("jobs" or "firms"), the sectors, and what returns the titles of codes by code.
    """
    if largest is None:
        return None
    figure, found, titles_of = largest
    titles = titles_of([code for code, _, _ in found.rows])
    cells = [
        (
            short(f"{code} {titles.get(code) or ''}".strip(), WORDS),
            number(value, 0),
            percent(share, 1) if known(share) else "–",
        )
        for code, value, share in found.rows
    ]
    said = []
    if found.others:
        said.append(tr("Further sectors there: {count}.").format(count=number(found.others)))
    if found.untold:
        said.append(tr("Sectors whose figure is not known or not told: {count}.").format(count=number(found.untold)))
    note = tr("{figure} of the core, and their share of all sectors there").format(
        figure=tr("jobs") if figure == "jobs" else tr("firms")
    )
    return Block(tr("Largest sectors"), note, [Rows(cells, (0.62, 0.2, 0.18)), *([" ".join(said)] if said else [])])


def rules_block(result, cluster):
    """Return by which rules areas of the core are a cluster, None where nobody asked.

    Parameters
    ----------
    result : (dict of str to pandas.DataFrame, bool) or None
        `sheet_figures.votes`, and whether firms stood for jobs.
    cluster : str
    """
    if result is None:
        return None
    votes, by_firms = result
    names = {field.name: tr(BY_FIRMS[field.name] if by_firms else field.alias) for field in RULES}
    names[STARS] = tr("{rule}: one or more").format(rule=names[STARS])
    counted_rows = [(names[rule], counts.loc[cluster]) for rule, counts in votes.items()]
    decided = [(name, row) for name, row in counted_rows if row["yes"] + row["no"] > 0]
    cells = [
        (
            short(name, WORDS),
            tr("{yes} of {all} areas").format(yes=number(int(row["yes"])), all=number(int(row["yes"] + row["no"]))),
        )
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
    said = [
        tr("Rank {rank} of {count}; {low} to {high} in 90 % of the draws of weights and unknown figures.").format(
            rank=number(own["pr_rank"], 0),
            count=number(len(rows)),
            low=number(_or(own[low], own["pr_rank"]), 0),
            high=number(_or(own[high], own["pr_rank"]), 0),
        )
    ]
    if known(own.get("pr_unknown")):
        said.append(tr("Criteria without a figure: {list}.").format(list=own["pr_unknown"]))
    if known(own.get("pr_lift_by")):
        said.append(tr("It would gain a rank by: {criterion}.").format(criterion=own["pr_lift_by"]))
    return Block(
        tr("Priority"),
        tr("among {count}").format(count=number(len(rows))),
        [rank_drawing(drawn, colour), " ".join(said)],
    )


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
        f"{short(row['name'], 40)} ({', '.join(_kind_and_level(row))})"
        for row in own.head(ACTED + 2).to_dict("records")
    ]
    if people:
        content.append((Strong(tr("Actors on record:")), " " + "; ".join(people) + "."))
    content += [short(said, 260) for said in records_of(evidence, cluster)[:2]]
    return Block(tr("Who acts"), tr("what statistics do not see, as recorded"), content, wide=True)


def _kind_and_level(row):
    labels = _label(KINDS, row["kind"]), _label(LEVELS, row.get("level"))
    return [label.lower() for label in labels if label]


def _label(options, code):
    return next((tr(option.label) for option in options if option.code == code), "")
