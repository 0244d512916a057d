"""Small plots side by side, one for each setting that a search varies: its value against the error."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from mfgui.evaluation.tuning import near_one
from mfgui.ui.kit import make
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.evaluation.slices import Slice
    from mfgui.factorization.settings import Setting
    from mfgui.ui.kit.theme import Theme

_WIDTH, _HEIGHT = 186, 168
_TICKS = 4
"""Ticks on an axis, about."""


class SlicePlot(QWidget):
    """One setting: a dot for each trial, the best one brought out. Painted by hand: a dozen are made at once.

    Attributes
    ----------
    positions, errors
        Where the dots are, errors brought into the range that is shown.
    ticks
        Places along the axis below, with the values that stand there.
    """

    def __init__(self, theme: Theme, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.positions = self.errors = np.empty(0)
        self.ticks: list[tuple[float, str]] = []
        self._low, self._high, self._best = 0.8, 1.0, -1
        self.setMinimumHeight(90)
        self.setAccessibleName(setting.label)
        theme.changed.connect(self.update)

    def show_slice(self, one: Slice, low: float, high: float) -> None:
        """Draw a slice; errors above `high` stand at the top edge."""
        finite = np.where(np.isfinite(one.errors), one.errors, np.inf)
        self.positions, self.errors = one.positions, np.minimum(finite, high)
        self._best = int(np.argmin(finite)) if np.isfinite(finite).any() else -1
        self._low, self._high = low, high
        self.ticks = _ticks(one, float(one.positions.min()), float(one.positions.max()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both axes and the dots."""
        if not len(self.positions):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        c = self._theme.colors
        font = QFont(self.font())
        font.setPixelSize(max(9, round(QFontInfo(self.font()).pixelSize() * 0.9)))
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        plot = QRectF(self.rect()).adjusted(
            metrics.horizontalAdvance("0.000") + 6, metrics.height() / 2, -8, -metrics.height() - 7
        )
        left, right = float(self.positions.min()), float(self.positions.max())
        air, room = 0.08 * max(right - left, 0.5), 0.06 * (self._high - self._low)
        left, right, low, high = left - air, right + air, self._low - room, self._high + room

        def place(position: float, error: float) -> QPointF:
            x = plot.left() + (position - left) / (right - left) * plot.width()
            return QPointF(x, plot.bottom() - (error - low) / (high - low) * plot.height())

        painter.setPen(QPen(QColor(c.border), 1))
        painter.drawPolyline([plot.topLeft(), plot.bottomLeft(), plot.bottomRight()])
        painter.setPen(QColor(c.muted))
        free = 0.0
        for position, text in self.ticks:
            x, width = place(position, low).x(), metrics.horizontalAdvance(text)
            left_end = min(x - width / 2, self.width() - width)
            if left_end >= free:
                painter.drawText(QPointF(left_end, plot.bottom() + 4 + metrics.ascent()), text)
                free = left_end + width + 6
        for error in (self._low, self._high):
            text = f"{error:.3f}"
            y = place(left, error).y() + metrics.ascent() / 2 - 1
            painter.drawText(QPointF(plot.left() - metrics.horizontalAdvance(text) - 5, y), text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.points))
        for position, error in zip(self.positions.tolist(), self.errors.tolist(), strict=True):
            painter.drawEllipse(place(position, error), 3, 3)
        if self._best >= 0:
            painter.setBrush(QColor(c.validation))
            painter.setPen(QPen(QColor(c.surface), 1))
            painter.drawEllipse(place(self.positions[self._best], self.errors[self._best]), 5, 5)
        painter.end()


class SlicePlots(QScrollArea):
    """Plots of all settings that vary, the telling ones first; scrolls sideways when they are many."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.plots: dict[str, SlicePlot] = {}
        self.titles: dict[str, QLabel] = {}
        self._cards: dict[str, QWidget] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("What mattered"))
        self.setFixedHeight(_HEIGHT + 46)
        inside = QWidget()
        self._row = make.row(make.STRETCH, spacing=10, into=inside)
        self.setWidget(inside)
        for part in (self.viewport(), inside):
            part.setAutoFillBackground(False)

    @property
    def order(self) -> list[str]:
        """Names of the settings as they stand, from the left."""
        return sorted(self._cards, key=lambda name: self._row.indexOf(self._cards[name]))

    def show_slices(self, cut: Sequence[Slice], low: float, high: float) -> None:
        """Draw these slices in their order."""
        wanted = {one.setting.name for one in cut}
        for name in set(self.plots) - wanted:
            card = self._cards.pop(name)
            self._row.removeWidget(card)
            card.deleteLater()
            del self.plots[name], self.titles[name]
        for place, one in enumerate(cut):
            name = one.setting.name
            if name not in self.plots:
                self._add(one.setting)
            if self._row.indexOf(self._cards[name]) != place:
                self._row.removeWidget(self._cards[name])
                self._row.insertWidget(place, self._cards[name])
            told = "" if one.importance is None else tr("explains {p:.0f} %", p=100 * one.importance)
            self.titles[name].setText(f"<b>{one.setting.label}</b><br>{told or tr('too few trials to tell')}")
            self.plots[name].show_slice(one, low, high)

    def _add(self, setting: Setting) -> None:
        card = QWidget()
        card.setFixedWidth(_WIDTH)
        title, plot = QLabel(), SlicePlot(self._theme, setting)
        title.setTextFormat(Qt.TextFormat.RichText)
        title.setToolTip(
            f"{setting.help}\n"
            + tr(
                "How much of the differences between the trials this setting explains by itself: the share of the\n"
                "variance of their ranks between bins of its values, less what chance would give. Settings may\n"
                "matter together in ways that this does not show."
            )
        )
        make.column(title, (plot, 1), spacing=2, into=card)
        self.plots[setting.name], self.titles[setting.name], self._cards[setting.name] = plot, title, card


def _ticks(one: Slice, left: float, right: float) -> list[tuple[float, str]]:
    """A few places along the axis, with the values that stand there."""
    start = one.values[0]
    if isinstance(start, (bool, str)):
        named = {float(place): str(value) for place, value in zip(one.positions, one.values, strict=True)}
        words = {"True": tr("on"), "False": tr("off")}
        return [(place, words.get(name, name)) for place, name in sorted(named.items())]
    if near_one(one.setting, float(start)):
        places = [(-math.log10(rest), f"{1 - rest:g}") for rest in (0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.001)]
    else:
        powers = range(math.floor(left) - 1, math.ceil(right) + 1)
        places = [(power + math.log10(step), f"{step * 10.0**power:g}") for power in powers for step in (1, 2, 5)]
    apart, chosen = max(right - left, 0.2) / _TICKS, list[tuple[float, str]]()
    for place, text in places:
        if left - 0.05 <= place <= right + 0.05 and (not chosen or place - chosen[-1][0] >= apart):
            chosen.append((place, text))
    return chosen or [(left, f"{start:g}")]
