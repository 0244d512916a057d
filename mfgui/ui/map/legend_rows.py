"""A legend that can be clicked: a swatch, a name and a count a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QDrag, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from mfgui.ui.kit import make
from mfgui.ui.map.film_cloud import END_MIME
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from mfgui.ui.kit.theme import Theme

_ROW, _SWATCH, _MARGIN = 26, 11, 6


class LegendRow(QAbstractButton):
    """One class: shown while checked; a click filters it out, a double click shows it alone."""

    alone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make.unmirrored(self)
        self._theme = theme
        self._color = QColor()
        self._count = 0
        self.drag = ""
        self._pressed = QPoint()
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_row(self, words: str, color: QColor, number: int, *, shown: bool, drag: str = "") -> None:
        """Say what the row stands for; `drag` names what is dragged from it, "" for nothing."""
        self.setText(words)
        self._color, self._count = color, number
        self.drag = drag
        self.setChecked(shown)
        self.setAccessibleName(tr("{name}, {n} films", name=words, n=count(number)))
        tip = tr("Click to filter, double-click to see it alone")
        self.setToolTip(f"{tip}; {tr('drag it to an end of the map')}" if drag else tip)
        self.update()

    def sizeHint(self) -> QSize:
        """All rows have one height."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(count(self._count)) + 60
        return QSize(width, _ROW)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the name be dragged to an end of the map."""
        moved = event.position().toPoint() - self._pressed
        far = moved.manhattanLength() > 2 * QApplication.startDragDistance()
        if not self.drag or not far or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        self.setDown(False)
        drag, data = QDrag(self), QMimeData()
        data.setData(END_MIME, self.drag.encode())
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show this class alone."""
        self.alone.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw swatch, name and count."""
        c = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(c.accent)) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 5, 5)
        middle = rect.center().y()
        swatch = QRectF(_MARGIN, middle - _SWATCH / 2, _SWATCH, _SWATCH)
        painter.setPen(QPen(self._color, 1.6))
        painter.setBrush(self._color if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(swatch)
        number = count(self._count)
        wide = self.fontMetrics().horizontalAdvance(number)
        painter.setPen(QColor(c.text if self.isChecked() else c.muted))
        left = swatch.right() + 8
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(rect.width() - left - wide - 2 * _MARGIN)
        )
        centred = Qt.AlignmentFlag.AlignVCenter
        place = QRectF(left, 0, rect.width() - left, rect.height())
        painter.drawText(place, centred | Qt.AlignmentFlag.AlignLeft, words)
        painter.setPen(QColor(c.muted))
        painter.drawText(rect.adjusted(0, 0, -_MARGIN, 0), centred | Qt.AlignmentFlag.AlignRight, number)
        painter.end()


class LegendRows(QWidget):
    """The rows, one under the other; made anew only when their number changes."""

    toggled = Signal(int)
    alone = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make.unmirrored(self)
        self._theme = theme
        self.rows: list[LegendRow] = []
        self._column = make.column(spacing=0, into=self)

    def set_rows(self, rows: list[tuple[str, QColor, int, bool, str]]) -> None:
        """Show these: name, colour, count, whether shown, what is dragged from it."""
        while len(self.rows) > len(rows):
            gone = self.rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(rows):
            row = LegendRow(self._theme, self)
            row.clicked.connect(self._clicked)
            row.alone.connect(self._alone)
            self._column.addWidget(row)
            self.rows.append(row)
        for row, (words, color, number, shown, drag) in zip(self.rows, rows, strict=True):
            row.set_row(words, color, number, shown=shown, drag=drag)

    @Slot()
    def _clicked(self) -> None:
        self.toggled.emit(self.rows.index(self.sender()))  # type: ignore[arg-type]

    @Slot()
    def _alone(self) -> None:
        self.alone.emit(self.rows.index(self.sender()))  # type: ignore[arg-type]
