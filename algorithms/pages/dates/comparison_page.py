"""The page and the picture of two maps of classes beside each other."""

from typing import Any, NamedTuple

from ....analysis.comparison import change_classes as codes
from ....translation import tr
from ...maps.comparison_styles import FILLS
from ..figures import SMALL, Panel, ReportFigure
from ..html import List, Picture, Section, Table, facts_section, page
from ..numbers import number, percent
from ..profile_figures import BAR
from .class_matrix import draw_matrix, matrix_panel
from .class_names import code_text

NAMES = 62
"""Room for the names of what differs, in millimetres."""


class Comparison(NamedTuple):
    """Two maps that were compared.

    Attributes
    ----------
    found : analysis.comparison.agreement.Agreement
    codes : pandas.Series of int
        What differs, by area.
    near : pandas.Series of bool or None
        Whether an area differs and is the same next door.
    classes : Classes
    fields : tuple of str
        What the maps are called.
    """

    found: Any
    codes: Any
    near: Any
    classes: Any
    fields: tuple

    def labels(self):
        """Return what classes are called, in the language that is spoken."""
        return {known.value: tr(known.label) for known in self.classes}


def in_words(told):
    """Return the result in sentences, the first of them the most important."""
    found, counts = told.found, told.codes.value_counts()
    said = [
        tr(
            "Of {areas} areas with a class on both maps {similarity} have the same class on both; by chance, with the "
            "classes of one map dealt out anew, it would be {expected}."
        ).format(
            areas=number(found.areas),
            similarity=percent(found.similarity, 1),
            expected=percent(found.expected, 1),
        )
    ]
    said.append(kappa_words(found.kappa))
    alike = int(counts.reindex(codes.ALIKE).sum())
    either = alike + int(counts.reindex(codes.DIFFER).sum())
    if either:
        text = tr("Areas that stand out on one map or the other: {either}; alike on both: {alike}, {share} of them.")
        said.append(text.format(either=number(either), alike=number(alike), share=percent(alike / either)))
    if told.near is not None and either > alike:
        differ = told.codes.isin(codes.DIFFER)
        near = int((told.near.reindex(told.codes.index, fill_value=False) & differ).sum())
        text = tr(
            "Of the {differ} that differ, {near} lie beside areas that have on each map the class of the other: there "
            "the limit of a spot has only moved by an area."
        )
        said.append(text.format(differ=number(either - alike), near=number(near)))
    return said


def kappa_words(kappa):
    """Return agreement beyond chance in a sentence."""
    if kappa != kappa:
        return tr("Both maps have one class only, so that agreement beyond chance (kappa) says nothing.")
    text = tr("Agreement beyond chance (kappa): {kappa}.").format(kappa=number(kappa, 3))
    if kappa <= 0:
        return f"{text} {tr('That is no more than chance gives.')}"
    return f"{text} {tr('0 is what chance gives, 1 full agreement.')}"


def transition_rows(table, words):
    """Return the fields of how many areas have which class on the first map and on the second."""
    import pandas as pd

    sums = table.sum(axis=1)
    rows = [
        (
            code_text(one),
            words.get(one, str(one)),
            code_text(other),
            words.get(other, str(other)),
            count,
            count / sums[one],
        )
        for one in table.index
        for other in table.columns
        if (count := int(table.loc[one, other]))
    ]
    return pd.DataFrame(rows, columns=["before", "before_w", "after", "after_w", "count", "share"])


def ordered(table, classes):
    """Return a table of counts with its classes in the order of the legend."""
    order = [known.value for known in classes if known.value in table.index]
    return table.loc[order, order]


def comparison_page(title, told, report):
    """Return the page as HTML.

    Parameters
    ----------
    title : str
        Name of the algorithm, translated.
    told : Comparison
    report : Reporter
    """
    lead, *further = in_words(told)
    shows = tr("How many areas have which class on each map, and what differs; in the table below.")
    table = transition_rows(ordered(told.found.table, told.classes), told.labels())
    head = (tr("Class on the first map"), tr("Class on the second map"), tr("Areas"), tr("Share"))
    rows = table[["before_w", "after_w", "count", "share"]].astype(object).to_numpy().tolist()
    sections = [
        Section(tr("In words"), [List(further)]),
        Section(tr("In pictures"), [Picture(comparison_figure(told), shows)]),
        Section(tr("From class to class"), [Table(head, rows, (None, None, 0, 3))]),
        Section(tr("What this says, and what it does not"), [List(_reading())]),
    ]
    sections += facts_section(report.facts)
    return page(title, lead, sections)


def comparison_figure(told):
    """Draw the matrix of classes, and how many areas differ in which way.

    Returns
    -------
    ReportFigure
    """
    table = ordered(told.found.table, told.classes)
    counts = told.codes.value_counts()
    kinds = kinds_of(codes.BETWEEN_MAPS, counts)
    figure = ReportFigure(
        tr("How far two maps agree"),
        tr("“{first}” and “{second}”: same class in {similarity} of areas, kappa {kappa}").format(
            first=told.fields[0],
            second=told.fields[1],
            similarity=percent(told.found.similarity, 1),
            kappa=number(told.found.kappa, 3),
        ),
        tr("Areas on the diagonal have the same class on both maps. The darker, the more areas, by the logarithm."),
        [
            matrix_panel(tr("Areas by class on both maps"), table),
            Panel(tr("What differs"), len(kinds) * BAR, NAMES),
        ],
    )
    draw_matrix(figure, figure.axes[0], table, told.labels(), tr("Second map"), tr("First map"))
    draw_counts(figure, figure.axes[1], kinds, counts, FILLS)
    return figure


def kinds_of(classes, counts):
    """Return the classes of what differs that a panel shows: of areas that stand out, where there are any."""
    there = [known for known in classes if known.value in counts.index]
    return [known for known in there if known.value != codes.NOTHING] or there


def draw_counts(figure, axes, kinds, counts, fills, room=NAMES):
    """Draw a bar for each class with its count, in the colours of the map."""
    for place, known in enumerate(kinds):
        fill = fills[known.value][0]
        # What is hatched on the map, as what is not known, has its colour alone here.
        colour = fill if isinstance(fill, str) else fill[0]
        axes.barh(place, counts[known.value], height=0.72, color=colour, edgecolor="#777777", linewidth=0.3)
        axes.text(counts[known.value], place, f" {number(counts[known.value])}", va="center", size=SMALL)
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.set_xlim(0, max(1, max((counts[known.value] for known in kinds), default=1)) * 1.12)
    axes.set_ylim(len(kinds) - 0.5, -0.5)
    axes.grid(False, axis="y")
    axes.tick_params(axis="y", length=0)
    names = [figure.wrapped(tr(known.label), room - 3, SMALL, lines=1) for known in kinds]
    axes.set_yticks(range(len(kinds)), names)


def _reading():
    return [
        tr(
            "Where most areas stand out on neither map, most areas agree, and kappa may yet be low: look at the areas "
            "that stand out on one map or the other, and at how many do on both."
        ),
        tr(
            "Kappa compares areas one by one. That hot spots gather, and so meet by chance more often than single "
            "areas would, is not in it: a small kappa above 0 proves nothing. No p-value is given for that reason."
        ),
        tr(
            "A difference between two maps is no change by itself: a class may fall with the level or the neighbours. "
            "Robustness says which classes hold; only a class that holds and differs is worth a question."
        ),
    ]
