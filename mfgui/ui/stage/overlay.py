"""Over everything on stage: a spotlight that follows the pointer, and the blank screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Slot
from PySide6.QtGui import QColor, QCursor, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

from mfgui.ui.kit import make

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_SHADE = QColor(0, 0, 0, 165)
_SHARE = 0.13
"""Radius of the spotlight as a share of the screen's height."""


class StageOverlay(QWidget):
    """Lets everything through to what is below it.

    Attributes
    ----------
    spotlight, blank
        Which is on; blank covers the other.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stage overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.spotlight = self.blank = False
        self._at = QPoint(-10_000, -10_000)
        self._follow = make.timer(self, self._look, 16, repeats=True)
        self.hide()

    def set_spotlight(self, on: bool) -> None:
        """Turn the spotlight on or off."""
        self.spotlight = on
        self._show()

    def set_blank(self, on: bool) -> None:
        """Turn the screen black, or back."""
        self.blank = on
        self._show()

    def _show(self) -> None:
        around = self.parentWidget()
        assert around is not None
        self.setGeometry(around.rect())  # it may have been resized before the stage heard of it
        self.setVisible(self.spotlight or self.blank)
        if self.spotlight and not self.blank:
            self._follow.start()
        else:
            self._follow.stop()
        self.raise_()
        self.update()

    @Slot()
    def _look(self) -> None:
        """Go where the pointer is; only the two circles are painted anew."""
        at = self.mapFromGlobal(QCursor.pos())
        if at != self._at:
            self.update(QRegion(self._around(self._at)) + QRegion(self._around(at)))
            self._at = at

    def _radius(self) -> int:
        return round(self.height() * _SHARE)

    def _around(self, at: QPoint) -> QRect:
        r = self._radius() + 2
        return QRect(at.x() - r, at.y() - r, 2 * r, 2 * r)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Black, or shade with a hole."""
        painter = QPainter(self)
        if self.blank:
            painter.fillRect(self.rect(), QColor(0, 0, 0))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QPainterPath()
        shade.addRect(self.rect())
        hole = QPainterPath()
        hole.addEllipse(QPointF(self._at), self._radius(), self._radius())
        painter.fillPath(shade.subtracted(hole), _SHADE)
