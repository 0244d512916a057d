"""The trials of a search as they come: each one's lowest error, and the best so far as a line."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot

from mfgui.ui.charts.quiet_plot import QuietPlot
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from mfgui.ui.kit.theme import Theme

_ABOVE = 2.5
"""Trials further above the best than this many times the middle one are drawn at the top edge."""


class TrialPlot(QuietPlot):
    """A dot for each trial; the trial nearest to the pointer is told by `pointed_at`.

    Attributes
    ----------
    dots, best_line, best_dot, running
        The items: trials, the best so far, the best, and the trial under way.
    """

    pointed_at = Signal(int)
    """Carries the number of a trial, -1 for none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, tr("Error of each trial"), left=tr("validation RMSE in stars"), bottom=tr("trial"), parent=parent
        )
        self.dots = pg.ScatterPlotItem(size=7, pxMode=True)
        self.best_line = pg.PlotDataItem()
        self.best_dot = pg.ScatterPlotItem(size=11, pxMode=True)
        self.running = pg.ScatterPlotItem(size=8, pxMode=True)
        self.best_name = pg.TextItem(anchor=(1, 1))
        for part in (self.best_line, self.dots, self.running, self.best_dot, self.best_name):
            self.getPlotItem().addItem(part, ignoreBounds=True)
        self._errors = np.empty(0)
        self.scene().sigMouseMoved.connect(self._hover)
        self._restyle()
        self.show_trials([], None)

    def show_trials(self, errors: Sequence[float], under_way: float | None) -> None:
        """Draw trials 0, 1, … and, if there is one, the lowest error so far of the trial under way."""
        self._errors = np.array(errors, np.float64)
        finite = self._errors[np.isfinite(self._errors)]
        known_of_it = under_way is not None and math.isfinite(under_way)
        low, high = self._span(np.array([under_way]) if known_of_it and not len(finite) else finite)
        numbers = np.arange(len(self._errors))
        drawn = np.minimum(np.where(np.isfinite(self._errors), self._errors, np.inf), high)
        self.dots.setData(numbers, drawn)
        best = np.minimum.accumulate(np.where(np.isfinite(self._errors), self._errors, np.inf))
        known = np.isfinite(best)
        self.best_line.setData(np.repeat(numbers[known], 2)[1:], np.repeat(best[known], 2)[:-1])
        self.best_name.setVisible(len(finite) > 0)
        if len(finite):
            winner = int(np.nanargmin(np.where(np.isfinite(self._errors), self._errors, np.nan)))
            self.best_dot.setData([winner], [self._errors[winner]])
            self.best_name.setText(tr("best {rmse:.4f}", rmse=float(finite.min())))
        else:
            self.best_dot.setData([], [])
        if under_way is not None and known_of_it:
            self.running.setData([len(self._errors)], [min(under_way, high)])
        else:
            self.running.setData([], [])
        right = max(len(self._errors) + 1.0, 10.0)
        room = 0.08 * (high - low)
        self.show_range(-0.6, right, low - room, high + room)
        if len(finite):
            self.best_name.setPos(right, float(finite.min()))

    @staticmethod
    def _span(finite: np.ndarray) -> tuple[float, float]:
        """What is shown: all that is near the best, not the far-off ones that would flatten the rest."""
        if not len(finite):
            return 0.8, 1.0
        low, middle = float(finite.min()), float(np.median(finite))
        high = min(float(finite.max()), low + _ABOVE * max(middle - low, 0.01))
        return low, max(high, low + 0.005)

    @Slot(object)
    def _hover(self, position: QPointF) -> None:
        if not len(self._errors) or not self.box.sceneBoundingRect().contains(position):
            self.pointed_at.emit(-1)
            return
        trial = round(self.box.mapSceneToView(position).x())
        self.pointed_at.emit(min(max(trial, 0), len(self._errors) - 1))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing when the pointer leaves."""
        self.pointed_at.emit(-1)
        super().leaveEvent(event)

    @Slot()
    def _restyle(self) -> None:
        super()._restyle()
        c = self._theme.colors
        self.dots.setBrush(pg.mkBrush(c.points))
        self.dots.setPen(pg.mkPen(c.surface, width=1))
        self.best_line.setPen(pg.mkPen(c.validation, width=1, style=Qt.PenStyle.DashLine))
        self.best_dot.setBrush(pg.mkBrush(c.validation))
        self.best_dot.setPen(pg.mkPen(c.surface, width=1))
        self.running.setBrush(pg.mkBrush(None))
        self.running.setPen(pg.mkPen(c.training, width=1))
        self.best_name.setColor(c.validation)
        self.best_name.setFont(self.small_font())
