"""One question asked under many settings: a run for each pair of neighbours and law, or for other figures."""

from dataclasses import dataclass, field, replace
from typing import Any, Optional

import pandas as pd

from ..autocorrelation.registry import LOCAL_MORAN, LocalStatistic
from ..errors import PolosError, mark, phrase, quoted
from ..inference.multiple_testing import reached
from ..inference.options import Inference
from ..inference.runs import abandonable
from ..weights.options import WeightsOptions, spatial_graph
from .area_groups import area_groups
from .options import MAPS, P0
from .setting_grid import TOLERANCE, Setting
from .stability_classes import CLASSES
from .survival import held

GROUPS_TAKE = 0.6
"""Share of the progress of a run that groups take."""


@dataclass(frozen=True)
class Question:
    """What is asked under every setting.

    Attributes
    ----------
    values : pandas.Series of float, shape (n,)
        A value, or the events of a rate; NaN where there is none.
    geometry : geopandas.GeoSeries
        Of the same areas.
    base : pandas.Series of float, optional
        The denominator of a rate.
    statistic : registry.LocalStatistic
        One of `stability_classes.CLASSES`.
    inference : Inference
        Its null hypothesis and level are those of settings.
    weights : WeightsOptions
        What neighbours of all settings share: tolerance, and what is done with islands.
    clusters : pandas.Series, optional
        By area its cluster, for the areas that are in one.
    p0, maps
        Of groups; see `area_groups`.
    """

    values: pd.Series
    geometry: Any
    base: Optional[pd.Series] = None
    statistic: LocalStatistic = LOCAL_MORAN
    inference: Inference = field(default_factory=Inference)
    weights: WeightsOptions = field(default_factory=WeightsOptions)
    clusters: Optional[pd.Series] = None
    p0: float = P0
    maps: int = MAPS

    @property
    def classes(self):
        """The classes that settings give."""
        return CLASSES[self.statistic.name]


@dataclass(frozen=True)
class Look:
    """What one setting gives: classes on the index of the values, and what became of clusters."""

    setting: Setting
    classes: pd.Series
    held: Any = None


class Runs:
    """The runs of a question, with their progress and what the first of them has to say."""

    def __init__(self, question, usual, count, threads, progress, cancelled):
        self.question, self.usual, self.count, self.threads = question, usual, count, threads
        self.progress, self.cancelled = progress, cancelled
        self.done, self.graphs, self.notices = 0, {}, []

    def look(self, neighbours, law, levels, values=None):
        """Return {Setting: Look} of one run, for each of its levels; by default of the question's own values."""
        try:
            found = self._look(neighbours, law, levels, self.question.values if values is None else values)
        except PolosError as error:
            if not self.done:
                raise
            text = mark("Setting {setting}: {problem}")
            problem = phrase(error.text, **error.values)
            raise type(error)(text, setting=quoted(f"{neighbours}, {law}"), problem=problem) from error
        self.done += 1
        return found

    def _look(self, neighbours, law, levels, values):
        asked, graph = self.question, self._graph(neighbours)
        # What a class of the base hangs on is told; of all others classes alone are wanted.
        inference = replace(asked.inference, null=law, alpha=max(levels), classes_at=levels if self.done else ())
        share = 1.0 if asked.clusters is None else 1 - GROUPS_TAKE
        calls = {"progress": self._part(0.0, share), "cancelled": self.cancelled}
        test = asked.statistic.test([values], graph, inference, base=asked.base, **calls)
        groups = None
        if asked.clusters is not None:
            groups = area_groups(
                *(values, graph, inference),
                base=asked.base,
                alternative="greater",
                p0=asked.p0,
                maps=asked.maps,
                threads=self.threads,
                progress=self._part(share, 1.0),
                cancelled=self.cancelled,
            )
        if not self.done:
            self.notices += [*test.notices, *(groups.notices if groups else ())]
        looks = {}
        for level in levels:
            setting = Setting(neighbours, law, level)
            fate = groups and held(asked.clusters, values, groups, level)
            looks[setting] = Look(setting, classes_at(test.frame, asked.classes, level), fate)
        return looks

    def _graph(self, neighbours):
        if neighbours not in self.graphs:
            shared = self.question.weights
            if neighbours.word == TOLERANCE:
                shared = self.usual.options(shared)
            options = neighbours.options(shared)
            graph, said = abandonable(
                lambda ended: spatial_graph(self.question.geometry, options, ended), self.cancelled
            )
            self.graphs[neighbours] = graph
            self.notices += said
        return self.graphs[neighbours]

    def _part(self, start, end):
        """Return what reports the progress of a part of the run that is under way."""
        if self.progress is None:
            return None
        return lambda done: self.progress((self.done + start + (end - start) * done) / self.count)


def classes_at(frame, classes, level):
    """Return the classes of a local statistic at a level up to which it was tested.

    Parameters
    ----------
    frame : pandas.DataFrame
        ``class`` and ``p_adj``, of `registry.LocalTest`, tested at this level or a higher one.
    classes : analysis.autocorrelation.classes.Classes
        Those of `stability_classes.CLASSES`: bins of Getis-Ord become hot and cold, which of them is no matter here.
    level : float
    """
    found = frame["class"].astype(float)
    if classes is CLASSES["getisord"]:
        bins = found.abs() <= 3
        found = found.where(~bins, found.clip(-1, 1))
    beyond = found.isin(classes.marked) & ~reached(frame["p_adj"], level)
    return found.mask(beyond, 0.0)
