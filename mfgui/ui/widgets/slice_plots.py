"""Small plots side by side, one for each setting that a search varies: its value against the error."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mfgui.evaluation.tuning import near_one
from mfgui.ui.text import tr
from mfgui.ui.widgets.quiet_plot import QuietPlot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mfgui.evaluation.slices import Slice
    from mfgui.factorization.settings import Setting
    from mfgui.ui.theme import Theme

_WIDTH, _HEIGHT = 186, 168
_TICKS = 4
"""Ticks on an axis, about."""


class SlicePlot(QuietPlot):
    """One setting: a dot for each trial, the best one brought out."""

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__(theme, setting.label)
        self.dots = pg.ScatterPlotItem(size=6, pxMode=True)
        self.best = pg.ScatterPlotItem(size=10, pxMode=True)
        for part in (self.dots, self.best):
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self._restyle()

    def show_slice(self, one: Slice, low: float, high: float) -> None:
        """Draw a slice; errors above `high` stand at the top edge."""
        errors = np.minimum(np.where(np.isfinite(one.errors), one.errors, np.inf), high)
        self.dots.setData(one.positions, errors)
        finite = np.isfinite(one.errors)
        if finite.any():
            winner = int(np.argmin(np.where(finite, one.errors, np.inf)))
            self.best.setData([one.positions[winner]], [one.errors[winner]])
        else:
            self.best.setData([], [])
        left, right = float(one.positions.min()), float(one.positions.max())
        room, air = 0.08 * (high - low), 0.08 * max(right - left, 0.5)
        self.show_range(left - air, right + air, low - room, high + room)
        self.getPlotItem().getAxis("bottom").setTicks([_ticks(one, left, right)])

    @Slot()
    def _restyle(self) -> None:
        super()._restyle()
        c = self._theme.colors
        self.dots.setBrush(pg.mkBrush(c.points))
        self.dots.setPen(None)
        self.best.setBrush(pg.mkBrush(c.validation))
        self.best.setPen(pg.mkPen(c.surface, width=1))


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
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addStretch(1)
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
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
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
        column.addWidget(title)
        column.addWidget(plot, 1)
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
