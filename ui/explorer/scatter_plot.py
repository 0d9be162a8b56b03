"""Moran's scatter plot of a session: points that are brushed with a rectangle or a lasso, and pointed at."""

import numpy as np

from ...analysis.errors import mark
from ...analysis.exploring.brushing import Nearest, chosen, drawn, in_lasso, in_rectangle
from ...translation import in_language, tr
from ..colours import BRUSH, CHOSEN, CHOSEN_EDGE, SLOPE
from .plot_canvas import POINTS, PlotCanvas, adds

NAME = mark("Moran's scatter plot")
HERE, AROUND = mark("The area ({title}, standardised)"), mark("Its neighbours (mean)")
CORNERS = ((mark("High-High"), 1, 1), (mark("Low-Low"), 0, 0), (mark("Low-High"), 0, 1), (mark("High-Low"), 1, 0))
NO_NEIGHBOURS = mark("Without the areas' neighbours there is no scatter plot.")
MARKED_ONLY = mark(
    "The table of sectors has marked areas only. For a scatter plot, run again with all areas as “Rows of the table of "
    "results”."
)
NOTHING = mark("The values do not vary.")
SAMPLED = mark("{drawn} of {count} points drawn")
REACH = 8
"""Pixels within which a point is meant."""
FEW = 1_000
"""Selected points below which each has an edge."""
MOVED = 3
"""Pixels from which a click is a drag."""


class ScatterPlot(PlotCanvas):
    """The scatter plot.

    Parameters
    ----------
    session : Session
    colours_of : callable
        Returns {code: colour} of the classes.

    Attributes
    ----------
    lasso : bool
        Whether dragging draws a line around points, in place of a rectangle.
    """

    def __init__(self, session, colours_of, parent=None):
        super().__init__(tr(NAME), parent)
        self.session, self.colours_of, self.lasso = session, colours_of, False
        self.scatter = self._nearest = self._way = self._before = None
        self._points = []
        self.shown = np.array([], dtype=int)
        for signal in (session.figures_read, session.neighbours_found):
            signal.connect(self.draw)
        session.colours_changed.connect(self.recolour)
        session.selection_changed.connect(self.show_chosen)
        session.pointed_changed.connect(self.show_pointed)
        self.draw()

    def draw(self):
        """Draw the points, in the colours of their classes."""
        session, figures = self.session, self.session.figures
        self.scatter = figures.scatter(session.around)
        if self.scatter is None or not np.isfinite(self.scatter.x).any():
            nothing = NO_NEIGHBOURS if figures.complete else MARKED_ONLY
            self.scatter = None
            self.say(tr(nothing if self.session.around is None or not figures.complete else NOTHING))
            return
        self.empty()
        self._draw_axes(figures.title)
        self._draw_points()
        line = {"ms": 5, "mew": 0.8, "ls": ""}
        self._chosen = self.put_over(self.axes.plot([], [], "o", color=CHOSEN, mec=CHOSEN_EDGE, **line)[0])
        ring = {"ms": 11, "mfc": "none", "mew": 1.8, "ls": ""}
        self._pointed = self.put_over(self.axes.plot([], [], "o", mec=self.ink, **ring)[0], top=True)
        self._brush = self.put_over(self.axes.plot([], [], "--", color=BRUSH, lw=1)[0], top=True)
        self.show_chosen()
        self.show_pointed()
        self.canvas.draw_idle()

    def recolour(self):
        """Draw the points in other colours, and nothing else anew."""
        if self.scatter is None:
            self.draw()
            return
        for points in self._points:
            points.remove()
        self._draw_points()
        self.show_chosen()
        self.redraw()

    def _draw_points(self):
        """Draw the points, those of a class that stands out over the others."""
        session, x, y = self.session, self.scatter.x, self.scatter.y
        codes = session.coloured.codes if session.coloured else np.zeros(len(x))
        marked = session.figures.measure.classes.marked if session.coloured else ()
        self.shown = drawn(len(x), np.isin(codes, marked))
        self._nearest, self._points, colours = None, [], self.colours_of()
        for code in sorted(np.unique(codes[self.shown]), key=lambda code: code in marked):
            among = self.shown[codes[self.shown] == code]
            colour, size = (colours.get(int(code), self.pale), 4) if code in marked else (self.pale, 2)
            # Dark blue is not seen on a dark ground without an edge.
            edge = {"mec": self.ink, "mew": 0.5} if self.is_dark and code in marked else {"mew": 0}
            self._points += self.axes.plot(x[among], y[among], "o", ms=size, color=colour, ls="", **edge)
        if len(self.shown) < len(x):
            said = tr(SAMPLED).format(drawn=in_language(f"{len(self.shown):,}"), count=in_language(f"{len(x):,}"))
            self.axes.set_title(said, fontsize=POINTS, color=self.ink)

    def _draw_axes(self, title):
        """Draw where high and low part, the line of Moran's I, and what the quarters are."""
        axes, scatter = self.axes, self.scatter
        axes.set_xlabel(tr(HERE).format(title=title))
        axes.set_ylabel(tr(AROUND))
        axes.axhline(0, color=self.pale, lw=0.8, ls="--")
        axes.axvline(0, color=self.pale, lw=0.8, ls="--")
        for text, right, top in CORNERS:
            axes.text(
                0.99 if right else 0.01, 0.99 if top else 0.01, tr(text), transform=axes.transAxes,
                ha="right" if right else "left", va="top" if top else "bottom", fontsize=POINTS, color=self.ink,
                bbox={"fc": self.paper, "alpha": 0.7, "lw": 0, "pad": 0.5},
            )  # fmt: skip
        if np.isfinite(scatter.slope):
            ends = np.array([np.nanmin(scatter.x), np.nanmax(scatter.x)])
            said = tr("Moran's I = {i}").format(i=in_language(f"{scatter.slope:.2f}"))
            axes.plot(ends, scatter.line(ends), color=SLOPE, lw=1.2)
            axes.annotate(said, (0.99, 0.1), xycoords="axes fraction", ha="right", fontsize=POINTS, color=SLOPE)

    def show_chosen(self):
        """Draw what is selected anew."""
        if self.scatter is None:
            return
        places = self.shown[self.session.selected[self.shown]]
        self._chosen.set_data(self.scatter.x[places], self.scatter.y[places])
        # Edges around thousands of points take longer to draw than the points, and hide them.
        few = len(places) < FEW
        self._chosen.set(markersize=5 if few else 3.5, markeredgewidth=0.8 if few else 0)
        self.refresh()

    def show_pointed(self):
        """Draw what is pointed at anew."""
        if self.scatter is None:
            return
        pointed = [] if self.session.pointed is None else [self.session.pointed]
        self._pointed.set_data(self.scatter.x[pointed], self.scatter.y[pointed])
        self.refresh(top_only=True)

    def pressed(self, event):
        if self.scatter is None or event.inaxes is None or event.button != 1:
            return
        self._way = [(event.xdata, event.ydata)]
        self._from, self._dragged = (event.x, event.y), False
        self._before = self.session.selected if adds(event) else np.zeros(len(self.scatter.x), dtype=bool)

    def moved(self, event):
        if self.scatter is None:
            return
        if self._way is None:
            self.session.point_at(self._at(event))
            return
        at = (event.xdata, event.ydata) if event.inaxes else self._data_at(event.x, event.y)
        self._way.append(at)
        # A lasso ends where it began.
        self._dragged |= abs(event.x - self._from[0]) + abs(event.y - self._from[1]) > MOVED
        if self._dragged:
            self._brush_to(at)

    def let_go(self, event):
        if self._way is None or event.button != 1:
            return
        self._way = None
        self._brush.set_data([], [])
        if not self._dragged:
            found = np.zeros(len(self.scatter.x), dtype=bool)
            place = self._at(event)
            found[[] if place is None else [place]] = True
            self.session.select(found, adding=adds(event))
        else:
            self.refresh(top_only=True)
        self.session.settle()

    def left(self, event):
        self.session.point_at(None)

    def _brush_to(self, at):
        """Select what lies within the rectangle or the lasso so far."""
        x, y, start = self.scatter.x, self.scatter.y, self._way[0]
        if self.lasso:
            found = in_lasso(x, y, self._way)
            self._brush.set_data(*zip(*self._way, start))
        else:
            found = in_rectangle(x, y, start, at)
            across = [start, (at[0], start[1]), at, (start[0], at[1]), start]
            self._brush.set_data(*zip(*across))
        now = chosen(self._before, found, adding=True)
        if np.array_equal(now, self.session.selected):
            self.refresh(top_only=True)
        else:
            self.session.brush(now)

    def _data_at(self, x, y):
        return tuple(self.axes.transData.inverted().transform((x, y)))

    def _at(self, event):
        """Return the place of the point under the mouse, or None."""
        if self._nearest is None:
            places = np.full((2, len(self.scatter.x)), np.nan)
            xy = np.column_stack([self.scatter.x[self.shown], self.scatter.y[self.shown]])
            places[:, self.shown] = self.axes.transData.transform(xy).T
            self._nearest = Nearest(*places)
        return self._nearest.at(event.x, event.y, REACH)

    def drawn(self):
        # Where points lie in pixels has changed.
        self._nearest = None
