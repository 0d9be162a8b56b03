"""The page of areas of two dates: what became of them, from which class to which, by what method."""

from typing import Any, NamedTuple

from ....analysis.comparison import change_classes as codes
from ....translation import tr
from ..html import List, Picture, Section, Table, page
from ..numbers import number, percent
from .comparison_page import kappa_words, ordered, transition_rows
from .dates_figure import areas_figure
from .method_texts import further_facts, method_section

SHOWN = 60
"""Areas that the page tells of."""


class AreaDates(NamedTuple):
    """Areas of two dates.

    Attributes
    ----------
    found : decisions.dated_areas.DatedAreas
    words : dict
        What classes are called.
    before, after : str
        What dates are called.
    """

    found: Any
    words: dict
    before: str
    after: str


def in_words(row, told):
    """Return what became of an area, in a sentence."""
    unknown = tr("not known")
    was, now = (row[name] or unknown for name in ("cd_was", "cd_is"))
    said = f"{row['cd_name']}: {was} ({told.before}), {now} ({told.after})."
    if row.get("cd_shown") in (0, 1):
        said = f"{said} {_p_words(row)}"
    return f"{said} {figure_words(row)}" if "cd_fig_b" in row else said


def _p_words(row):
    """Return whether a move is more than a p-value that passed its level, in a sentence."""
    if row["cd_shown"]:
        text = tr("Uncorrected p-value {then} → {now}: more than chance moves p-values from date to date.")
    else:
        text = tr("Uncorrected p-value {then} → {now}: it passed the level; that the place changed is not shown.")
    then, now = (number(row[name], 3) for name in ("cd_p_b", "cd_p_a"))
    return text.format(then=then, now=now)


def figure_words(row):
    """Return a figure of both dates and whether it grew."""
    then, now = (number(row[name]) for name in ("cd_fig_b", "cd_fig_a"))
    return f"{then} → {now}: {row['cd_growth']}."


def area_summary(told):
    """Return the result in sentences, the first of them the most important."""
    counts, found = told.found.codes.value_counts(), told.found.found
    kinds = zip((tr("Hot"), tr("Cold"), tr("Another class")), codes.SECOND, codes.FIRST, codes.ALIKE)
    moved = [_moved(counts, *kind) for kind in kinds]
    if codes.OTHERWISE in counts:
        moved.append(tr("stand out otherwise: {count}").format(count=number(int(counts[codes.OTHERWISE]))))
    said = [
        tr("Areas: {moved}.").format(moved="; ".join(filter(None, moved)) or tr("none stands out at either date")),
        tr(
            "Of {areas} areas with a class at both dates {same} have the same; by chance it would be {expected}."
        ).format(areas=number(found.areas), same=percent(found.similarity, 1), expected=percent(found.expected, 1)),
        kappa_words(found.kappa),
    ]
    said[0] = " ".join([said[0], *_shown_words(told.found, counts)])
    if told.found.growth is not None:
        from ....analysis.comparison.change_classes import CHANGES

        grown = told.found.growth.value_counts()
        kinds = [f"{tr(known.label)}: {number(int(grown[known.value]))}" for known in CHANGES if known.value in grown]
        said.append(tr("The figure of areas: {kinds}.").format(kinds="; ".join(kinds)))
    return said


def _shown_words(found, counts):
    """Return, in a list, how many moves are more than p-values that passed their level; none where nothing moved."""
    moved = int(counts.reindex((*codes.FIRST, *codes.SECOND)).sum())
    if not moved:
        return []
    if found.shown is None or not found.shown.notna().any():
        text = tr(
            "Of the {moved} areas that entered or left nobody can say how many moved by more than a p-value that "
            "passed its level: p-values of both dates are not there."
        )
        return [text.format(moved=number(moved))]
    text = tr(
        "Of the {moved} areas that entered or left {shown} moved by more than chance moves p-values; of the others it "
        "is not shown that anything changed there."
    )
    return [text.format(moved=number(moved), shown=number(int(found.shown.sum())))]


def _moved(counts, kind, entered, left, stayed):
    """Return how many areas entered, left and stayed of a kind; nothing where it has none."""
    there = [int(counts.get(code, 0)) for code in (entered, left, stayed)]
    if not any(there):
        return ""
    text = tr("{kind}: {entered} entered, {left} left, {stayed} stayed")
    return text.format(kind=kind, **dict(zip(("entered", "left", "stayed"), map(number, there))))


def areas_page(title, told, frame, differences, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    told : AreaDates
    frame : pandas.DataFrame
        With the fields of OUTPUT.
    differences : list of Difference
    report : Reporter
    """
    lead, *further = area_summary(told)
    shows = tr("How many areas have which class at each date, and what became of them; in the table below.")
    _, _, steady = told.found.moves
    rows = transition_rows(ordered(told.found.found.table, told.found.maps.classes), told.words)
    head = (tr("From"), tr("To"), tr("Areas"), tr("Share"))
    moves = rows[["before_w", "after_w", "count", "share"]].astype(object).to_numpy().tolist()
    changed = frame[frame["cd_change"].isin(codes.DIFFER)]
    changed = changed.sort_values("cd_change", kind="stable")
    sections = [
        method_section(differences),
        Section(tr("In words"), [List(further)]),
        Section(tr("In pictures"), [Picture(areas_figure(told), shows)]),
        Section(tr("Areas that entered, left or stand out otherwise"), [List(changed["cd_says"].head(SHOWN).tolist())]),
        Section(tr("From class to class"), [Table(head, moves, (None, None, 0, 3)), *_steady(steady, told.words)]),
        Section(tr("What this says, and what it does not"), [List(_reading())]),
    ]
    return page(title, lead, [*sections, *further_facts(report, differences)])


def _steady(steady, words):
    """Return, in a list, what such moves would lead to, if to anything."""
    if steady.isna().any():
        return []
    shares = "; ".join(f"{words[code]} {percent(share)}" for code, share in steady.items())
    return [
        tr(
            "If areas went on moving like this, date after date, the classes would in the end have: {shares}. Two "
            "dates are one step: take it for a direction, and not for a forecast."
        ).format(shares=shares)
    ]


def _reading():
    return [
        tr(
            "An area leaves a class because it changed, because its neighbours did, or because a p-value passed a "
            "level by a little. Look at the p-values of both dates before you say that a place has lost something."
        ),
        tr(
            "Whether p-values moved by more than chance is judged area by area, so that some do where nothing changed: "
            "in trials, of the areas that entered or left, one in eight where all firms were drawn anew, and none "
            "where a tenth of them was."
        ),
        tr(
            "A figure that is known within bounds grew only where the bounds of both dates do not overlap. Where they "
            "do, growth is not shown; that it did not grow is not shown either."
        ),
        tr("That something changed after a programme does not say that it changed by it: others changed as well."),
    ]
