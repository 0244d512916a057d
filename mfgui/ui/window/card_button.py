"""A large button with an icon, a title and a sentence: one way into the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from mfgui.ui.kit.icons import icon

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme

_PAD, _ICON = 18, 30


class CardButton(QAbstractButton):
    """Painted like a card; reached by Tab, pressed by Space like any button."""

    def __init__(self, theme: Theme, icon_name: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon_name
        self._sentence = sentence
        self.setText(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """High enough for a title and two lines."""
        return QSize(300, 2 * _PAD + self._title_metrics().height() + 4 + 2 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for some words a line."""
        return QSize(220, self.sizeHint().height())

    def _title_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._title_font())

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        c = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        active = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setBrush(QColor(c.hover if active else c.surface))
        edge = c.accent if self.isEnabled() and (self.hasFocus() or active) else c.border
        painter.setPen(QPen(QColor(edge), 1.5 if self.hasFocus() else 1))
        painter.drawRoundedRect(box, 10, 10)
        ink = QColor(c.text if self.isEnabled() else c.muted)
        picture = icon(self._icon_name, c.accent if self.isEnabled() else c.muted)
        picture.paint(painter, _PAD, _PAD, _ICON, _ICON)
        left = _PAD + _ICON + 14
        width = self.width() - left - _PAD
        painter.setPen(ink)
        painter.setFont(self._title_font())
        title_height = self._title_metrics().height()
        title = self._title_metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(left, _PAD, width, title_height, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(self.font())
        painter.setPen(QColor(c.muted))
        painter.drawText(
            left,
            _PAD + title_height + 4,
            width,
            self.height() - _PAD - title_height - 8,
            Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self._sentence,
        )
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Repaint when enabled or disabled."""
        super().changeEvent(event)
        self.update()

    @Slot()
    def _restyle(self) -> None:
        self.update()
