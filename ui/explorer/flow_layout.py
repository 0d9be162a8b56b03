"""A layout that puts windows in lines as a text has words."""

from qgis.PyQt.QtCore import QPoint, QRect, QSize
from qgis.PyQt.QtWidgets import QLayout


class FlowLayout(QLayout):
    """Rows from left to right, as many as the width asks for."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._items = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)

    def addItem(self, item):
        self._items.append(item)

    def count(self):
        return len(self._items)

    def itemAt(self, place):
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place):
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def hasHeightForWidth(self):
        return True

    def heightForWidth(self, width):
        return self._placed(QRect(0, 0, width, 0), move=False)

    def minimumSize(self):
        sizes = [item.minimumSize() for item in self._items]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def sizeHint(self):
        return self.minimumSize()

    def setGeometry(self, place):
        super().setGeometry(place)
        self._placed(place, move=True)

    def _placed(self, room, move):
        """Place all windows in a room, or only find out; return the height that they take."""
        x, y, line = room.x(), room.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > room.x() and x + size.width() > room.right() + 1:
                x, y, line = room.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self.spacing(), max(line, size.height())
        return y + line - room.y()
