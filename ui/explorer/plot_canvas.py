"""A plot that is drawn once, and over which what is chosen is drawn anew each time: matplotlib with blitting.

matplotlib is imported when a plot is made, and not when QGIS starts.
"""

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...translation import in_language
from .. import colours

POINTS = 8
"""Size of letters, in points."""
LAYOUT = "constrained"
"""How matplotlib finds room for what stands about the axes."""
AT_LEAST = 150
"""Pixels of a plot either way."""


class PlotCanvas(QWidget):
    """The drawing and the gestures that plots share; what they draw is theirs.

    Parameters
    ----------
    name : str
        What people who do not see it are told, in the language of QGIS.
    """

    _dressed = None
    """Colours of the theme in which it was drawn; None before."""

    def __init__(self, name, parent=None):
        super().__init__(parent)
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.figure import Figure

        self.figure = Figure(layout=LAYOUT)
        self.canvas = FigureCanvasQTAgg(self.figure)
        self.axes = self.figure.add_subplot()
        self._background = self._chosen_too = None
        self.over, self.top = [], []
        """Artists of what is chosen, drawn over the rest, the lowest first; and of what follows the mouse."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.canvas)
        self.canvas.setAccessibleName(name)
        # matplotlib would keep keys, which belong to the window.
        self.canvas.keyPressEvent = lambda event: event.ignore()
        self.setMinimumSize(AT_LEAST, AT_LEAST)
        for event, act in (
            ("draw_event", self._drawn),
            ("resize_event", self._lay_out),
            ("button_press_event", self.pressed),
            ("motion_notify_event", self.moved),
            ("button_release_event", self.let_go),
            ("figure_leave_event", self.left),
        ):
            self.canvas.mpl_connect(event, act)

    @property
    def paper(self):
        """The colour behind the points, as the theme has it."""
        return self.palette().color(QPalette.ColorRole.Base).name()

    @property
    def window_colour(self):
        """The colour about the plot, as the theme has it."""
        return self.palette().color(QPalette.ColorRole.Window).name()

    @property
    def ink(self):
        """The colour of letters and axes: themes by style sheets leave that of the palette as it is."""
        return colours.ink(self.palette())

    @property
    def pale(self):
        """The colour of what stands out least."""
        return colours.pale(self.palette())

    @property
    def is_dark(self):
        """Whether the theme is a dark one."""
        return colours.is_dark(self.palette())

    def empty(self):
        """Take everything off, and dress the axes in the colours of the theme."""
        from matplotlib.ticker import FuncFormatter

        axes = self.axes
        axes.clear()
        self._dressed = self._theme()
        self.over, self.top = [], []
        self._background = self._chosen_too = None
        self.figure.set_facecolor(self.window_colour)
        axes.set_facecolor(self.paper if not self.is_dark else self.window_colour)
        axes.tick_params(labelsize=POINTS, colors=self.ink, length=3)
        for side, spine in axes.spines.items():
            spine.set_visible(side in ("left", "bottom"))
            spine.set_color(self.ink)
        for axis in (axes.xaxis, axes.yaxis):
            axis.label.set_fontsize(POINTS)
            axis.label.set_color(self.ink)
            axis.set_major_formatter(FuncFormatter(lambda value, _: in_language(f"{value:,.10g}")))
        axes.locator_params(nbins=5)

    def show_percent(self, axis):
        """Write the shares on an axis as people read them."""
        from matplotlib.ticker import FuncFormatter

        axis.set_major_formatter(FuncFormatter(lambda value, _: in_language(f"{100 * value:.4g}%")))

    def say(self, text):
        """Say in place of the plot why there is none."""
        self.empty()
        self.axes.set_axis_off()
        self.axes.text(
            0.5, 0.5, text, ha="center", va="center", wrap=True, fontsize=POINTS + 1, color=self.ink,
            transform=self.axes.transAxes,
        )  # fmt: skip
        self.canvas.draw_idle()

    def put_over(self, artist, top=False):
        """Have an artist drawn over the rest, each time anew, and return it; at the top those that follow the mouse."""
        artist.set_animated(True)
        (self.top if top else self.over).append(artist)
        return artist

    def redraw(self):
        """Draw everything anew with the axes where they are: to find room for their letters takes longest."""
        if self._background is not None:
            self.figure.set_layout_engine("none")
        self.canvas.draw_idle()

    def _lay_out(self, _):
        self.figure.set_layout_engine(LAYOUT)

    def refresh(self, top_only=False):
        """Draw what lies over the rest anew; with `top_only` what follows the mouse, over all that is chosen."""
        if self._background is None:
            self.canvas.draw_idle()
            return
        if not top_only or self._chosen_too is None:
            self.canvas.restore_region(self._background)
            self._draw_over()
        else:
            self.canvas.restore_region(self._chosen_too)
        self._draw(self.top)
        self.canvas.blit(self.figure.bbox)

    def _drawn(self, event):
        self._lay_out(event)
        self._background = self.canvas.copy_from_bbox(self.figure.bbox)
        self._draw_over()
        self._draw(self.top)
        self.drawn()

    def _draw_over(self):
        self._draw(self.over)
        self._chosen_too = self.canvas.copy_from_bbox(self.figure.bbox)

    def _draw(self, artists):
        for artist in artists:
            self.axes.draw_artist(artist)

    def drawn(self):
        """Do what has to be done when all was drawn."""

    def changeEvent(self, event):
        """Follow the theme; Qt tells of it also where nothing has changed."""
        super().changeEvent(event)
        told = event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if told and self._dressed not in (None, self._theme()):
            self.draw()

    def _theme(self):
        return self.paper, self.window_colour, self.ink, self.pale

    def draw(self):
        """Draw everything."""
        raise NotImplementedError

    def pressed(self, event):
        """The mouse was pressed."""

    def moved(self, event):
        """The mouse was moved."""

    def let_go(self, event):
        """The mouse was let go of."""

    def left(self, event):
        """The mouse has left the plot."""


def adds(event):
    """Return whether a gesture adds to what is chosen: shift, or control as in a list."""
    modifiers = event.guiEvent.modifiers()
    return bool(modifiers & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier))
