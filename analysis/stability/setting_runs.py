"""One question asked under many settings: a run for each pair of neighbours and law, or for other figures.

Runs hang on nothing but their setting and figures, so that they go on several at once, each on a processor of its own;
the first goes before all others, because it says what is wrong with the data, and what is to be known of them.
"""

import os
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, Optional

import pandas as pd

from ..autocorrelation.registry import LOCAL_MORAN, LocalStatistic
from ..clusters.active_areas import MEMORY
from ..clusters.area_groups import area_groups
from ..clusters.options import MAPS, P0
from ..errors import PolosError, mark, phrase, quoted
from ..inference.multiple_testing import reached
from ..inference.options import Inference
from ..inference.runs import abandonable, in_threads
from ..rates.null_fit import Fits
from ..weights.options import WeightsOptions, spatial_graph
from .setting_grid import TOLERANCE, Neighbours, Setting
from .stability_classes import CLASSES, SPOTS
from .survival import held

GROUPS_TAKE = 0.6
"""Share of the progress of a run that groups take."""
AT_ONCE = 4
"""Most runs at once: each has tables of its own."""
COUNT_BYTES = 4
"""Of an area on a map of chance, mostly."""


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

    def classes_at(self, frame, level):
        """Return the classes of areas at a level up to which they were tested.

        Parameters
        ----------
        frame : pandas.DataFrame
            ``class`` and ``p_adj``, of `registry.LocalTest`, tested at this level or a higher one. Bins of Getis-Ord
            become hot and cold, which of them is no matter here.
        level : float
        """
        found = frame["class"].astype(float)
        if self.classes is SPOTS:
            bins = found.abs() <= 3
            found = found.where(~bins, found.clip(-1, 1))
        beyond = found.isin(self.classes.marked) & ~reached(frame["p_adj"], level)
        return self.classes.located(found.mask(beyond, 0.0), self.geometry.notna())


@dataclass(frozen=True)
class Look:
    """What one setting gives: classes on the index of the values, and what became of clusters."""

    setting: Setting
    classes: pd.Series
    held: Any = None


class Run(NamedTuple):
    """One run: neighbours, one of `inference.options.NULLS`, the levels it is read at, and the redraw, if it is one."""

    neighbours: Neighbours
    law: str
    levels: tuple
    redraw: Optional[int] = None


class Runs:
    """The runs of a question, with their progress and what the first of them has to say.

    Parameters
    ----------
    question : Question
    plan : list of Run
        The base first.
    doubt : data_doubt.DataDoubt, optional
        What redraws are of.
    fits : Fits, optional
        Of the question's own figures.
    threads : int, optional
        By default one for each processor.
    progress, cancelled : callable, optional
        Called in the thread that asks, `cancelled` in others too.
    """

    def __init__(self, question, plan, *, doubt=None, fits=None, threads=None, progress=None, cancelled=None):
        self.question, self.plan, self.doubt, self.fits = question, plan, doubt, fits or Fits()
        self.threads, self.progress, self.cancelled = threads or os.cpu_count(), progress, cancelled
        self.done, self.graphs, self.notices = [0.0] * len(plan), {}, []

    def looks(self):
        """Return {Setting: Look} of each run, in the order of the plan."""
        found = {0: self._look(0, self.threads)}
        others = range(1, len(self.plan))
        for place in others:
            with self._named(place):
                self._graph(self.plan[place].neighbours)
        at_once = self._at_once()

        def look(place):
            return place, self._look(place, max(1, self.threads // at_once))

        for place, looks in in_threads(look, others, at_once, self._stopped):
            found[place] = looks
        self._report()
        return [found[place] for place in range(len(self.plan))]

    def _at_once(self):
        """Return how many runs go on at once: their maps of chance share the memory that those of one may take."""
        asked = self.question
        maps = 0 if asked.clusters is None else asked.maps + 1
        return max(1, min(self.threads, AT_ONCE, MEMORY // max(1, asked.values.size * maps * COUNT_BYTES)))

    @contextmanager
    def _named(self, place):
        """Name the setting where it goes wrong, unless it is the base."""
        try:
            yield
        except PolosError as error:
            if not place:
                raise
            run = self.plan[place]
            text = mark("Setting {setting}: {problem}")
            problem = phrase(error.text, **error.values)
            raise type(error)(text, setting=quoted(f"{run.neighbours}, {run.law}"), problem=problem) from error

    def _look(self, place, threads):
        """Return {Setting: Look} of a run, for each of its levels."""
        asked, run = self.question, self.plan[place]
        values, fits = asked.values, self.fits
        if run.redraw is not None:
            values, fits = self.doubt.redraw(run.redraw).reindex(values.index), Fits()
        # What a class of the base hangs on is told; of all others classes alone are wanted.
        read = {"classes_at": run.levels} if place else {}
        inference = replace(asked.inference, null=run.law, alpha=max(run.levels), **read)
        share = 1.0 if asked.clusters is None else 1 - GROUPS_TAKE
        shared = {"base": asked.base, "fits": fits, "cancelled": self.cancelled}
        groups = None
        with self._named(place):
            graph = self._graph(run.neighbours)
            test = asked.statistic.test([values], graph, inference, progress=self._part(place, 0.0, share), **shared)
            if asked.clusters is not None:
                options = {"alternative": "greater", "p0": asked.p0, "maps": asked.maps, "threads": threads}
                progress = self._part(place, share, 1.0)
                groups = area_groups(values, graph, inference, progress=progress, **options, **shared)
        if not place:
            self.notices += [*test.notices, *(groups.notices if groups else ())]
        self._part(place, 0.0, 1.0)(1.0)
        looks = {}
        for level in run.levels:
            setting = Setting(run.neighbours, run.law, level)
            fate = groups and held(asked.clusters, values, groups, level)
            looks[setting] = Look(setting, asked.classes_at(test.frame, level), fate)
        return looks

    def _graph(self, neighbours):
        if neighbours not in self.graphs:
            shared = self.question.weights
            if neighbours.word == TOLERANCE:
                shared = self.plan[0].neighbours.options(shared)
            options = neighbours.options(shared)
            graph, said = abandonable(
                lambda ended: spatial_graph(self.question.geometry, options, ended), self.cancelled
            )
            self.graphs[neighbours] = graph
            self.notices += said
        return self.graphs[neighbours]

    def _part(self, place, start, end):
        """Return what hears of the progress of a part of a run."""

        def heard(done):
            self.done[place] = start + (end - start) * done
            if not place:
                self._report()

        return heard

    def _report(self):
        """Say how far all runs are together; only in the thread that asked."""
        if self.progress:
            self.progress(sum(self.done) / len(self.plan))

    def _stopped(self):
        """Say how far all is, and return whether the user wants to stop."""
        self._report()
        return bool(self.cancelled and self.cancelled())
