"""The header of a table of rows: names in line with their cells, an arrow beside the one that it is sorted by."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from mfgui.ui.kit.theme import Theme

MARGIN = 6  # pixels between a cell's edge and what is written in it
ARROW = 7  # from a column's name to the middle of the arrow beside it, in pixels


class SortHeader(QHeaderView):
    """Column names in line with their cells; a small arrow beside the one that the table is sorted by."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """See the class; a name as wide as its column reaches into free room of the one before."""
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(self._theme.colors.surface))
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), QColor(self._theme.colors.border))
        after = self._beside(section, 1)
        for each in (section, after) if after >= 0 else (section,):
            self._paint_name(
                painter, each, rect.translated(self.sectionPosition(each) - self.sectionPosition(section), 0)
            )
        painter.restore()

    def _paint_name(self, painter: QPainter, section: int, at: QRect) -> None:
        """Write a column's name, with an arrow that points the way that values grow."""
        colors, sorted_by, right = self._theme.colors, self.sortIndicatorSection() == section, self._at_right(section)
        name, metrics = self._name(section), painter.fontMetrics()
        inner = QRect(at.left(), at.top(), self.sectionSize(section), at.height()).adjusted(MARGIN, 0, -MARGIN, 0)
        before = self._beside(section, -1)
        if right and before >= 0 and not self._at_right(before):
            free = self.sectionSize(before) - metrics.horizontalAdvance(self._name(before)) - 2 * (MARGIN + ARROW)
            inner.setLeft(inner.left() - max(free, 0))
        painter.setPen(QColor(colors.text if sorted_by else colors.muted))
        name = metrics.elidedText(
            name, Qt.TextElideMode.ElideMiddle, inner.width()
        )  # of "Person 132" the end tells more
        painter.drawText(inner, self._alignment(section), name)
        if not sorted_by:
            return
        width = metrics.horizontalAdvance(name)
        # In a column as narrow as its name it stands in the margin, which the column beside it has free too.
        middle = (
            inner.right() - width - ARROW if right else min(inner.left() + width + ARROW, inner.right() + MARGIN - 3)
        )
        up = -1 if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colors.accent), 1.5))
        height = inner.center().y() + 0.5
        ends, tip = height - up * 1.5, height + up * 1.5
        painter.drawPolyline([QPointF(middle - 3, ends), QPointF(middle, tip), QPointF(middle + 3, ends)])

    def _name(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal))

    def _alignment(self, section: int) -> Qt.AlignmentFlag:
        return self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)

    def _at_right(self, section: int) -> bool:
        return bool(self._alignment(section) & Qt.AlignmentFlag.AlignRight)

    def _beside(self, section: int, step: int) -> int:
        """Return the next column that is seen, to the right (1) or left (-1); -1 for none."""
        section += step
        while 0 <= section < self.count() and self.isSectionHidden(section):
            section += step
        return section if section < self.count() else -1
