"""The plots of an explorer: side by side, or in tabs where the window is narrow."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QTabWidget, QToolButton, QVBoxLayout, QWidget

from ...analysis.errors import mark
from ...translation import tr
from .histogram_plot import HistogramPlot
from .scatter_plot import ScatterPlot

NARROW = 545
"""Pixels below which the plots stack in tabs; the window about them is some 15 wider."""
LASSO = mark("Draw a line around points, in place of a rectangle")
NO_NEIGHBOURS = mark("The neighbours of the areas are not known.")


class Plots(QWidget):
    """Scatter plot, histogram of a field, histogram of the number of neighbours.

    Parameters
    ----------
    session : Session
    colours_of : callable
        See `ScatterPlot`.
    """

    def __init__(self, session, colours_of, parent=None):
        super().__init__(parent)
        self.session = session
        self.field = QComboBox()
        self.field.setAccessibleName(tr("Field of the histogram"))
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._offer()
        self.scatter = ScatterPlot(session, colours_of)
        self.histogram = HistogramPlot(session, self._field_values)
        self.neighbours = HistogramPlot(session, self._neighbour_counts)
        self.lasso = QToolButton(text=tr("L&asso"), checkable=True, autoRaise=True)
        self.lasso.setToolTip(tr(LASSO))
        self.lasso.setAccessibleName(tr(LASSO))
        self.lasso.toggled.connect(self._lasso)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(self.histogram, 1)
        self.pages = (
            (self.scatter, tr("Moran's scatter plot")),
            (beside, tr("Histogram")),
            (self.neighbours, tr("No. of neighbours")),
        )
        self.left, self.right = QTabWidget(), QTabWidget()
        self.left.setAccessibleName(tr("Plots"))
        self.right.setAccessibleName(tr("Further plots"))
        self.left.setCornerWidget(self.lasso, Qt.Corner.TopRightCorner)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.left)
        self._split.addWidget(self.right)
        self._split.setStretchFactor(0, 4)
        self._split.setStretchFactor(1, 3)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._split)
        self._narrow = None
        self._arrange(narrow=False)
        self.field.currentIndexChanged.connect(lambda _: self.histogram.draw())
        session.figures_read.connect(self._offer)

    @property
    def canvases(self):
        """The plots that can have the keys, those that are seen."""
        return [plot for plot in (self.scatter, self.histogram, self.neighbours) if plot.isVisible()]

    def resizeEvent(self, event):
        """Stack the plots where there is no room for two."""
        super().resizeEvent(event)
        self._arrange(event.size().width() < NARROW)

    def _arrange(self, narrow):
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for page, title in self.pages[1:]:
            (self.left if narrow else self.right).addTab(page, title)
        if self.left.indexOf(self.scatter) < 0:
            self.left.insertTab(0, *self.pages[0])
        self.left.setCurrentIndex(0)
        self.right.setVisible(not narrow)
        steps = (self.lasso, self.right, self.scatter.canvas, self.field, self.histogram.canvas, self.neighbours.canvas)
        for one, following in zip(steps, steps[1:]):
            self.setTabOrder(one, following)

    def _offer(self):
        """Offer the fields that hold numbers, that of what the result tested first."""
        figures, before = self.session.figures, self.field.currentData()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.addItem(figures.title or tr("Value"), "")
        for name in figures.numeric:
            self.field.addItem(figures.layer.attributeDisplayName(figures.layer.fields().lookupField(name)), name)
        self.field.setCurrentIndex(max(0, self.field.findData(before)))
        self.field.blockSignals(False)

    def _field_values(self):
        name, figures = self.field.currentData(), self.session.figures
        # The list of fields may be filled after this is asked.
        return (figures.column(name), self.field.currentText()) if name else (figures.value, figures.title)

    def _neighbour_counts(self):
        counts = self.session.neighbour_counts()
        return counts, tr("Number of neighbours") if counts is not None else tr(NO_NEIGHBOURS)

    def _lasso(self, on):
        self.scatter.lasso = on
