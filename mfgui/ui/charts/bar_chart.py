"""Upright bars with their labels below: few ones carry their shares, many stand before an axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath

from mfgui.insight.value_counts import ValueCounts
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.edges import CENTRE
from mfgui.ui.charts.scales import short
from mfgui.ui.kit.palette import rating_ramp
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import percent, ratings
from mfgui.ui.text import numeral, tr

_WIDEST = 58.0
_FEW = 12  # up to this number, bars carry their shares; more stand before an axis


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: the label below it, its height, and its exact numbers in words."""

    label: str
    count: int
    words: str


def value_bars(values: ValueCounts) -> list[Bar]:
    """Word the bars of ratings by value."""
    total = max(int(values.counts.sum()), 1)
    bars = []
    for low, high, number in zip(values.lows.tolist(), values.highs.tolist(), values.counts.tolist(), strict=True):
        label = numeral(low, "g") if low == high else f"{numeral(low, 'g')}–{numeral(high, 'g')}"
        words = tr("{value} ★: {ratings}, {share}", value=label, ratings=ratings(number), share=percent(number / total))
        bars.append(Bar(label, number, words))
    return bars


class BarChart(Chart):
    """Bars from left to right, as a card; `flat` as in Chart.

    `what`: what is counted apart, as the table's first heading.
    `counted`: what there are so many of, as its second; ratings where nothing is named.
    `ratings`: whether the bars stand for ratings, from the lowest to the highest: they have these colours then.
    """

    def __init__(
        self, theme: Theme, title: str, *, what: str, counted: str = "", ratings: bool = False, flat: bool = False
    ) -> None:
        super().__init__(theme, title, framed=True, flat=flat)
        self.bars: tuple[Bar, ...] = ()  # what is drawn
        self._what, self._counted, self._ratings = what, counted, ratings
        self.y_text, self.y_whole = short, True

    def set_bars(self, bars: Sequence[Bar], sentence: str, source: str) -> None:
        """Draw these bars, and say what is to be seen in them."""
        self.bars = tuple(bars)
        self.set_marks(range(len(bars)), [bar.count for bar in bars])
        self.show_range(-0.5, max(len(bars), 1) - 0.5, 0, max([1, *(bar.count for bar in bars)]))
        self.describe(sentence, source)
        self.refresh()

    def mark_words(self, mark: int) -> str:
        """Return the exact numbers of one bar."""
        return self.bars[mark].words

    def table(self) -> list[tuple[str, ...]]:
        """Return labels and counts."""
        return [(self._what, self._counted or tr("ratings")), *((bar.label, str(bar.count)) for bar in self.bars)]

    def bar_rect(self, mark: int) -> QRectF:
        """Return where one bar is drawn."""
        slot, top = self.plot.width() / len(self.bars), self.place(mark, self.bars[mark].count)
        width = min(slot * (0.72 if slot > 8 else 0.86), _WIDEST)
        return QRectF(QPointF(top.x() - width / 2, top.y()), QPointF(top.x() + width / 2, self.plot.bottom()))

    def _few(self) -> bool:
        return len(self.bars) <= _FEW

    def _y_ticks(self) -> list[tuple[float, str]]:
        return [] if self._few() else super()._y_ticks()

    def _side_widths(self, metrics: QFontMetricsF) -> tuple[float, float]:
        return (0.0, 0.0) if self._few() else super()._side_widths(metrics)

    def _lay_out(self) -> None:
        super()._lay_out()
        if self._few() and self._box is not None:  # room for the shares
            self.plot.setTop(self.plot.top() + QFontMetricsF(self.font_of()).height() - 2)
            self._box.setGeometry(self.plot)

    def _x_ticks(self) -> list[tuple[float, str]]:
        """Return the labels that keep clear of each other: all, every second, every third and so on."""
        metrics, slot = QFontMetricsF(self.font_of()), self.plot.width() / max(len(self.bars), 1)
        needed = (max(metrics.horizontalAdvance(bar.label) for bar in self.bars) + 8) / slot
        every = next((n for n in (1, 2, 3, 5, 10, 20, 50) if n >= needed), 100)
        return [(float(n), self.bars[n].label) for n in range(0, len(self.bars), every)]

    def _paint_marks(self, painter: QPainter) -> None:
        colors = rating_ramp(self._theme.colors, len(self.bars)) if self._ratings else [QColor(self.color("data"))]
        metrics, total = QFontMetricsF(painter.font()), max(sum(bar.count for bar in self.bars), 1)
        shares = self._shares(metrics, total) if self._few() else [""] * len(self.bars)
        for i, share in enumerate(shares):
            rect = self.bar_rect(i)
            painter.fillPath(_rounded_top(rect), colors[i % len(colors)])
            if share:
                painter.setPen(QColor(self._theme.colors.muted))
                above = QRectF(rect.center().x() - 40, rect.top() - metrics.height() - 1, 80, metrics.height())
                painter.drawText(above, CENTRE, share)

    def _shares(self, metrics: QFontMetricsF, total: int) -> list[str]:
        """What stands over each bar: its share, where that is too wide for all the bare number, else nothing."""
        slot = self.plot.width() / len(self.bars)
        for word in (_share, _bare_share):
            # Where no bar stands, none is missing its figure.
            shares = [word(bar.count / total) if bar.count else "" for bar in self.bars]
            if all(metrics.horizontalAdvance(share) <= slot for share in shares):
                return shares
        return [""] * len(self.bars)

    def _paint_marked(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(_rounded_top(self.bar_rect(self.marked)), QColor(self._theme.colors.accent))


def _share(share: float) -> str:
    if 0 < share < 0.005:
        return tr("<1 %")
    return tr("{p:.0f} %", p=100 * share)


def _bare_share(share: float) -> str:
    return "<1" if 0 < share < 0.005 else numeral(100 * share, ".0f")


def _rounded_top(rect: QRectF) -> QPainterPath:
    """Return a bar's outline: round above, square on its baseline."""
    radius = min(3.0, rect.width() / 3, rect.height())
    path = QPainterPath(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + radius)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + radius, rect.top()))
    path.lineTo(rect.right() - radius, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + radius))
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path
