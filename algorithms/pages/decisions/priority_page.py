"""The page of a ranking, for a council: who is where, how sure that is, why, and what would change it."""

from ....analysis.decisions.criteria import FAMILIES
from ....analysis.decisions.scoring import SMAA
from ....translation import message, tr
from ..html import List, Picture, Section, Table, page
from ..numbers import number, percent
from .priority_figure import priority_figure
from .priority_texts import ASSUMPTIONS, METHODS, neighbours_in_words, ranks_between, summary, value

SHOWN = 50
"""Candidates that the page tells of."""


def priority_page(title, told, rows, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    told : decisions.priority_outputs.Priorities
    rows : pandas.DataFrame
        The fields of candidates, in the order of the ranking.
    report : Reporter
    """
    lead, *further = summary(told)
    shows = tr("How often each candidate has which rank, and what its score is made of; in the tables below.")
    sections = [
        Section(tr("In words"), [List([*_doubt(told), *further])]),
        Section(tr("The ranking"), [_ranking(told, rows), *_cut(rows)]),
        Section(tr("In pictures"), [Picture(priority_figure(told), shows)]),
        Section(
            tr("What was asked, and what it weighs"),
            [tr(METHODS[told.found.question.method]), _asked(told), List(_families(told))],
        ),
        Section(tr("Where the scores come from"), [_points(told)]),
        Section(tr("Each candidate"), [List(rows["pr_says"].head(SHOWN).tolist())]),
        Section(tr("What would change the order"), _changes(told)),
        Section(tr("What this says, and what it does not"), [List(_reading(told))]),
        Section(tr("To know"), [List([*map(message, told.sealed), *_beside(told, report)])]),
    ]
    return page(title, lead, sections)


def _beside(told, report):
    sealed = {message(one) for one in told.sealed}
    return [said for said in report.facts if said not in sealed]


def _cut(rows):
    text = tr("Further candidates are in the layer ({count}).")
    return [text.format(count=number(len(rows) - SHOWN))] if len(rows) > SHOWN else []


def _doubt(told):
    """Return what was drawn, and how far shares of draws can be off."""
    question, found = told.found.question, told.found
    if question.method == SMAA:
        weights = tr("all weights, alike likely")
    else:
        text = tr("each weight up to {spread} more or less before all are made to add up to 1")
        weights = text.format(spread=percent(question.spread))
    text = tr(
        "A draw ranks all candidates anew, with {weights}, and each unsure figure anywhere between its bounds. There "
        "were {draws} draws; a share of them is off by {error} percentage points at most, 19 times in 20."
    )
    said = [text.format(draws=number(question.draws), weights=weights, error=number(100 * found.error, 1))]
    if found.exact_wins:
        said.append(tr("The order itself, and who is ahead of whom, is computed over all weights without draws."))
    return said


def _ranking(told, rows):
    head = (tr("Rank"), tr("Candidate"), tr("In nine draws of ten"), tr("Score"), tr("First"), tr("Among those chosen"))
    cells = [
        [
            number(row.pr_rank, 0) if row.pr_rank == row.pr_rank else f"{number(row.pr_from)}–{number(row.pr_to)}",
            told.names[one],
            ranks_between(row.pr_low, row.pr_high),
            _score(row),
            percent(row.pr_first),
            percent(row.pr_in),
        ]
        for one, row in zip(rows.index, rows.head(SHOWN).itertuples())
    ]
    return Table(head, cells)


def _score(row):
    if row.pr_score == row.pr_score:
        return number(row.pr_score, 3)
    if row.pr_sc_low == row.pr_sc_low:
        return tr("{low} to {high}").format(low=number(row.pr_sc_low, 3), high=number(row.pr_sc_high, 3))
    return number(None)


def _weighed(told):
    return [tr(METHODS[told.found.question.method]), _asked(told), List(_families(told))]


def _asked(told):
    head = (
        *(tr("Criterion"), tr("Field or expression"), tr("Counts as nothing"), tr("Counts as all"), tr("Weight")),
        *(tr("Without a figure"), tr("On an anchor"), tr("Ranks that change without it"), tr("Source")),
    )
    rows = []
    for one, row in zip(told.criteria, told.found.criteria.itertuples()):
        anchors = [number(None) if end is None else value(end, one.unit) for end in (one.zero, one.one)]
        weight = percent(row.weight, 1)
        told_of = int(row.unknown), percent(row.on_anchor), _whole(row.moved_without)
        rows.append([one.name, one.value, *anchors, weight, *told_of, one.source])
    return Table(head, rows)


def _families(told):
    """Return what each family of criteria weighs."""
    weights = {}
    for one, weight in zip(told.criteria, told.found.criteria["weight"]):
        family = tr(FAMILIES[one.family]) if one.family in FAMILIES else one.family or tr("Without a family")
        weights[family] = weights.get(family, 0) + weight
    return [f"{family}: {percent(weight, 1)}" for family, weight in weights.items()]


def _whole(figure):
    return None if figure != figure else int(figure)


def _points(told):
    """Return the table of every part of a score, with the figure that it comes from."""
    names = [one.name for one in told.criteria]
    units = {one.name: one.unit for one in told.criteria}
    shown = told.found.candidates.head(SHOWN)
    cells = told.found.cells.set_index(["id", "criterion"])
    rows = [[told.names[one], *(_point(cells.loc[(one, name)], units[name]) for name in names)] for one in shown.index]
    return Table((tr("Candidate"), *names), rows)


def _point(cell, unit):
    figure = value(cell["value"], unit)
    if cell["low"] < cell["high"]:
        span = tr("{low} to {high}").format(low=number(cell["low"]), high=number(cell["high"]))
        figure = f"{figure} ({span})" if cell["value"] == cell["value"] else span
    if cell["points"] == cell["points"]:
        return f"{number(cell['points'], 3)} ← {figure}"
    if cell["points_low"] == cell["points_low"]:
        ends = number(cell["points_low"], 3), number(cell["points_high"], 3)
        return f"{ends[0]} – {ends[1]} ← {figure}"
    return figure


def _changes(told):
    """Return what would change the order: weights, criteria, candidates, ways of scoring."""
    found, content = told.found, []
    pairs = neighbours_in_words(told, SHOWN)
    if pairs:
        content.append(List(pairs))
    moves = found.candidates.index[found.candidates["moves"] > 0]
    if len(moves):
        text = tr("Leaving one of these out changes the order of others: {names}.")
        content.append(text.format(names=", ".join(told.called(moves[:SHOWN]))))
    else:
        content.append(tr("Leaving any one candidate out changes the order of no others that have all figures."))
    if found.decisive is not None:
        head = (tr("Assumption"), tr("Alone"), tr("With others"))
        rows = [
            [tr(text), percent(found.decisive.alone[code]), percent(found.decisive.in_all[code])]
            for code, text in ASSUMPTIONS.items()
        ]
        text = tr("Share of what is in doubt about all ranks that goes back to each assumption:")
        content += [text, Table(head, rows)]
    return content


def _reading(told):
    said = [
        tr(
            "A rank is what these criteria and weights say, not what a place is worth. Weights are a decision of those "
            "who answer for it; Polos only shows what follows from them."
        ),
        tr(
            "Where intervals of ranks overlap, see in which share of the draws one is ahead of the other: where it is "
            "less than nine in ten, the two are not told apart. To choose one of them then needs a reason beside the "
            "score, and the minutes should name it."
        ),
        tr(
            "What is not known is no zero: it may be anything that its anchors allow, and widens the interval of "
            "ranks. Who has it looked up narrows it."
        ),
        tr(
            "Weights that were chosen after the scores were seen prove nothing. Seal them before: the day and the "
            "seal, in the minutes, show later that nothing was changed."
        ),
    ]
    if told.found.question.method != SMAA:
        said.append(
            tr(
                "Draws vary weights by themselves, alike likely within their limits. They are no opinion poll: whoever "
                "doubts a weight itself changes it and runs again."
            )
        )
    return said
