"""What is said of a ranking in words that a council reads."""

from math import ceil, floor, log10

from ....analysis.decisions.criteria import MORE
from ....analysis.decisions.scoring import ANCHORS, MINMAX, SMAA, TOPSIS
from ....analysis.errors import mark
from ....translation import THIN, tr
from ..numbers import UNKNOWN, number, percent

ASSUMPTIONS = {
    "weights": mark("The weights"),
    "scoring": mark("The way of scoring"),
    "data": mark("Figures that are not sure"),
}
"""What each of `analysis.decisions.assumptions.ASSUMPTIONS` is called."""
METHODS = {
    ANCHORS: mark(
        "Each figure counts as a share of the way between its two fixed anchors; the score is their weighted sum."
    ),
    MINMAX: mark(
        "Each figure counts as a share of the way from the worst candidate to the best; the score is their weighted "
        "sum. Who else is in the list changes it. Anchors only bound what a missing figure can be."
    ),
    TOPSIS: mark(
        "The score is the closeness to the best figure of all in every criterion (TOPSIS). Who else is in the list "
        "changes it. Anchors only bound what a missing figure can be."
    ),
    SMAA: mark(
        "No weights are given: all are alike likely, and candidates are in the order of their mean rank over all of "
        "them (SMAA)."
    ),
}
MOST_NAMED = 3
NO_SHIFT = 0.05
"""Places by which ranks move on average that would be told as none."""


def summary(told):
    """Return the result in some sentences, the most important first."""
    found, rows = told.found, told.found.candidates
    first = rows.index[rows["rank"] == 1]
    said = []
    if len(first) == 1:
        text = tr("First of {count} candidates: {name}, in {share} of the draws.")
        share = percent(rows.loc[first[0], "first"])
        said.append(text.format(count=number(len(rows)), name=told.names[first[0]], share=share))
    elif len(first):
        text = tr("Of {count} candidates {several} are first together: {names}.")
        values = {"count": number(len(rows)), "several": number(len(first)), "names": listing(told.called(first))}
        said.append(text.format(**values))
    else:
        perhaps = told.called(rows.index[rows["open_low"] == 1])
        text = tr("Of {count} candidates it is open who is first, because figures are missing: {names}.")
        said.append(text.format(count=number(len(rows)), names=listing(perhaps, 10)))
    said.append(_chosen(told))
    unknown = rows.index[rows["rank"].isna()]
    if len(unknown):
        text = tr("Whose rank is open, because figures are missing ({count}): {names}. They have an interval.")
        said.append(text.format(count=number(len(unknown)), names=listing(told.called(unknown))))
    said += _decides(found)
    return [one for one in said if one]


def _chosen(told):
    """Return who is among those that can be chosen, surely or perhaps."""
    rows, places = told.found.candidates, told.found.question.places
    if len(rows) <= places:
        text = tr("{places} can be chosen, and there are {count}: all of them are.")
        return text.format(places=number(places), count=number(len(rows)))
    sure = told.called(rows.index[rows["within"] >= 0.9 - 1e-9])
    open_ones = told.called(rows.index[(rows["within"] < 0.9 - 1e-9) & (rows["within"] >= 0.1 - 1e-9)])
    text = tr("Among the first {places} in nine draws of ten or more: {sure}. Open: {open}.")
    return text.format(places=number(places), sure=listing(sure, 10), open=listing(open_ones, 10))


def _decides(found):
    """Return on what the ranks hang most."""
    decisive = found.decisive
    if decisive is None:
        return (
            [tr("No weight, way of scoring or figure that was tried changes a rank.")] if len(found.ranks) > 1 else []
        )
    if decisive.shift < NO_SHIFT and (found.candidates["low"] == found.candidates["high"]).all():
        return [
            tr("No weight, way of scoring or figure that was tried changes a rank, but in one draw of ten or less.")
        ]
    first = max(decisive.in_all, key=decisive.in_all.get)
    shares = ", ".join(f"{_lower(tr(ASSUMPTIONS[code]))} {percent(share)}" for code, share in decisive.alone.items())
    text = tr(
        "The ranks hang most on this: {first}. Share of what is in doubt about ranks that each alone explains: "
        "{shares}; the rest is several together."
    )
    said = [text.format(first=_lower(tr(ASSUMPTIONS[first])), shares=shares)]
    if decisive.shift == decisive.shift:
        text = tr("On average a candidate whose rank is not open is {shift} places away from its rank here.")
        said.append(text.format(shift=number(decisive.shift, 1)))
    return [" ".join(said)]


def in_words(told, one):
    """Return what there is to say of a candidate."""
    row, places = told.found.candidates.loc[one], told.found.question.places
    name, count = told.names[one], len(told.found.candidates)
    said = [_place(name, row, count)]
    text = tr("It is first in {first} of the draws, and among the first {places} in {within}.")
    said.append(text.format(first=percent(row["first"]), within=percent(row["within"]), places=number(places)))
    said += [*(_points(told, one, row), _central(told, one), _left(row), _lift(told, one, row))]
    said = [part for part in said if part]
    return " ".join(said)


def _place(name, row, count):
    span = ranks_between(row["low"], row["high"])
    if row["rank"] == row["rank"]:
        text = tr("{name}: rank {rank} of {count}; in nine draws of ten {span}.")
        return text.format(name=name, rank=number(row["rank"], 0), count=number(count), span=span)
    values = {
        "name": name,
        "open": ranks_between(row["open_low"], row["open_high"]),
        "count": number(count),
        "span": span,
    }
    if row["unknown"]:
        text = tr("{name}: {open} of {count}, because there is no figure of {unknown}; in nine draws of ten {span}.")
        return text.format(**values, unknown=", ".join(row["unknown"]))
    text = tr("{name}: {open} of {count}, because figures of others are missing; in nine draws of ten {span}.")
    return text.format(**values)


def ranks_between(low, high):
    """Return an interval of ranks in words."""
    if low == high:
        return tr("rank {rank}").format(rank=number(low, 0))
    return tr("ranks {low} to {high}").format(low=number(low, 0), high=number(high, 0))


def _points(told, one, row):
    """Return which criteria make up most of a score."""
    if told.found.question.method == TOPSIS or row["score"] != row["score"]:
        return ""
    cells = told.found.cells
    cells = cells[cells["id"] == one].sort_values("points", ascending=False, kind="stable")
    parts = [
        f"{_called(cell.criterion)} ({number(cell.points, 3)})"
        for cell in cells.head(2).itertuples()
        if cell.points > 0
    ]
    if not parts:
        return tr("Its score is {score}.").format(score=number(row["score"], 3))
    text = tr("Its score is {score}, most of it from {parts}.")
    return text.format(score=number(row["score"], 3), parts=", ".join(parts))


def _central(told, one):
    """Return what those who put a candidate first weigh most, where no weights are given."""
    cells = told.found.cells
    cells = cells[cells["id"] == one].sort_values("central", ascending=False, kind="stable")
    if told.found.question.method != SMAA or not cells["central"].notna().all():
        return ""
    parts = ", ".join(f"{_called(cell.criterion)} ({percent(cell.central)})" for cell in cells.head(2).itertuples())
    return tr("Who puts it first weighs most, on average: {parts}.").format(parts=parts)


def _left(row):
    if row["left_low"] != row["left_low"]:
        return ""
    text = tr("With any one criterion less: {span}.")
    return text.format(span=ranks_between(row["left_low"], row["left_high"]))


def _lift(told, one, row):
    """Return what would lift a candidate by a rank."""
    scores = told.found.candidates["score"]
    if told.found.question.method != ANCHORS or not row["score"] < scores.max():
        return ""
    ahead = told.names[scores[scores > row["score"]].idxmin()]
    if row["lift_by"] is None:
        return tr("No criterion alone could lift it to {ahead}.").format(ahead=ahead)
    cells = told.found.cells
    cell = cells[(cells["id"] == one) & (cells["criterion"] == row["lift_by"])].iloc[0]
    asked = next(one for one in told.criteria if one.name == row["lift_by"])
    text = tr("It would reach or pass {ahead} by {criterion} alone: from {now} to {then}.")
    enough = printed_beyond(row["lift_to"], more=asked.direction == MORE)
    figures = {"now": number(cell["value"]), "then": value(enough, asked.unit)}
    return text.format(ahead=ahead, criterion=_called(row["lift_by"]), **figures)


def printed_beyond(figure, more):
    """Return a figure with the digits that `number` prints, rounded up, or down: what is printed must be enough.

    Examples
    --------
    >>> printed_beyond(33.3333, more=True), printed_beyond(12345.2, more=True), printed_beyond(33.3379, more=False)
    (33.34, 12346.0, 33.33)
    """
    size = abs(figure)
    if not size:
        return figure
    digits = 0 if size >= 9999.5 else (3 if size >= 1e-4 else 1) - floor(log10(size))
    steps = figure * 10.0**digits
    if abs(steps - round(steps)) > 1e-9 * max(1.0, abs(steps)):
        steps = ceil(steps) if more else floor(steps)
    return round(steps) / 10.0**digits


def value(figure, unit):
    """Return a figure with its unit."""
    if figure != figure:
        return UNKNOWN
    return f"{number(figure)}{THIN if unit == '%' else ' '}{unit}".strip()


def neighbours_in_words(told, most):
    """Return, for the first candidates, how surely each is ahead of the next one, and what would make them equal."""
    order, swaps = list(told.found.candidates.index), told.found.swaps
    swaps = {(swap.ahead, swap.behind): swap for swap in swaps.itertuples()}
    said = []
    for one, after in list(zip(order, order[1:]))[:most]:
        said += [pair_words(told, swap) for pair, swap in swaps.items() if pair[0] == one]
        if (one, after) not in swaps:
            text = tr("{ahead} is ahead of {behind} in {share} of the draws.")
            share = percent(told.found.wins.loc[one, after])
            said.append(text.format(ahead=told.names[one], behind=told.names[after], share=share))
    return said


def pair_words(told, swap):
    """Return how surely a neighbour is ahead of another, and what weights would have to change until they are equal."""
    text = tr("{name} is ahead of it in {share} of the draws.")
    share = percent(told.found.wins.loc[swap.ahead, swap.behind])
    return f"{_swap(told, swap)} {text.format(name=told.names[swap.ahead], share=share)}"


def _swap(told, swap):
    names = {"ahead": told.names[swap.ahead], "behind": told.names[swap.behind]}
    if swap.moved != swap.moved:
        return tr("{behind} is not better than {ahead} in any criterion: no weights change that.").format(**names)
    if not swap.moved:
        return tr("{ahead} and {behind} have the same score.").format(**names)
    text = tr("{behind} draws level with {ahead} once {points} of 100 points of weight go from {givers} to {takers}.")
    return text.format(points=number(100 * swap.moved, 1), givers=swap.givers, takers=swap.takers, **names)


def listing(names, most=MOST_NAMED):
    """Return names as one text, the first of them where there are many."""
    if not names:
        return UNKNOWN
    more = len(names) - most
    text = ", ".join(names[:most])
    return tr("{names} and {more} more").format(names=text, more=number(more)) if more > 0 else text


def _called(criterion):
    """Return the name of a criterion as a sentence has it, so that it is not read as words of the sentence."""
    return tr("“{text}”").format(text=criterion)


def _lower(text):
    return text[:1].lower() + text[1:]
