"""A chip of the header: a name, a line of facts under it, and a menu of what could be there instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from mfgui.ui.kit import fonts

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme

_SIDE, _TOP, _GAP = 12, 5, 14
_MOST_WIDTH, _LEAST_WIDTH = 300, 96


class HeaderChip(QToolButton):
    """Two lines and a small mark; a click opens `menu`.

    Attributes
    ----------
    choices
        The menu; whoever owns the chip fills it when it is about to show.
    """

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts = self._mark = ""
        self.setObjectName(name)
        self.choices = QMenu(self)
        self.setMenu(self.choices)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_words(self, title: str, facts: str, *, mark: str = "", hint: str = "") -> None:
        """Show a name, a line of facts, and a mark beside the name ("simulated")."""
        self._facts, self._mark = facts, mark
        self.setText(title)
        self.setAccessibleName(f"{title}, {mark}" if mark else title)
        self.setAccessibleDescription(facts)
        self.setToolTip("\n".join(filter(None, (hint or title, mark, facts))))
        self.updateGeometry()
        self.update()

    @property
    def facts(self) -> str:
        """The line under the name."""
        return self._facts

    @property
    def mark(self) -> str:
        """The mark beside the name."""
        return self._mark

    def _fonts(self) -> tuple[QFont, QFont]:
        title, small = QFont(self.font()), QFont(self.font())
        title.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(small.pointSizeF() * fonts.SMALL)
        return title, small

    def _mark_width(self, small: QFontMetrics) -> int:
        return small.horizontalAdvance(self._mark) + self._theme.px(20) if self._mark else 0

    def sizeHint(self) -> QSize:
        """Return the size that shows everything, up to a bound."""
        title, small = map(QFontMetrics, self._fonts())
        width = max(
            title.horizontalAdvance(self.text()) + self._mark_width(small), small.horizontalAdvance(self._facts)
        )
        px = self._theme.px
        return QSize(
            min(width + px(2 * _SIDE + _GAP) + 4, px(_MOST_WIDTH)), title.height() + small.height() + px(2 * _TOP)
        )

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the words are cut but can be recognised."""
        return QSize(min(self.sizeHint().width(), self._theme.px(_LEAST_WIDTH)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        colors, px = self._theme.colors, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.isDown()
        painter.setBrush(QColor(colors.hover if lit else colors.surface))
        painter.setPen(QPen(QColor(colors.accent if self.hasFocus() else colors.border), 1))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1).toRectF().translated(0.5, 0.5), px(8), px(8))
        title, small = self._fonts()
        inside = self.rect().adjusted(px(_SIDE), px(_TOP), -px(_SIDE + _GAP), -px(_TOP))
        upper = QRect(inside.left(), inside.top(), inside.width(), QFontMetrics(title).height())
        lower = QRect(inside.left(), upper.bottom() + 1, inside.width(), inside.bottom() - upper.bottom())
        marked = self._mark_width(QFontMetrics(small))
        name = QFontMetrics(title).elidedText(self.text(), Qt.TextElideMode.ElideRight, upper.width() - marked)
        painter.setFont(title)
        painter.setPen(QColor(colors.text))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(upper, side, name)
        painter.setFont(small)
        if self._mark:
            left = upper.left() + QFontMetrics(title).horizontalAdvance(name) + px(6)
            pill = QRect(left, upper.top(), marked - px(6), upper.height() - 1)
            painter.setBrush(QColor(colors.warning_surface))
            painter.setPen(QColor(colors.warning))
            painter.drawRoundedRect(pill.toRectF().translated(0.5, 0.5), pill.height() / 2, pill.height() / 2)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._mark)
        painter.setPen(QColor(colors.muted))
        facts = QFontMetrics(small).elidedText(self._facts, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, side, facts)
        middle, right, arm = self.rect().center().y(), self.width() - px(_SIDE), px(4)
        painter.setPen(QPen(QColor(colors.muted), 1.4))
        painter.drawPolyline(
            [
                QRect(right - 2 * arm, middle - arm // 2, 1, 1).topLeft(),
                QRect(right - arm, middle + arm // 2, 1, 1).topLeft(),
                QRect(right, middle - arm // 2, 1, 1).topLeft(),
            ]
        )

    @Slot()
    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
