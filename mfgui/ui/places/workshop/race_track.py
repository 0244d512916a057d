"""One lane of a race: a bar that runs from the error at the start to the target, with its numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.ui.kit import fonts
from mfgui.ui.kit.palette import method_color
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme

_BAR = 14.0
_START = 8.0
_FLAG = 20.0


@dataclass(frozen=True, slots=True)
class LaneStanding:
    """How far a lane has come.

    Attributes
    ----------
    start, now, target
        Validation RMSE before training, at present (its lowest so far), and to be reached; NaN where unknown.
    seconds
        Of its own training.
    words
        What stands at the right, below the numbers: "running", "ended", "1st".
    reached, over
        Whether it is at the target; whether nothing more comes.
    """

    start: float = math.nan
    now: float = math.nan
    target: float = math.nan
    seconds: float = 0.0
    words: str = ""
    reached: bool = False
    over: bool = False

    @property
    def share(self) -> float:
        """Share of the way from the start to the target, in [0, 1]; 0 where unknown."""
        if self.reached:
            return 1.0
        way = self.start - self.target
        if not math.isfinite(way) or not math.isfinite(self.now) or way <= 0:
            return 0.0
        return min(max((self.start - self.now) / way, 0.0), 1.0)


class RaceTrack(QWidget):
    """Draws one `LaneStanding`; a small flag stands at the target."""

    def __init__(self, theme: Theme, lane: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._method = ""
        self.standing = LaneStanding()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Lane {n}", n=lane + 1))
        theme.changed.connect(self.update)

    def set_method(self, method: str) -> None:
        """Draw in the colour of a method."""
        self._method = method
        self.update()

    def show_standing(self, standing: LaneStanding) -> None:
        """Draw this."""
        if standing != self.standing:
            self.standing = standing
            rmse = "" if math.isnan(standing.now) else f"{standing.now:.4f}, {standing.seconds:.1f} s, "
            self.setAccessibleDescription(f"{rmse}{100 * standing.share:.0f} %, {standing.words}")
            self.update()

    def sizeHint(self) -> QSize:
        """Return a size in which the numbers have their room."""
        return QSize(round(3 * self._numbers_width()), 2 * QFontMetrics(fonts.painted(self, 1.08)).height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Return the least legible size."""
        return QSize(round(1.6 * self._numbers_width()), self.sizeHint().height())

    def _numbers_width(self) -> float:
        """Return the room of the numbers; of the words beside, what is longer is cut."""
        return QFontMetricsF(fonts.painted(self, 1.08, bold=True)).horizontalAdvance("0.0000   000.0 s") + 30

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, bar, flag and numbers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c, one = self._theme.colors, self.standing
        middle = self.height() / 2
        left, right = _START, self.width() - self._numbers_width() - _FLAG
        track = QRectF(left, middle - _BAR / 2, right - left, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.grid))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        color = QColor(method_color(c, self._method))
        if not math.isnan(one.now):
            bar = QRectF(track.left(), track.top(), max(track.width() * one.share, _BAR), _BAR)
            painter.setBrush(color)
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        self._paint_flag(painter, QPointF(right, middle), reached=one.reached)
        self._paint_numbers(painter, QRectF(right + _FLAG, 0, self._numbers_width(), self.height()))
        painter.end()

    def _paint_flag(self, painter: QPainter, at: QPointF, *, reached: bool) -> None:
        c = self._theme.colors
        painter.setPen(QPen(QColor(c.text if reached else c.muted), 1.6))
        painter.drawLine(QPointF(at.x(), at.y() - 15), QPointF(at.x(), at.y() + 13))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(method_color(c, self._method) if reached else c.muted))
        painter.drawPolygon(
            [QPointF(at.x(), at.y() - 15), QPointF(at.x() + 11, at.y() - 11), QPointF(at.x(), at.y() - 7)]
        )

    def _paint_numbers(self, painter: QPainter, place: QRectF) -> None:
        c, one = self._theme.colors, self.standing
        large, small = fonts.painted(self, 1.08, bold=True), fonts.painted(self)
        upper = QRectF(place.left(), place.top() + 2, place.width(), place.height() / 2)
        lower = QRectF(place.left(), place.center().y(), place.width(), place.height() / 2 - 2)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(large)
        painter.setPen(QColor(c.text))
        if not math.isnan(one.now):
            painter.drawText(upper, flags, tr("{rmse:.4f}   {s:.1f} s", rmse=one.now, s=one.seconds))
        painter.setFont(small)
        painter.setPen(QColor(c.text if one.reached else c.muted))
        words = QFontMetricsF(small).elidedText(one.words, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, flags, words)
