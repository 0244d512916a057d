"""A chip of the header: a name, a line of facts under it, and a menu of what could be there instead."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from mfgui.ui.kit import fonts
from mfgui.ui.kit.theme import Theme

_SIDE, _TOP, _GAP = 12, 5, 14
_LEAST_WIDTH, _MOST_OF_LARGE_TEXT = 96, 148
_LONGEST = 28  # letters of a name; of a longer one the middle goes, for its end tells as much as its beginning


class HeaderChip(QToolButton):
    """Two lines and a small mark; a click opens `menu`."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        # All that may be shown under the name, and beside it; what of it is shown is for the header to say (`fold`).
        self.facts = self.mark = ""
        self._shorter: tuple[str, ...] = ()
        self._folded = 0
        self._sizes: dict[object, QSize] = {}  # of what is shown, in its font, for each fold
        self.setObjectName(name)
        self.choices = QMenu(self)  # the menu; whoever owns the chip fills it when it is about to show
        self.setMenu(self.choices)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_words(
        self,
        title: str,
        facts: str,
        *,
        shorter: Sequence[str] = (),  # the facts in ever fewer words, for where there is less room
        mark: str = "",
        hint: str = "",
    ) -> None:
        """Show a name, a line of facts, and a mark beside the name ("simulated")."""
        self.facts, self.mark, self._shorter = facts, mark, tuple(shorter)
        self._sizes.clear()
        self.setText(title.replace("&", "&&"))  # as it draws itself, yet a single one would make a key of a letter
        self.setAccessibleName(f"{title}, {mark}" if mark else title)
        self.setAccessibleDescription(facts)
        self.setToolTip("\n".join(filter(None, (hint or title, mark, facts))))
        self.updateGeometry()
        self.update()

    @property
    def folds(self) -> int:
        """How often it can be folded: to ever shorter facts, to none, and at last to the name without its mark."""
        return len(self._shorter) + 2

    def fold(self, times: int) -> None:
        """Show less, in whole words; 0 shows everything."""
        if times != self._folded:
            self._folded = times
            self.updateGeometry()
            self.update()

    @property
    def shown(self) -> tuple[str, str, str]:
        """Name, facts and mark as they are shown now."""
        name = self.text().replace("&&", "&")
        if len(name) > _LONGEST:
            kept = (_LONGEST - 1) // 2
            name = f"{name[:kept].rstrip()}…{name[-kept:].lstrip()}"
        facts = (self.facts, *self._shorter, "", "")[min(self._folded, self.folds)]
        return name, facts, self.mark if self._folded < self.folds else ""

    def _fonts(self) -> tuple[QFont, QFont]:
        title, small = QFont(self.font()), QFont(self.font())
        title.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(small.pointSizeF() * fonts.SMALL)
        return title, small

    def _mark_width(self, small: QFontMetrics, mark: str) -> int:
        return small.horizontalAdvance(mark) + self._theme.px(20) if mark else 0

    def sizeHint(self) -> QSize:
        """Return the size that shows all that is not folded away."""
        name, facts, mark = shown = self.shown
        of = shown, self.font().key(), self._theme.px(_GAP)
        if of not in self._sizes:  # a header asks time and again while it folds
            title, small = map(QFontMetrics, self._fonts())
            width = max(title.horizontalAdvance(name) + self._mark_width(small, mark), small.horizontalAdvance(facts))
            px = self._theme.px
            self._sizes[of] = QSize(width + px(2 * _SIDE + _GAP) + 4, title.height() + small.height() + px(2 * _TOP))
        return self._sizes[of]

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the words are cut but can be recognised."""
        return QSize(
            min(self.sizeHint().width(), self._theme.px(_LEAST_WIDTH), _MOST_OF_LARGE_TEXT), self.sizeHint().height()
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
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
        name, facts, mark = self.shown
        marked = self._mark_width(QFontMetrics(small), mark)
        if not facts:  # the name alone stands in the middle
            upper.moveCenter(QPoint(upper.center().x(), self.rect().center().y()))
        name = QFontMetrics(title).elidedText(name, Qt.TextElideMode.ElideRight, upper.width() - marked)
        painter.setFont(title)
        painter.setPen(QColor(colors.text))
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(upper, side, name)
        painter.setFont(small)
        if mark:
            left = upper.left() + QFontMetrics(title).horizontalAdvance(name) + px(6)
            pill = QRect(left, upper.top(), marked - px(6), upper.height() - 1)
            painter.setBrush(QColor(colors.warning_surface))
            painter.setPen(QColor(colors.warning))
            painter.drawRoundedRect(pill.toRectF().translated(0.5, 0.5), pill.height() / 2, pill.height() / 2)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, mark)
        painter.setPen(QColor(colors.muted))
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
