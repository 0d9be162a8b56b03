"""The tables of an explorer: the areas of the hot class, all areas, and the groups that they make."""

import numpy as np
from qgis.PyQt.QtWidgets import QTabWidget

from ...analysis.errors import mark
from ...translation import in_language, tr
from .area_table import AreaTable
from .group_list import GroupList

HOT, ALL, GROUPS = "{label} ({count})", mark("All areas ({count})"), mark("Groups ({count})")
SPOTS = mark("Hot spots")


class ClassTables(QTabWidget):
    """The tables.

    Parameters
    ----------
    session : Session
    """

    def __init__(self, session, parent=None):
        super().__init__(parent)
        self.setAccessibleName(tr("Tables"))
        self.session = session
        self.hot = AreaTable(session, self._hot, tr("Areas of the hot class"), classed=self._several())
        self.all = AreaTable(session, self._all, tr("All areas"))
        self.groups = GroupList(session)
        for table in (self.hot, self.all, self.groups):
            self.addTab(table, "")
            table.filled.connect(self._count)
        self._count()
        if session.coloured is None:
            self.setCurrentWidget(self.all)

    def _several(self):
        """Return whether more than one class is hot, or none is."""
        return self.session.coloured is None or len(self.session.figures.measure.classes.hot) != 1

    @property
    def areas(self):
        """The table of areas that is seen, or that of all."""
        return self.all if self.currentWidget() is self.groups else self.currentWidget()

    def _hot(self):
        session = self.session
        if session.coloured is None:
            return self._all()
        return np.isin(session.coloured.codes, session.figures.measure.classes.hot)

    def _all(self):
        return np.ones(len(self.session.figures), dtype=bool)

    def _count(self):
        session = self.session
        there = session.coloured is not None and bool(session.figures.measure.classes.hot)
        hot = [one for one in session.figures.measure.classes if one.core > 0] if there else []
        label = tr(hot[0].label) if len(hot) == 1 else tr(SPOTS)
        counts = (len(table.model().rows) for table in (self.hot, self.all))
        texts = (HOT.replace("{label}", label), tr(ALL), tr(GROUPS))
        for place, (text, count) in enumerate(zip(texts, (*counts, len(self.groups.groups)))):
            self.setTabText(place, text.format(count=in_language(f"{count:,}")))
        self.setTabVisible(0, there)
        self.setTabVisible(2, bool(self.groups.groups))
