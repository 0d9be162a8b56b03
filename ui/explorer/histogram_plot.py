"""A histogram of a session: of any field, or of the number of neighbours; bars are brushed from left to right."""

import numpy as np

from ...analysis.errors import mark
from ...analysis.exploring.brushing import chosen
from ...analysis.exploring.histogram import histogram
from ...translation import in_language, tr
from ..colours import BARS, CHOSEN, CHOSEN_EDGE
from .plot_canvas import POINTS, PlotCanvas, adds

NAME = mark("Histogram of {field}")
AREAS, MISSING = mark("Areas"), mark("{count} without a value")
NO_VALUES = mark("No area has a value here.")


class HistogramPlot(PlotCanvas):
    """The histogram.

    Parameters
    ----------
    session : Session
    values_of : callable
        Returns the values, ndarray of float of shape (n,), and what they are called; None in place of the values and
        why there are none.
    """

    def __init__(self, session, values_of, parent=None):
        super().__init__(tr(NAME).format(field=""), parent)
        self.session, self.values_of = session, values_of
        self.values = self.bars = self._start = self._before = None
        for signal in (session.figures_read, session.neighbours_found):
            signal.connect(self.draw)
        session.selection_changed.connect(self.show_chosen)
        session.pointed_changed.connect(self.show_pointed)
        self.draw()

    def draw(self):
        """Draw the bars."""
        self.values, title = self.values_of()
        self.bars = None
        self.canvas.setAccessibleName(tr(NAME).format(field=title))
        if self.values is None or not np.isfinite(self.values).any():
            self.say(title if self.values is None else tr(NO_VALUES))
            return
        self.bars = bars = histogram(self.values)
        self.empty()
        self.axes.stairs(bars.counts, bars.edges, fill=True, color=BARS)
        self.axes.set_xlabel(title)
        if self.values is self.session.figures.value and self.session.figures.total is not None:
            self.show_percent(self.axes.xaxis)
        self.axes.set_ylabel(tr(AREAS))
        if bars.missing:
            said = tr(MISSING).format(count=in_language(f"{bars.missing:,}"))
            self.axes.set_title(said, fontsize=POINTS, color=self.ink, loc="right")
        nothing = np.zeros(len(bars.counts))
        self._chosen = self.put_over(
            self.axes.stairs(nothing, bars.edges, fill=True, fc=CHOSEN, ec=CHOSEN_EDGE, lw=0.6)
        )
        self._pointed = self.put_over(self.axes.plot([], [], color=self.ink, lw=1.4)[0], top=True)
        self.axes.set_ylim(0, bars.counts.max() * 1.08 or 1)
        self.show_chosen()
        self.show_pointed()
        self.canvas.draw_idle()

    def show_chosen(self):
        """Draw what of the bars is selected anew."""
        if self.bars is not None:
            self._chosen.set_data(self.bars.among(self.session.selected))
            self.refresh()

    def show_pointed(self):
        """Draw what is pointed at anew."""
        if self.bars is None:
            return
        place = self.session.pointed
        at = [] if place is None or not np.isfinite(self.values[place]) else [self.values[place]] * 2
        self._pointed.set_data(at, self.axes.get_ylim() if at else [])
        self.refresh(top_only=True)

    def pressed(self, event):
        if self.bars is None or event.inaxes is None or event.button != 1:
            return
        self._start = event.xdata
        self._before = self.session.selected if adds(event) else np.zeros(len(self.values), dtype=bool)
        self.moved(event)

    def moved(self, event):
        if self._start is None:
            return
        at = self.axes.transData.inverted().transform((event.x, event.y))[0]
        self.session.brush(chosen(self._before, self.bars.between(self._start, at), adding=True))

    def let_go(self, event):
        if self._start is not None and event.button == 1:
            self._start = None
            self.session.settle()
