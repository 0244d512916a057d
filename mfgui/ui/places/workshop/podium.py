"""The podium of a race: the first three, each in its method's colour, with the figures that put it there."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.drawn import Drawn
from mfgui.ui.kit.palette import method_color
from mfgui.ui.text import numeral, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from mfgui.ui.kit.theme import Theme

_HEIGHTS = (1.0, 0.7, 0.46)
"""Of the three steps, as shares of the highest."""
_ORDER = (1, 0, 2)
"""Who stands where, from the left: the second, the first, the third."""
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class Placed:
    """One of the first: its lane's name, its method, its lowest error, and a time in words ("" for none)."""

    name: str
    method: str
    error: float
    time: str


class Podium(QWidget, Drawn):
    """Draws the first three."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        make.unmirrored(self)
        self._theme = theme
        self.placed: tuple[Placed, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Podium"))
        theme.changed.connect(self.update)

    def show_placed(self, placed: Sequence[Placed]) -> None:
        """Draw these, the winner first."""
        self.placed = tuple(placed)[:3]
        self.setAccessibleDescription(
            ", ".join(
                f"{n}. {one.name} {numeral(one.error, '.4f')} {one.time}".strip()
                for n, one in enumerate(self.placed, 1)
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which three names have room."""
        advance = QFontMetricsF(fonts.painted(self)).horizontalAdvance
        return QSize(math.ceil(3 * advance("m" * 9)), math.ceil(10 * QFontMetricsF(fonts.painted(self)).height()))

    def minimumSizeHint(self) -> QSize:
        """Return the least legible size."""
        return QSize(self.sizeHint().width() * 2 // 3, math.ceil(8 * QFontMetricsF(fonts.painted(self)).height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw steps with their places, and who stands on them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, bold, large = fonts.painted(self), fonts.painted(self, bold=True), fonts.painted(self, 1.5, bold=True)
        metrics = QFontMetricsF(plain)
        above = 5 * metrics.height() + _GAP  # a name of three lines, an error, a time
        wide = (self.width() - 2 * _GAP) / 3
        tallest = max(min(self.height() - above, 2.2 * wide), 2 * metrics.height())
        c = self._theme.colors
        for column, place in enumerate(_ORDER):
            if place >= len(self.placed):
                continue
            one, height = self.placed[place], _HEIGHTS[place] * tallest
            step = QRectF(column * (wide + _GAP), self.height() - height, wide, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(method_color(c, one.method)))
            painter.drawRoundedRect(step, 4, 4)
            painter.setFont(large)
            painter.setPen(QColor(c.surface))
            painter.drawText(step.adjusted(0, 4, 0, 0), _TOP, str(place + 1))
            words = QRectF(step.left(), step.top() - above, wide, above - _GAP)
            self._write(painter, words, one, (bold, plain))
        painter.end()

    def _write(self, painter: QPainter, words: QRectF, one: Placed, fonts_of: tuple[QFont, QFont]) -> None:
        """Write who stands there, from the bottom up: time, error, name."""
        c = self._theme.colors
        bold, plain = fonts_of
        line = QFontMetricsF(plain).height()
        painter.setFont(plain)
        painter.setPen(QColor(c.muted))
        bottom = words.bottom()
        if one.time:
            painter.drawText(QRectF(words.left(), bottom - line, words.width(), line), _CENTRE, one.time)
            bottom -= line
        painter.setPen(QColor(c.text))
        painter.drawText(QRectF(words.left(), bottom - line, words.width(), line), _CENTRE, numeral(one.error, ".4f"))
        bottom -= line
        painter.setFont(bold)
        room = QRectF(words.left(), bottom - 3 * line, words.width(), 3 * line)
        painter.drawText(room, _WRAPPED, one.name)


_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_TOP = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)
