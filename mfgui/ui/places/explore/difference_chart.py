"""Names with bars to the left or the right of a middle line: less or more than others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mfgui.ui.kit.row_table import tabular
from mfgui.ui.kit.words import signed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.ui.kit.theme import Theme

_LEAST_REACH = 0.5
"""The scale reaches at least so many stars to either side, so that small differences look small."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One row: its name, by how many stars more or less, whether that is more than chance, exact words."""

    name: str
    value: float
    clear: bool
    words: str


class DifferenceChart(QWidget):
    """Rows from top to bottom; those that may be chance are pale."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: tuple[Difference, ...] = ()
        self.setAccessibleName(name)
        self.setFont(tabular(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_rows(self, rows: Sequence[Difference]) -> None:
        """Draw these rows."""
        self.rows = tuple(rows)
        self.setAccessibleDescription("; ".join(row.words.replace("\n", ", ") for row in self.rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(240, self._height() * len(self.rows) + 2)

    def minimumSizeHint(self) -> QSize:
        """All rows, in a narrow panel."""
        return QSize(160, self.sizeHint().height())

    def _height(self) -> int:
        return QFontMetrics(self.font()).height() + 5

    def event(self, event: QEvent) -> bool:
        """Tell a row's numbers where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = event.pos().y() // self._height()
            if 0 <= row < len(self.rows):
                QToolTip.showText(event.globalPos(), self.rows[row].words, self)
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        if not self.rows:
            return
        colors, height = self._theme.colors, self._height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        names = min(max(metrics.horizontalAdvance(row.name) for row in self.rows) + 4, self.width() * 45 // 100)
        numbers = metrics.horizontalAdvance("+0.00") + 6
        left, right = names + 8, self.width() - numbers - 4
        middle, reach = (left + right) / 2, max(_LEAST_REACH, *(abs(row.value) for row in self.rows))
        painter.setPen(QPen(QColor(colors.border), 1))
        painter.drawLine(QLineF(middle, 0, middle, self.height()))
        for place, row in enumerate(self.rows):
            line = QRectF(0, place * height, self.width(), height)
            painter.setPen(QColor(colors.text if row.clear else colors.muted))
            shown = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, names)
            centred = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, line.top(), names + 2, height), centred | Qt.AlignmentFlag.AlignLeft, shown)
            painter.drawText(line, centred | Qt.AlignmentFlag.AlignRight, signed(row.value, 2))
            hue = QColor(colors.validation if row.value >= 0 else colors.training)
            hue.setAlpha(255 if row.clear else 90)
            end = middle + row.value / reach * (right - left) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hue)
            bar = QRectF(min(middle, end), line.center().y() - height * 0.25, max(abs(end - middle), 1), height * 0.5)
            painter.drawRoundedRect(bar, min(2.0, bar.width() / 2), 2)
        painter.end()
