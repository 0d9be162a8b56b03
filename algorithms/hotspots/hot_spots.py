"""What the algorithms on neighbours and permutations have in common."""

from typing import NamedTuple

from ...translation import tr
from ..base import PolosAlgorithm
from ..declaring.common import INPUT, OUTPUT, add, field
from ..declaring.groups import group_options
from ..declaring.inference import inference, preset_notices
from ..declaring.presentation import add_page
from ..declaring.weights import neighbours, weights_options
from .area_groups import write_groups

MORAN_MEASURES = ("value", "i", "z", "lag", "p", "p_adj")


class HotSpotAlgorithm(PolosAlgorithm):
    """An algorithm that tests each area against its neighbours."""

    GROUP = "hotspots"
    REQUIRES = (*PolosAlgorithm.REQUIRES, "scipy", "libpysal")

    INPUT = INPUT
    OUTPUT = OUTPUT
    REPORT = "REPORT"

    def check(self, run):
        inference(run)
        group_options(run)
        weights_options(run)

    def tests_counts(self, run):
        """Return whether a rate is tested against counts, of which SLOPE says more."""
        return run.wants("DENOMINATOR") and inference(run).counts

    def read(self, run, fields, booleans=False):
        """Return the areas with some fields, and the graph of their neighbours; see `Run.areas`."""
        areas = run.areas(self.INPUT, fields, booleans=booleans)
        graph = neighbours(run, areas)
        run.report.notices(preset_notices(run))
        return areas, graph

    def add_report(self):
        """Add the optional page that lets a reader judge the result."""
        add_page(self, self.REPORT)

    def write_result(self, run, areas, result, groups=None):
        """Write the areas with the result and, where they are wanted, groups and page.

        Parameters
        ----------
        run : Run
        areas : Areas
        result : MapResult
        groups : area_groups.FoundGroups, optional
        """
        frame = result.frame if groups is None else result.frame.join(groups.areas)
        run.map(self.OUTPUT, areas, frame, result.legend, result.classes)
        run.report.classes(result.legend, result.classes)
        if groups:
            write_groups(run, areas, groups)
            run.report.notices(groups.notices)

        scheme = run.scheme

        def page():
            from ..pages.areas.diagnostics import local_page

            title = tr(result.legend.title) if result.relates == "both-around" else self.displayName()
            return local_page(title, result, groups, scheme, run.report)

        run.page(self.REPORT, page)
        if groups:
            from ..pages.areas.group_texts import told

            # After the page, which has them in their place.
            for text in told(groups):
                run.report.fact(text)


class MapResult(NamedTuple):
    """What a local statistic gives a map and its page: what was tested, output fields, classes and their legend.

    ``scatter`` returns a frame on the areas with ``value``, ``lag`` (the mean of the neighbours) and ``neighbours``,
    NaN where there is none; only ``neighbours`` where a scatter plot says nothing. It is called only where the page is
    written. ``centre`` is where the axes of the plot cross (`local_result.LocalResult`), the mean of the values if
    None. ``relates`` is "own" where value and lag are of one variable, "other" where the lag is of another one, and
    "both-around" where both are means of the neighbours, of two variables.
    """

    field: str
    frame: object
    classes: object
    legend: object
    scatter: object
    centre: object = None
    relates: str = "own"


def classed(found, legend, areas):
    """Return a result with the class of areas that have no neighbours because they have no geometry named as that."""
    return found.assign(**{"class": legend.classes.complete(found["class"], found["neighbours"], areas.located)})


def local_frame(prefix, measures, found, legend):
    """Return the output fields of a local statistic: its measures, class, label and neighbours."""
    frame = found[[*measures, "class"]].add_prefix(f"{prefix}_")
    return frame.assign(
        **{f"{prefix}_label": found["class"].map(legend.labels())},
        **marks(prefix, found),
    )


def marks(prefix, found):
    """Return what an area's class hangs on, and its neighbours: sides, stable, and for rates the slope and the law."""
    names = {name: f"{prefix}_{name}" for name in ("side", "agrees", "stable")}
    known = [name for name in ("side", "agrees", "stable", "size_only", "law_only", "neighbours") if name in found]
    return found[known].rename(columns=names)


def add_value_or_rate(algorithm):
    """Add the field of a value, FIELD, and that of the denominator that makes it a rate."""
    add(
        algorithm,
        field("FIELD", tr("Value, or numerator of a rate")),
        field("DENOMINATOR", tr("Denominator of a rate"), optional=True),
    )


def rate_name(field, denominator):
    """Return what is tested, as a reader sees it: a field, or one over another."""
    return f"{field} / {denominator}" if denominator else field
