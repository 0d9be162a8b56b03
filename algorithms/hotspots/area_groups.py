"""Groups of areas beside a local statistic: found where they are wanted, and written."""

from typing import NamedTuple

from ..declaring.area_names import names_of
from ..declaring.groups import GROUPS, group_options
from ..layers.shapes import write_shapes
from ..maps.styles import AREA_GROUPS

LEVEL = 0.05
"""p-values of groups have to reach ALPHA, but at most this: that of Getis-Ord bounds the weakest of three classes."""
SHARE = 0.6
"""Of the progress of a run that looks for groups."""
LEADING = 3
"""Areas of a group that are named."""


class FoundGroups(NamedTuple):
    """Groups as they are written.

    Attributes
    ----------
    areas : pandas.DataFrame
        Fields for the areas, on their ids.
    groups : pandas.DataFrame
        Fields of groups, by number.
    members : list of pandas.Index
    notices : tuple of Notice
    level : float
        What a group's p-value has to reach.
    """

    areas: object
    groups: object
    members: list
    notices: tuple
    level: float


def find_groups(run, areas, graph, inference, sizes=None, *, fits=None, alternative="two-sided"):
    """Return the `FoundGroups` of FIELD, a rate where there is a DENOMINATOR; None where they are not wanted.

    Parameters
    ----------
    run : Run
    areas : Areas
    graph : libpysal.graph.Graph
    inference : Inference
    sizes : FirmSizes, optional
        Of the firms that jobs come in.
    fits : Fits, optional
        Of the statistic beside.
    alternative : {"two-sided", "greater", "lesser"}
        Both kinds of groups, high ones, low ones.
    """
    options = group_options(run)
    if options is None:
        return None
    from ...analysis.clusters.area_groups import area_groups

    name, base = run.text("FIELD"), run.text("DENOMINATOR")
    run.report.span = (0.0, SHARE)
    found = run.awaited(
        area_groups,
        areas.frame[name],
        graph,
        inference,
        base=areas.frame[base] if base else None,
        sizes=sizes,
        fits=fits,
        alternative=alternative,
        progress=run.progress,
        cancelled=run.cancelled,
        **options,
    )
    run.report.span = (SHARE, 1.0)
    level = min(inference.alpha, LEVEL)
    classes = found.classes(level)
    fields = _area_fields(found, classes), _group_fields(run, areas, found, classes)
    return FoundGroups(*fields, found.members, found.notices, level)


def write_groups(run, areas, found):
    """Write the groups as one feature each, broad ones first, so that those within them lie on top."""
    from ...analysis.scan.outlines import outlines

    shapes = run.awaited(outlines, areas.frame.geometry, found.members)
    written = write_shapes(run, GROUPS, shapes, run.columns_of(GROUPS, found.groups), areas.source)
    run.written(GROUPS, written, AREA_GROUPS)
    run.draw(shapes, found.groups, AREA_GROUPS)


def _area_fields(found, classes):
    """Return what areas are told of their group, NaN where they are in none."""
    areas = found.areas
    return areas.rename(columns={name: f"gr_{name}" for name in areas}).assign(gr_class=areas["number"].map(classes))


def _group_fields(run, areas, found, classes):
    """Return what is told of groups."""
    names = names_of(run, areas)
    first = [", ".join(str(names.get(area, area)) for area in ids[:LEADING]) for ids in found.members]
    groups = found.groups.assign(number=found.groups.index, lead=first, label=classes.map(AREA_GROUPS.labels()))
    groups["class"] = classes
    return groups.assign(broad=groups["broad"].astype(int), parent=groups["parent"].where(groups["parent"] > 0))
