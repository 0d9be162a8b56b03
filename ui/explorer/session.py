"""What an explorer knows and what is chosen in it: one object that all its windows look at."""

import numpy as np
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...analysis.exploring.brushing import chosen
from ...analysis.exploring.recolouring import Coloured, counted
from ...analysis.exploring.sentences import Seen, sentence
from ...translation import message
from .figures import figures_of

MANY = 200_000
"""Areas of which the neighbours are looked for at most: finding them takes minutes beyond."""


class Session(QObject):
    """A result, what of it is selected, which area is pointed at, and at which level it is coloured.

    Parameters
    ----------
    layer : QgsVectorLayer
    reader : object
        See `algorithms.exploring.reader.ResultReader`.
    project : QgsProject
    figures : Figures, optional
        What was read of the layer, if that is done.

    Attributes
    ----------
    figures : Figures
        What was read of the layer.
    selected : ndarray of bool, shape (n,)
    pointed : int or None
        Place of the area under the pointer.
    choice : Choice or None
        Level and correction that are shown; None where nobody knows.
    coloured : Coloured or None
        The classes shown; None where the result has none.
    around : Surroundings or None
        Who neighbours whom, once it is found.
    geometry : geopandas.GeoSeries or None
        Of the areas, in their order.
    without : str
        The areas that the shown map is without, in words; "" for the map of all.
    """

    figures_read = pyqtSignal()
    neighbours_found = pyqtSignal()
    selection_changed = pyqtSignal()
    selection_settled = pyqtSignal()
    pointed_changed = pyqtSignal()
    colours_changed = pyqtSignal()

    def __init__(self, layer, reader, project, parent=None, figures=None):
        super().__init__(parent)
        self.layer, self.reader, self.project = layer, reader, project
        self._begin(figures or figures_of(layer, reader, project))

    def _begin(self, figures):
        """Begin with what was read of the layer."""
        self.figures = figures
        self.selected = np.isin(figures.ids, list(self.layer.selectedFeatureIds()))
        self.pointed, self.without = None, ""
        self.around = self.geometry = self.graph = None
        self._recolour()

    def read_again(self):
        """Read the layer once more, because it has changed."""
        self._begin(figures_of(self.layer, self.reader, self.project, self.figures.sector))
        self.figures_read.emit()
        self.colours_changed.emit()

    def found(self, geometry, graph, around):
        """Take what was `found` of geometry and neighbours."""
        self.geometry, self.graph, self.around = geometry, graph, around
        self.neighbours_found.emit()

    def _recolour(self):
        colours = self.figures.recolouring
        self.choice = colours.published if colours else None
        self.coloured = Coloured(colours.stored) if colours else None

    @property
    def published(self):
        """Whether the classes shown are those that the layer holds."""
        colours = self.figures.recolouring
        return not self.without and (colours is None or self.choice == colours.published)

    @property
    def counts(self):
        """How many areas each class has, {code: count}."""
        return counted(self.coloured.codes, self.figures.measure.classes) if self.coloured else {}

    def select(self, found, adding=False):
        """Select areas, by a mask; with `adding` those selected before stay so."""
        now = chosen(self.selected, found, adding)
        self.brush(now)
        self.settle()

    def brush(self, now):
        """Select areas while a gesture goes on: windows follow, the map when it ends."""
        if not np.array_equal(now, self.selected):
            self.selected = now
            self.selection_changed.emit()

    def settle(self):
        """Have the map follow."""
        self.selection_settled.emit()

    def select_ids(self, ids):
        """Select the areas of some features, and no others."""
        self.select(np.isin(self.figures.ids, list(ids)))

    def point_at(self, place):
        """Point at an area, by its place, or at none."""
        if place != self.pointed:
            self.pointed = place
            self.pointed_changed.emit()

    def choose(self, choice):
        """Show the classes of another level or correction."""
        if choice != self.choice or self.without:
            self.choice, self.without = choice, ""
            self.coloured = self.figures.recolouring.at(choice)
            self.colours_changed.emit()

    def back(self):
        """Show what was published."""
        self.without = ""
        self._recolour()
        self.colours_changed.emit()

    def show_without(self, codes, words):
        """Show the classes of a map without some areas, ndarray of float of shape (n,), and which these are."""
        self.without, self.coloured = words, Coloured(codes)
        self.colours_changed.emit()

    def choose_sector(self, code):
        """Show the map of another sector."""
        self.figures.turn_to(code)
        self.without = ""
        self._recolour()
        self.figures_read.emit()
        self.colours_changed.emit()

    def neighbour_counts(self):
        """Return the number of neighbours of each area, NaN where it has no value; None where nobody knows."""
        figures = self.figures
        if figures.stored_neighbours is not None:
            return figures.stored_neighbours
        return None if self.around is None else self.around.counts(np.isfinite(figures.value))

    def means(self):
        """Return the mean of each area's neighbours, in the units of what the area has; NaN where nobody knows."""
        return self.figures.around(self.around)

    def sentence(self, place):
        """Return what is to be said of an area, in the language of QGIS."""
        figures, mean = self.figures, self.means()[place]
        known = {
            name: None if values is None or np.isnan(values[place]) else float(values[place])
            for name, values in (("value", figures.value), ("part", figures.part), ("total", figures.total))
        }
        count = None
        if self.around is not None and figures.complete:
            has = np.isfinite(figures.value)
            count = int(has[self.around.of(place)].sum())
        p = figures.p[place] if figures.p is not None else np.nan
        seen = Seen(
            figures.name_of(place),
            figures.province_of(place),
            figures.field_title,
            figures.whole,
            mean=None if np.isnan(mean) else float(mean),
            neighbours=count,
            p=None if np.isnan(p) else float(p),
            **known,
        )
        return " ".join(message(one) for one in sentence(seen))
